import { waitlistWishesSchema } from '#contract/http/waitlist.ts';
import { requireLink } from '#server/appointments/by-link.ts';
import { route } from '#server/http/handler.ts';
import { linkParams } from '#server/http/params.ts';
import { joinByLink } from '#server/waitlist/join.ts';
import { readAppointmentEntry } from '#server/waitlist/read.ts';

export const GET = route({ auth: ['public'], params: linkParams }, async ({ params: { token } }) =>
  readAppointmentEntry(await requireLink(token)),
);

/** Takes no key: an appointment has one open place, and joining again changes its wishes. */
export const POST = route(
  { auth: ['public'], params: linkParams, body: waitlistWishesSchema },
  async ({ params: { token }, body }) => joinByLink(await requireLink(token), body),
);
