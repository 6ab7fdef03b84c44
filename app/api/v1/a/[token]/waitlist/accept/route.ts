import { requireLink } from '#server/appointments/by-link.ts';
import { route } from '#server/http/handler.ts';
import { linkParams } from '#server/http/params.ts';
import { acceptOffer } from '#server/waitlist/accept.ts';
import { entryOfAppointmentLink } from '#server/waitlist/by-link.ts';

export const POST = route({ auth: ['public'], params: linkParams }, async ({ params: { token } }) => {
  const principal = await requireLink(token);
  return acceptOffer(principal, await entryOfAppointmentLink(principal));
});
