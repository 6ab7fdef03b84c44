import { z } from 'zod';
import { appointmentStates } from '#domain/appointment-states.ts';
import { appointmentDetailsSchema, zonedInstantSchema } from '../channels/appointment-details.ts';
import { codeSchema, localDateSchema, openingSchema } from './availability.ts';

/** A person's name as they write it: letters of any script, no control characters. */
export const personNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{C}<>]+$/u, 'must be a name');

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

/** A stored appointment with the words that confirm it and the document to keep. */
export const appointmentResponseSchema = z.object({
  status: appointmentStatusSchema,
  version: z.number().int(),
  /** The written confirmation, in the appointment's language. */
  confirmation: z.string(),
  details: appointmentDetailsSchema,
});
export type AppointmentResponse = z.infer<typeof appointmentResponseSchema>;

/** `POST /api/v1/appointments/{id}/cancel`. */
export const cancelInputSchema = z.object({ reason: z.string().trim().max(200).optional() });
export type CancelInput = z.infer<typeof cancelInputSchema>;

/** A row of the staff's day. */
export const staffAppointmentSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  status: appointmentStatusSchema,
  version: z.number().int(),
  patient: z.string(),
  phone: z.string(),
  visitType: z.string(),
  provider: z.string(),
  operatory: z.string(),
  startsAt: zonedInstantSchema,
  endsAt: zonedInstantSchema,
  conversationId: z.string().nullable(),
});
export type StaffAppointment = z.infer<typeof staffAppointmentSchema>;

/** `GET /api/v1/appointments` (staff): local days, both inclusive. */
export const appointmentListQuerySchema = z.object({
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type AppointmentListQuery = z.infer<typeof appointmentListQuerySchema>;
export const appointmentListSchema = z.object({
  timeZone: z.string(),
  appointments: z.array(staffAppointmentSchema),
  nextCursor: z.string().nullable(),
});
export type AppointmentList = z.infer<typeof appointmentListSchema>;
