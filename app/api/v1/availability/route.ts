import { availabilityQuerySchema } from '#contract/http/availability.ts';
import { findAvailability } from '#server/availability/find.ts';
import { route } from '#server/http/handler.ts';

export const GET = route(
  { auth: ['agent', 'visitor', 'staff', 'public'], query: availabilityQuerySchema },
  ({ principal, query }) => findAvailability(principal, query),
);
