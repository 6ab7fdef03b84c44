import { z } from 'zod';
import { confirmationKindSchema, zonedInstantSchema } from '#contract/channels/appointment-details.ts';
import { patientInputSchema } from '#contract/http/appointments.ts';
import {
  availabilityResponseSchema,
  codeSchema,
  localDateSchema,
  openingSchema,
  partOfDaySchema,
  wallTimeSchema,
  weekdaySchema,
} from '#contract/http/availability.ts';

/** When a caller would like to come: days, and times of the day on the clinic's clock. */
export const wishedTimes = {
  from: localDateSchema.nullish(),
  to: localDateSchema.nullish(),
  partOfDay: partOfDaySchema.nullish(),
  after: wallTimeSchema.nullish(),
  before: wallTimeSchema.nullish(),
  at: wallTimeSchema.nullish(),
  weekdays: z.array(weekdaySchema).nullish(),
};

/** The practice's rules are against it. */
export const notBookableResult = z.object({ outcome: z.literal('not_bookable'), reason: z.string(), next: z.string() });

/** Something the caller gave cannot be right: which, and why. */
export const invalidResult = z.object({
  outcome: z.literal('invalid'),
  fields: z.array(z.object({ path: z.string(), message: z.string() })),
  next: z.string(),
});

/** Asks for free times; the openings found are also put on the patient's page as buttons. */
export const findOpeningsArguments = z.object({
  visitType: codeSchema,
  /** The appointment that is to be moved: its own time is not in the way. From `list_appointments`. */
  appointmentId: z.uuid().nullish(),
  provider: codeSchema.nullish(),
  ...wishedTimes,
  language: z.string().min(2).max(10).nullish(),
  newPatient: z.boolean().nullish(),
  birthDate: localDateSchema.nullish(),
  limit: z.number().int().min(1).max(60).nullish(),
  perDay: z.number().int().min(1).max(12).nullish(),
});
export type FindOpeningsArguments = z.infer<typeof findOpeningsArguments>;
export const findOpeningsResult = availabilityResponseSchema.extend({ next: z.string() });
export type FindOpeningsResult = z.infer<typeof findOpeningsResult>;

/** Keeps one opening for this conversation while the details are read back. */
export const holdOpeningArguments = z.object({
  visitType: codeSchema,
  provider: codeSchema,
  startsAt: zonedInstantSchema,
});
export type HoldOpeningArguments = z.infer<typeof holdOpeningArguments>;
export const holdOpeningResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('held'), opening: openingSchema, heldUntil: zonedInstantSchema, next: z.string() }),
  z.object({ outcome: z.literal('slot_taken'), alternatives: z.array(openingSchema), next: z.string() }),
  notBookableResult,
]);
export type HoldOpeningResult = z.infer<typeof holdOpeningResult>;

/** Books. Only after the caller agreed to the read-back. Repeating it books once. */
export const bookAppointmentArguments = z.object({
  visitType: codeSchema,
  provider: codeSchema,
  startsAt: zonedInstantSchema,
  patient: patientInputSchema,
  note: z.string().max(500).nullish(),
});
export type BookAppointmentArguments = z.infer<typeof bookAppointmentArguments>;
export const bookAppointmentResult = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('stored'),
    kind: confirmationKindSchema,
    code: z.string(),
    /** What to say now; the written confirmation is on its way by itself. */
    visitType: z.string(),
    provider: z.string(),
    date: z.string(),
    time: z.string(),
    instructions: z.string(),
    next: z.string(),
  }),
  z.object({ outcome: z.literal('slot_taken'), alternatives: z.array(openingSchema), next: z.string() }),
  notBookableResult,
  invalidResult,
]);
export type BookAppointmentResult = z.infer<typeof bookAppointmentResult>;

/** Sends the confirmation and the details of this conversation's last appointment again. */
export const sendDetailsAgainArguments = z.object({});
export const sendDetailsAgainResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('sent'), code: z.string(), next: z.string() }),
  z.object({ outcome: z.literal('nothing_to_send'), next: z.string() }),
]);
export type SendDetailsAgainResult = z.infer<typeof sendDetailsAgainResult>;
