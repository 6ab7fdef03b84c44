import { availabilityQuerySchema, publicAvailabilityQuerySchema } from '#contract/http/availability.ts';
import { findAvailability } from '#server/availability/find.ts';
import { route } from '#server/http/handler.ts';

const auth = ['agent', 'visitor', 'staff', 'public'] as const;

export const GET = route({ auth, query: publicAvailabilityQuerySchema }, ({ principal, query }) =>
  findAvailability(principal, query),
);

export const POST = route({ auth, body: availabilityQuerySchema, asks: true }, ({ principal, body }) =>
  findAvailability(principal, body),
);
