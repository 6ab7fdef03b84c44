import { moveQuerySchema } from '#contract/http/appointments.ts';
import { findOpeningsToMove } from '#server/appointments/find-openings-to-move.ts';
import { route } from '#server/http/handler.ts';
import { uuidParams } from '#server/http/params.ts';

export const GET = route(
  { auth: ['agent', 'visitor', 'staff'], params: uuidParams, query: moveQuerySchema },
  ({ principal, params, query }) => findOpeningsToMove(principal, params.id, query),
);
