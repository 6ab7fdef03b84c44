import { z } from 'zod';
import { appointmentResponseSchema, personNameSchema } from './appointments.ts';
import { localDateSchema } from './availability.ts';

/**
 * `POST /api/v1/conversations/{id}/verification/code` (agent): a one-time code goes to the phone or e-mail on record of
 * whoever this names, if anybody. The answer and its time are the same either way. It is good for ten minutes, and the
 * next one takes its place; a conversation may ask three times, then comes `rate_limited`.
 */
export const sendVerificationCodeInputSchema = z.object({
  first: personNameSchema,
  last: personNameSchema,
  birthDate: localDateSchema,
});
export type SendVerificationCodeInput = z.infer<typeof sendVerificationCodeInputSchema>;
export const sendVerificationCodeResponseSchema = z.object({ outcome: z.enum(['sent_if_known', 'locked']) });
export type SendVerificationCodeResponse = z.infer<typeof sendVerificationCodeResponseSchema>;

/** `POST /api/v1/conversations/{id}/verification` (agent): one try to prove who the caller is. */
export const verificationInputSchema = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('appointment_code'),
    code: z.string().trim().min(1).max(40),
    birthDate: localDateSchema,
  }),
  z.object({ method: z.literal('one_time_code'), code: z.string().trim().min(1).max(20) }),
]);
export type VerificationInput = z.infer<typeof verificationInputSchema>;

/**
 * `verified`: the caller's first name on record, and what is open to this conversation now: all that lies ahead of the
 * patient, or the one `appointment` whose code it was (booked by somebody who had proved nothing themselves).
 * `locked`: five tries were wrong; nothing can be proved in this conversation any more, the staff have a follow-up.
 */
export const verificationResponseSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('verified'),
    first: z.string(),
    scope: z.enum(['patient', 'appointment']).default('patient'),
  }),
  z.object({ outcome: z.literal('not_verified') }),
  z.object({ outcome: z.literal('locked') }),
]);
export type VerificationResponse = z.infer<typeof verificationResponseSchema>;

/**
 * `GET /api/v1/conversations/{id}/appointments` (agent): what this conversation made or changed, and what lies ahead of
 * the patient (or the one appointment) it is verified for, by start.
 */
export const conversationAppointmentsSchema = z.object({
  verified: z.boolean(),
  appointments: z.array(appointmentResponseSchema),
});
export type ConversationAppointments = z.infer<typeof conversationAppointmentsSchema>;
