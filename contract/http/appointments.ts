import { z } from 'zod';
import { appointmentStates } from '#domain/appointment-states.ts';
import { canBeName } from '#domain/person-names.ts';
import { appointmentDetailsSchema, zonedInstantSchema } from '../channels/appointment-details.ts';
import { availabilityQuerySchema, codeSchema, localDateSchema, openingSchema } from './availability.ts';

/** A person's name as they write it: letters of any script, a few words; a sentence is none. */
export const personNameSchema = z.string().trim().min(1).max(80).refine(canBeName, 'must be a name');

/** Who comes. The phone is E.164; a patient under 18 needs a guardian. */
export const patientInputSchema = z.object({
  first: personNameSchema,
  last: personNameSchema,
  birthDate: localDateSchema.optional(),
  phone: z.e164(),
  email: z.email().max(200).optional(),
  guardian: personNameSchema.optional(),
});
export type PatientInput = z.infer<typeof patientInputSchema>;

/** `POST /api/v1/holds`: keeps a time for this conversation for the practice's hold minutes. A newer hold replaces it. */
export const holdInputSchema = z.object({
  visitType: codeSchema,
  provider: codeSchema,
  startsAt: zonedInstantSchema,
});
export type HoldInput = z.infer<typeof holdInputSchema>;

export const holdResponseSchema = z.object({ id: z.uuid(), expiresAt: zonedInstantSchema, opening: openingSchema });
export type HoldResponse = z.infer<typeof holdResponseSchema>;

/** `POST /api/v1/appointments`, with an `Idempotency-Key`. */
export const bookInputSchema = z.object({
  visitType: codeSchema,
  provider: codeSchema,
  startsAt: zonedInstantSchema,
  patient: patientInputSchema,
  /** What the patient said the visit is for, in their words. */
  note: z.string().trim().max(500).optional(),
  locale: z.string().max(20).optional(),
});
export type BookInput = z.infer<typeof bookInputSchema>;

export const appointmentStatusSchema = z.enum(appointmentStates);
export type AppointmentStatus = z.infer<typeof appointmentStatusSchema>;

/** How a change or cancellation stands with the practice's notice, as of now. */
export const changeNoticeSchema = z.enum(['in_time', 'late', 'started']);

/** A stored appointment with the words that confirm it and the document to keep. */
export const appointmentResponseSchema = z.object({
  status: appointmentStatusSchema,
  /** Grows by one with every change; staff name the one they have seen when they change something. */
  version: z.number().int(),
  visitType: codeSchema,
  provider: codeSchema,
  changeNotice: changeNoticeSchema,
  /** The written confirmation, in the appointment's language. */
  confirmation: z.string(),
  details: appointmentDetailsSchema,
});
export type AppointmentResponse = z.infer<typeof appointmentResponseSchema>;

const versionSchema = z.number().int().min(1);

/** `POST /api/v1/appointments/{id}/reschedule`: the same provider unless another is named. */
export const rescheduleInputSchema = z.object({
  startsAt: zonedInstantSchema,
  provider: codeSchema.optional(),
  /** Staff must name the version they have seen. */
  version: versionSchema.optional(),
});
export type RescheduleInput = z.infer<typeof rescheduleInputSchema>;

/** `POST /api/v1/appointments/{id}/cancel`. */
export const cancelInputSchema = z.object({
  reason: z.string().trim().max(200).optional(),
  /** Staff must name the version they have seen. */
  version: versionSchema.optional(),
});
export type CancelInput = z.infer<typeof cancelInputSchema>;

/** What the staff alone do with an appointment: `POST /api/v1/appointments/{id}/{action}`. */
export const staffActionSchema = z.enum(['approve', 'decline', 'check_in', 'seat', 'complete', 'no_show', 'undo']);
export type StaffAction = z.infer<typeof staffActionSchema>;
export const staffActionInputSchema = z.object({ version: versionSchema });

/** `GET /api/v1/appointments/{id}/openings`: other times for an appointment, its own time not in the way. */
export const moveQuerySchema = availabilityQuerySchema.omit({ visitType: true, birthDate: true, newPatient: true });
export type MoveQuery = z.infer<typeof moveQuerySchema>;
export type MoveQueryInput = z.input<typeof moveQuerySchema>;
