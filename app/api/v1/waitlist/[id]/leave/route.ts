import { route } from '#server/http/handler.ts';
import { uuidParams } from '#server/http/params.ts';
import { leaveWaitlist } from '#server/waitlist/leave.ts';

export const POST = route({ auth: ['agent', 'staff'], params: uuidParams }, ({ principal, params }) =>
  leaveWaitlist(principal, params.id),
);
