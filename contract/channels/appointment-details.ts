import { z } from 'zod';

/** What happened to the appointment. */
export const confirmationKindSchema = z.enum(['booked', 'rescheduled', 'cancelled', 'requested']);
export type ConfirmationKind = z.infer<typeof confirmationKindSchema>;

/** An ISO 8601 instant with the clinic's offset, e.g. `2026-12-01T10:00:00-06:00`, of the years 1900 to 2199. */
export const zonedInstantSchema = z.iso
  .datetime({ offset: true })
  .regex(/^(19|2[01])/, 'must lie between 1900 and 2199');

export const appointmentDetailsVersion = 1;

/**
 * The document of the byte stream `appointment-details`, also served by the API. Dates and times stand twice: for
 * people (`date`, `time`, in `locale` and the clinic's zone) and for machines (`startsAt`, `endsAt`).
 */
export const appointmentDetailsSchema = z.object({
  v: z.literal(appointmentDetailsVersion),
  id: z.uuid(),
  code: z.string().regex(/^[A-Z0-9-]{4,16}$/),
  kind: confirmationKindSchema,
  locale: z.string(),
  clinic: z.string(),
  address: z.string(),
  phone: z.string(),
  /** The same number to dial, from anywhere. Documents of earlier receptionists have none. */
  phoneE164: z.e164().optional(),
  patient: z.string(),
  visitType: z.string(),
  provider: z.string(),
  date: z.string(),
  time: z.string(),
  startsAt: zonedInstantSchema,
  endsAt: zonedInstantSchema,
  timeZone: z.string(),
  instructions: z.string(),
  links: z.object({ ics: z.url(), pdf: z.url(), manage: z.url() }),
});
export type AppointmentDetails = z.infer<typeof appointmentDetailsSchema>;

export const appointmentDetailsMimeType = 'application/json';

/** The stream's name and the name under which a patient keeps the document. */
export function appointmentDetailsFileName(code: string): string {
  return `appointment-${code}.json`;
}

/** Largest document a receiver accepts, in bytes. */
export const maxAppointmentDetailsBytes = 64 * 1024;

/** Parses a received document; throws `ZodError` or `SyntaxError` on anything else. */
export function parseAppointmentDetails(bytes: Uint8Array): AppointmentDetails {
  return appointmentDetailsSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
}
