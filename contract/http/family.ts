import { z } from 'zod';
import { familyArrangements } from '#domain/availability/family-types.ts';
import { zonedInstantSchema } from '../channels/appointment-details.ts';
import { appointmentResponseSchema, bookInputSchema, holdInputSchema } from './appointments.ts';
import { availabilityQuerySchema, noOpeningReasonSchema, openingSchema } from './availability.ts';
import { familyOpeningSchema, forEachMember } from './family-opening.ts';

/** `one_after_another` in the members' order with short waits at most, or `side_by_side`: all begin at the same time. */
export const familyArrangementSchema = z.enum(familyArrangements);

/** One patient of a family: which visit, with whom if it matters, and what is known of them. */
export const familyMemberSchema = availabilityQuerySchema
  .pick({ visitType: true, provider: true, birthDate: true })
  .extend({ newPatient: z.boolean().optional() });

/**
 * `POST /api/v1/family/availability`: times at which all can be seen. The times asked for bind the first start (see
 * `availabilityQuerySchema`), the language is everybody's.
 */
export const familyAvailabilityInputSchema = availabilityQuerySchema
  .pick({
    from: true,
    to: true,
    partOfDay: true,
    after: true,
    before: true,
    at: true,
    weekdays: true,
    language: true,
    perDay: true,
  })
  .extend({
    members: forEachMember(familyMemberSchema),
    arrangement: familyArrangementSchema,
    limit: z.number().int().min(1).max(50).default(6),
  });
export type FamilyAvailabilityInput = z.infer<typeof familyAvailabilityInputSchema>;

export const familyAvailabilityResponseSchema = z.object({
  timeZone: z.string(),
  options: z.array(familyOpeningSchema),
  /** When there are no `options`: why one of them cannot come, or that each could but `not_together`. */
  reason: z.union([noOpeningReasonSchema, z.literal('not_together')]).optional(),
  /** The place in `members` of the one the reason is about. */
  member: z.number().int().optional(),
  /** When there are no `options`: the nearest that could be had instead. */
  nearest: z.array(familyOpeningSchema),
});
export type FamilyAvailabilityResponse = z.infer<typeof familyAvailabilityResponseSchema>;

/** `POST /api/v1/family/holds`: keeps all times or none, on one local day. They replace what the conversation holds. */
export const familyHoldInputSchema = z.object({ members: forEachMember(holdInputSchema) });
export type FamilyHoldInput = z.infer<typeof familyHoldInputSchema>;

export const familyHoldResponseSchema = z.object({
  expiresAt: zonedInstantSchema,
  holds: forEachMember(z.object({ id: z.uuid(), opening: openingSchema })),
});
export type FamilyHoldResponse = z.infer<typeof familyHoldResponseSchema>;

/**
 * `POST /api/v1/family/appointments`, with an `Idempotency-Key`: books all visits or none, on one local day. Phone and
 * guardian are told for each patient, also where they are the same.
 */
export const familyBookInputSchema = z.object({
  members: forEachMember(bookInputSchema.omit({ locale: true })),
  locale: bookInputSchema.shape.locale,
});
export type FamilyBookInput = z.infer<typeof familyBookInputSchema>;

export const familyBookResponseSchema = z.object({
  /** What the appointments have in common from now on. */
  familyId: z.uuid(),
  /** In the members' order. */
  appointments: forEachMember(appointmentResponseSchema),
});
export type FamilyBookResponse = z.infer<typeof familyBookResponseSchema>;
