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

/**
 * The receptionist's tools: names, arguments and results, once for both models. Arguments come from a model and are
 * parsed before use; results hold only what this caller may see and name the next step.
 */
export const toolNames = {
  noteDetails: 'note_details',
  findOpenings: 'find_openings',
  holdOpening: 'hold_opening',
  bookAppointment: 'book_appointment',
  sendDetailsAgain: 'send_details_again',
  leaveFollowUp: 'leave_follow_up',
} as const;
export type ToolName = (typeof toolNames)[keyof typeof toolNames];

/**
 * Writes what was understood onto the patient's card and sets the public state. Silent: it has no output and needs no
 * answer, so it can stand beside the words of a turn. Fields not named stay; `null` clears one.
 */
export const noteDetailsArguments = z.object({
  intent: z.enum(['question', 'booking', 'rescheduling', 'cancelling', 'emergency']).optional(),
  visitType: codeSchema.nullish(),
  provider: codeSchema.nullish(),
  first: z.string().max(80).nullish(),
  last: z.string().max(80).nullish(),
  phone: z.string().max(40).nullish(),
  startsAt: zonedInstantSchema.nullish(),
  /** The times you are offering in words now, so that the same stand as buttons; only ones a search returned. */
  offers: z
    .array(z.object({ provider: codeSchema, startsAt: zonedInstantSchema }))
    .max(6)
    .nullish(),
  /** Language of the conversation from now on, `en` or `es`. */
  language: z.enum(['en', 'es']).optional(),
});
export type NoteDetailsArguments = z.infer<typeof noteDetailsArguments>;

/** Asks for free times; the openings found are also put on the patient's page as buttons. */
export const findOpeningsArguments = z.object({
  visitType: codeSchema,
  provider: codeSchema.nullish(),
  from: localDateSchema.nullish(),
  to: localDateSchema.nullish(),
  partOfDay: partOfDaySchema.nullish(),
  after: wallTimeSchema.nullish(),
  before: wallTimeSchema.nullish(),
  at: wallTimeSchema.nullish(),
  weekdays: z.array(weekdaySchema).nullish(),
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
  z.object({ outcome: z.literal('not_bookable'), reason: z.string(), next: z.string() }),
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
  z.object({ outcome: z.literal('not_bookable'), reason: z.string(), next: z.string() }),
  z.object({
    outcome: z.literal('invalid'),
    fields: z.array(z.object({ path: z.string(), message: z.string() })),
    next: z.string(),
  }),
]);
export type BookAppointmentResult = z.infer<typeof bookAppointmentResult>;

/** Sends the confirmation and the details of this conversation's last appointment again. */
export const sendDetailsAgainArguments = z.object({});
export const sendDetailsAgainResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('sent'), code: z.string(), next: z.string() }),
  z.object({ outcome: z.literal('nothing_to_send'), next: z.string() }),
]);
export type SendDetailsAgainResult = z.infer<typeof sendDetailsAgainResult>;

/** Leaves something for the staff to do, and tells the public state that a person takes over. */
export const leaveFollowUpArguments = z.object({
  kind: z.enum(['human', 'callback', 'clinical', 'emergency', 'privacy', 'billing']),
  first: z.string().max(80).nullish(),
  last: z.string().max(80).nullish(),
  phone: z.e164().nullish(),
  note: z.string().max(1000).nullish(),
});
export type LeaveFollowUpArguments = z.infer<typeof leaveFollowUpArguments>;
export const leaveFollowUpResult = z.object({ outcome: z.literal('left'), next: z.string() });
export type LeaveFollowUpResult = z.infer<typeof leaveFollowUpResult>;

/** Any tool may answer so when the practice's system could not be reached; nothing was changed that is not said. */
export const toolFailedResult = z.object({ outcome: z.literal('failed'), next: z.string() });
export type ToolFailedResult = z.infer<typeof toolFailedResult>;
