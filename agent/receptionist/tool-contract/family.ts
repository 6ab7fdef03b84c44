import { z } from 'zod';
import { confirmationKindSchema, zonedInstantSchema } from '#contract/channels/appointment-details.ts';
import { patientInputSchema } from '#contract/http/appointments.ts';
import { codeSchema, localDateSchema, openingSchema } from '#contract/http/availability.ts';
import { invalidResult, notBookableResult, wishedTimes } from './booking.ts';

/** Times for two to five patients, one after another or side by side. */
export const findFamilyOpeningsArguments = z.object({
  members: z
    .array(
      z.object({
        visitType: codeSchema,
        provider: codeSchema.nullish(),
        newPatient: z.boolean().nullish(),
        birthDate: localDateSchema.nullish(),
      }),
    )
    .min(2)
    .max(5),
  arrangement: z.enum(['one_after_another', 'side_by_side']),
  ...wishedTimes,
});
export type FindFamilyOpeningsArguments = z.infer<typeof findFamilyOpeningsArguments>;

/** Each option has one opening for each member, in the members' order. */
export const findFamilyOpeningsResult = z.object({
  options: z.array(z.array(openingSchema)),
  reason: z.string().nullish(),
  nearest: z.array(z.array(openingSchema)),
  next: z.string(),
});
export type FindFamilyOpeningsResult = z.infer<typeof findFamilyOpeningsResult>;

/** Books one option for the whole family, all or nothing. */
export const bookFamilyArguments = z.object({
  arrangement: z.enum(['one_after_another', 'side_by_side']),
  visits: z
    .array(
      z.object({
        visitType: codeSchema,
        provider: codeSchema,
        startsAt: zonedInstantSchema,
        patient: patientInputSchema,
      }),
    )
    .min(2)
    .max(5),
});
export type BookFamilyArguments = z.infer<typeof bookFamilyArguments>;
export const bookFamilyResult = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('stored'),
    visits: z.array(
      z.object({
        kind: confirmationKindSchema,
        code: z.string(),
        first: z.string(),
        visitType: z.string(),
        provider: z.string(),
        date: z.string(),
        time: z.string(),
      }),
    ),
    instructions: z.string(),
    next: z.string(),
  }),
  z.object({ outcome: z.literal('slot_taken'), alternatives: z.array(z.array(openingSchema)), next: z.string() }),
  notBookableResult,
  invalidResult,
]);
export type BookFamilyResult = z.infer<typeof bookFamilyResult>;
