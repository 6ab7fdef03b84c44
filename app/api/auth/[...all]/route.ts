import { handleAuthRequest } from '#server/staff/auth-request.ts';

/** Sign-in and sign-out of staff: `POST /api/auth/sign-in/email`, `POST /api/auth/sign-out`. */
export const GET = handleAuthRequest;
export const POST = handleAuthRequest;
