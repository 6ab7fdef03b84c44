import { requireLink } from '#server/appointments/by-link.ts';
import { route } from '#server/http/handler.ts';
import { linkParams } from '#server/http/params.ts';
import { entryOfAppointmentLink } from '#server/waitlist/by-link.ts';
import { declineOffer } from '#server/waitlist/decline.ts';

export const POST = route({ auth: ['public'], params: linkParams }, async ({ params: { token } }) => {
  const principal = await requireLink(token);
  return declineOffer(principal, await entryOfAppointmentLink(principal));
});
