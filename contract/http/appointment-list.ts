import { z } from 'zod';
import { zonedInstantSchema } from '../channels/appointment-details.ts';
import { appointmentStatusSchema } from './appointments.ts';
import { codeSchema, localDateSchema } from './availability.ts';
import { cursorSchema, pageSizeSchema } from './page.ts';

/** A row of the staff's day. */
export const staffAppointmentSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  status: appointmentStatusSchema,
  version: z.number().int(),
  patientId: z.uuid(),
  patient: z.string(),
  phone: z.string(),
  visitType: z.string(),
  provider: z.string(),
  operatory: z.string(),
  startsAt: zonedInstantSchema,
  endsAt: zonedInstantSchema,
  conversationId: z.string().nullable(),
  /** The same for visits that were booked together. */
  familyId: z.uuid().nullable(),
  /** When anything of it last changed. */
  updatedAt: zonedInstantSchema,
});
export type StaffAppointment = z.infer<typeof staffAppointmentSchema>;

/**
 * `GET /api/v1/appointments` (staff). `from` and `to` are local days, both inclusive; without any of `from`, `to`,
 * `patientId`, `familyId` and `updatedSince` the list begins today. Several states are joined by commas. People are
 * named by id alone: an address is no place for a name or a phone.
 */
export const appointmentListQuerySchema = z.object({
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  provider: codeSchema.optional(),
  operatory: codeSchema.optional(),
  visitType: codeSchema.optional(),
  status: z
    .union([
      z.array(appointmentStatusSchema),
      z
        .string()
        .transform((states) => states.split(','))
        .pipe(z.array(appointmentStatusSchema)),
    ])
    .optional(),
  patientId: z.uuid().optional(),
  familyId: z.uuid().optional(),
  /** Changed at this instant or later. */
  updatedSince: zonedInstantSchema.optional(),
  /** By start, the earliest (`asc`) or the latest first. */
  order: z.enum(['asc', 'desc']).default('asc'),
  cursor: cursorSchema.optional(),
  limit: pageSizeSchema,
});
export type AppointmentListQuery = z.infer<typeof appointmentListQuerySchema>;

export const appointmentListSchema = z.object({
  timeZone: z.string(),
  appointments: z.array(staffAppointmentSchema),
  /** Asks for the next page, with the same filters and order; null on the last one. */
  nextCursor: z.string().nullable(),
});
export type AppointmentList = z.infer<typeof appointmentListSchema>;
