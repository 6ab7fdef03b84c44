import { z } from 'zod';
import { familySize } from '#domain/availability/family-types.ts';
import { zonedInstantSchema } from '../channels/appointment-details.ts';
import { openingSchema } from './availability.ts';

/** Something for each member of a family, in the members' order: two to five. */
export function forEachMember<Schema extends z.ZodType>(schema: Schema) {
  return z.array(schema).min(familySize.min).max(familySize.max);
}

/** One way in which all can be seen: from the first start to the last end, and an opening for each member. */
export const familyOpeningSchema = z.object({
  startsAt: zonedInstantSchema,
  endsAt: zonedInstantSchema,
  openings: forEachMember(openingSchema),
});
export type FamilyOpening = z.infer<typeof familyOpeningSchema>;
