import { requireLink } from '#server/appointments/by-link.ts';
import { route } from '#server/http/handler.ts';
import { linkParams } from '#server/http/params.ts';
import { entryOfAppointmentLink } from '#server/waitlist/by-link.ts';
import { leaveWaitlist } from '#server/waitlist/leave.ts';

export const POST = route({ auth: ['public'], params: linkParams }, async ({ params: { token } }) => {
  const principal = await requireLink(token);
  return leaveWaitlist(principal, await entryOfAppointmentLink(principal));
});
