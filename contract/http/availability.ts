import { z } from 'zod';
import { zonedInstantSchema } from '../channels/appointment-details.ts';

/** A local calendar day of the clinic, `YYYY-MM-DD`, of the years 1900 to 2199: what every part can reckon with. */
export const localDateSchema = z.iso.date().regex(/^(19|2[01])/, 'must lie between 1900 and 2199');
/** A wall-clock time of the clinic, `HH:MM`, 24 hours. */
export const wallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM');
/** A code of the practice's own lists. */
export const codeSchema = z.string().regex(/^[a-z0-9-]{1,40}$/i);

export const partOfDaySchema = z.enum(['morning', 'afternoon', 'evening']);
export const weekdaySchema = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

/**
 * A question for free times. Every constraint is optional but the visit type. `from` and `to` are inclusive local
 * days; `after` and `before` bound the start (`after <= start < before`). `newPatient` and `birthDate` narrow the
 * answer to providers who see such a patient.
 */
export const availabilityQuerySchema = z.object({
  visitType: codeSchema,
  provider: codeSchema.optional(),
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  partOfDay: partOfDaySchema.optional(),
  after: wallTimeSchema.optional(),
  before: wallTimeSchema.optional(),
  /** Only starts at exactly this wall-clock time. */
  at: wallTimeSchema.optional(),
  weekdays: z
    .union([
      z.array(weekdaySchema),
      z
        .string()
        .transform((s) => s.split(','))
        .pipe(z.array(weekdaySchema)),
    ])
    .optional(),
  language: z.string().min(2).max(10).optional(),
  newPatient: z.union([z.boolean(), z.stringbool()]).optional(),
  birthDate: localDateSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(6),
  /** At most so many openings of one day, so that an answer spreads over days. */
  perDay: z.coerce.number().int().min(1).max(200).optional(),
});
/** `GET /api/v1/availability`: addresses are logged, so a birth date comes in a body (`POST`) only. */
export const publicAvailabilityQuerySchema = availabilityQuerySchema.omit({ birthDate: true });
export type AvailabilityQuery = z.infer<typeof availabilityQuerySchema>;
export type AvailabilityQueryInput = z.input<typeof availabilityQuerySchema>;

/** A time that can be booked now: who, where and when. */
export const openingSchema = z.object({
  visitType: codeSchema,
  provider: codeSchema,
  providerName: z.string(),
  operatory: codeSchema,
  startsAt: zonedInstantSchema,
  endsAt: zonedInstantSchema,
});
export type Opening = z.infer<typeof openingSchema>;

/** Why nothing fits the question, when nothing does. */
export const noOpeningReasonSchema = z.enum([
  'past',
  'too_soon',
  'too_far',
  'closed',
  'provider_away',
  'outside_hours',
  'not_offered',
  'taken',
]);
export type NoOpeningReason = z.infer<typeof noOpeningReasonSchema>;

export const availabilityResponseSchema = z.object({
  timeZone: z.string(),
  openings: z.array(openingSchema),
  /** When `openings` is empty: why, and the nearest that could be had instead. */
  reason: noOpeningReasonSchema.optional(),
  nearest: z.array(openingSchema).default([]),
});
export type AvailabilityResponse = z.infer<typeof availabilityResponseSchema>;
