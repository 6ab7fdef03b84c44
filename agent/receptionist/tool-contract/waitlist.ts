import { z } from 'zod';
import { patientInputSchema } from '#contract/http/appointments.ts';
import { codeSchema, localDateSchema, wallTimeSchema, weekdaySchema } from '#contract/http/availability.ts';
import { bookAppointmentResult, invalidResult, notBookableResult } from './booking.ts';

/** Puts the caller on the waitlist: for an earlier time of an own appointment, or for a visit they have no time for. */
export const joinWaitlistArguments = z.object({
  appointmentId: z.uuid().nullish(),
  visitType: codeSchema.nullish(),
  patient: patientInputSchema.nullish(),
  provider: codeSchema.nullish(),
  from: localDateSchema.nullish(),
  to: localDateSchema.nullish(),
  weekdays: z.array(weekdaySchema).nullish(),
  after: wallTimeSchema.nullish(),
  before: wallTimeSchema.nullish(),
});
export type JoinWaitlistArguments = z.infer<typeof joinWaitlistArguments>;
export const joinWaitlistResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('joined'), next: z.string() }),
  notBookableResult,
  invalidResult,
]);
export type JoinWaitlistResult = z.infer<typeof joinWaitlistResult>;

/** Takes or declines a freed time that is kept for the caller. Accepting books or moves. */
export const answerWaitlistOfferArguments = z.object({ offerId: z.uuid(), accept: z.boolean() });
export type AnswerWaitlistOfferArguments = z.infer<typeof answerWaitlistOfferArguments>;
export const answerWaitlistOfferResult = z.discriminatedUnion('outcome', [
  ...bookAppointmentResult.options,
  z.object({ outcome: z.literal('declined'), next: z.string() }),
  z.object({ outcome: z.literal('offer_expired'), next: z.string() }),
]);
export type AnswerWaitlistOfferResult = z.infer<typeof answerWaitlistOfferResult>;
