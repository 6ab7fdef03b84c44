import { z } from 'zod';
import { zonedInstantSchema } from '#contract/channels/appointment-details.ts';
import { appointmentStatusSchema, changeNoticeSchema } from '#contract/http/appointments.ts';
import { codeSchema, openingSchema } from '#contract/http/availability.ts';
import { bookAppointmentResult } from './booking.ts';

/** An appointment as its verified patient, or the conversation that made it, may hear of it. */
export const ownAppointmentSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  status: appointmentStatusSchema,
  visitType: codeSchema,
  visitTypeName: z.string(),
  provider: codeSchema,
  providerName: z.string(),
  startsAt: zonedInstantSchema,
  date: z.string(),
  time: z.string(),
  changeNotice: changeNoticeSchema,
  /** A freed earlier time that is kept for them, when there is one. */
  offer: z.object({ id: z.uuid(), opening: openingSchema, keptUntil: zonedInstantSchema }).nullish(),
});
export type OwnAppointment = z.infer<typeof ownAppointmentSchema>;

/** What lies ahead of the verified caller, and what this conversation has made. */
export const listAppointmentsArguments = z.object({});
export const listAppointmentsResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('listed'), appointments: z.array(ownAppointmentSchema), next: z.string() }),
  z.object({ outcome: z.literal('not_verified'), next: z.string() }),
]);
export type ListAppointmentsResult = z.infer<typeof listAppointmentsResult>;

/** Moves an own appointment. Only after the caller agreed to the new date, time and provider. */
export const rescheduleAppointmentArguments = z.object({
  appointmentId: z.uuid(),
  provider: codeSchema,
  startsAt: zonedInstantSchema,
});
export type RescheduleAppointmentArguments = z.infer<typeof rescheduleAppointmentArguments>;
export const cancelAppointmentArguments = z.object({
  appointmentId: z.uuid(),
  reason: z.string().max(200).nullish(),
});
export type CancelAppointmentArguments = z.infer<typeof cancelAppointmentArguments>;

/** `not_allowed`: by its state or the clock; `not_found` also for what is not theirs. */
export const changeAppointmentResult = z.discriminatedUnion('outcome', [
  ...bookAppointmentResult.options,
  z.object({ outcome: z.literal('not_allowed'), reason: z.string(), next: z.string() }),
  z.object({ outcome: z.literal('not_found'), next: z.string() }),
]);
export type ChangeAppointmentResult = z.infer<typeof changeAppointmentResult>;
