import { familyAvailabilityInputSchema } from '#contract/http/family.ts';
import { findFamilyAvailability } from '#server/family/find.ts';
import { route } from '#server/http/handler.ts';

export const POST = route(
  { auth: ['agent', 'visitor', 'staff', 'public'], body: familyAvailabilityInputSchema, asks: true },
  ({ principal, body }) => findFamilyAvailability(principal, body),
);
