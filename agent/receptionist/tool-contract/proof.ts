import { z } from 'zod';
import { personNameSchema } from '#contract/http/appointments.ts';
import { localDateSchema } from '#contract/http/availability.ts';
import { ownAppointmentSchema } from './changes.ts';

/**
 * Sends a one-time code to the phone or e-mail on record of whoever this names, if anybody. The answer is the same
 * either way.
 */
export const sendVerificationCodeArguments = z.object({
  first: personNameSchema,
  last: personNameSchema,
  birthDate: localDateSchema,
});
export type SendVerificationCodeArguments = z.infer<typeof sendVerificationCodeArguments>;
export const sendVerificationCodeResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('sent_if_known'), next: z.string() }),
  z.object({ outcome: z.literal('locked'), next: z.string() }),
]);
export type SendVerificationCodeResult = z.infer<typeof sendVerificationCodeResult>;

/** Proves who the caller is: birth date and the code of an appointment, or the one-time code that was sent. */
export const verifyCallerArguments = z.object({
  birthDate: localDateSchema.nullish(),
  appointmentCode: z.string().max(40).nullish(),
  oneTimeCode: z.string().max(20).nullish(),
});
export type VerifyCallerArguments = z.infer<typeof verifyCallerArguments>;
export const verifyCallerResult = z.discriminatedUnion('outcome', [
  /** `appointments`: what lies ahead of them, or with scope `appointment` the one that the code opens. */
  z.object({
    outcome: z.literal('verified'),
    first: z.string(),
    scope: z.enum(['patient', 'appointment']).default('patient'),
    appointments: z.array(ownAppointmentSchema),
    next: z.string(),
  }),
  z.object({ outcome: z.literal('not_verified'), next: z.string() }),
  /** Too many wrong tries: the staff have been told to call back. */
  z.object({ outcome: z.literal('locked'), next: z.string() }),
]);
export type VerifyCallerResult = z.infer<typeof verifyCallerResult>;
