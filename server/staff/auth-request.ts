import { getAuth } from './auth.ts';

/** What of better-auth's HTTP interface is open. Everything else it brings is not answered. */
const openPaths = new Set(['/api/auth/sign-in/email', '/api/auth/sign-out']);

/**
 * Answers a request to `/api/auth/…`: rate limit, origin check, then better-auth.
 * @returns 404 for every path that is not open.
 */
export async function handleAuthRequest(request: Request): Promise<Response> {
  if (!openPaths.has(new URL(request.url).pathname)) return new Response('Not Found', { status: 404 });
  return getAuth().handler(request);
}
