import { moveQuerySchema } from '#contract/http/appointments.ts';
import { requireLink } from '#server/appointments/by-link.ts';
import { findOpeningsToMove } from '#server/appointments/find-openings-to-move.ts';
import { route } from '#server/http/handler.ts';
import { linkParams } from '#server/http/params.ts';

export const GET = route(
  { auth: ['public'], params: linkParams, query: moveQuerySchema },
  async ({ params, query }) => {
    const principal = await requireLink(params.token);
    return findOpeningsToMove(principal, principal.appointmentId, query);
  },
);
