import { z } from 'zod';
import { zonedInstantSchema } from '../channels/appointment-details.ts';
import { appointmentResponseSchema, patientInputSchema } from './appointments.ts';
import { codeSchema, localDateSchema, openingSchema, wallTimeSchema, weekdaySchema } from './availability.ts';

/**
 * `waiting` for a time, `offered` one that is kept until the offer runs out, `booked` from an offer, `closed` by
 * leaving or because the appointment it was to move is over.
 */
export const waitlistStatusSchema = z.enum(['waiting', 'offered', 'booked', 'closed']);
export type WaitlistStatus = z.infer<typeof waitlistStatusSchema>;

/** When somebody would come. `from` and `to` are inclusive local days; `after <= start < before`. */
const wishes = {
  provider: codeSchema.optional(),
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  weekdays: z.array(weekdaySchema).min(1).max(7).optional(),
  after: wallTimeSchema.optional(),
  before: wallTimeSchema.optional(),
};

function checkWishes(
  wish: { from?: string | undefined; to?: string | undefined; after?: string | undefined; before?: string | undefined },
  context: z.RefinementCtx,
): void {
  const { from, to, after, before } = wish;
  if (from !== undefined && to !== undefined && to < from) {
    context.addIssue({ code: 'custom', path: ['to'], message: 'must not be earlier than from' });
  }
  if (after !== undefined && before !== undefined && before <= after) {
    context.addIssue({ code: 'custom', path: ['before'], message: 'must be later than after' });
  }
}

/** `POST /api/v1/a/{token}/waitlist`: an earlier time for the appointment of the link. */
export const waitlistWishesSchema = z.object(wishes).superRefine(checkWishes);
export type WaitlistWishesInput = z.infer<typeof waitlistWishesSchema>;

/**
 * `POST /api/v1/waitlist`, with an `Idempotency-Key`: a place for a patient and a visit type, or for an appointment
 * that is to be moved earlier (its patient and visit type).
 */
export const waitlistInputSchema = z
  .object({
    ...wishes,
    visitType: codeSchema.optional(),
    patient: patientInputSchema.optional(),
    appointmentId: z.uuid().optional(),
    locale: z.string().max(20).optional(),
  })
  .superRefine((input, context) => {
    checkWishes(input, context);
    const moves = input.appointmentId !== undefined;
    if (moves === (input.patient !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['patient'],
        message: 'either a patient or an appointmentId is needed',
      });
    }
    if (moves === (input.visitType !== undefined)) {
      const message = moves ? 'is the one of the appointment' : 'is needed';
      context.addIssue({ code: 'custom', path: ['visitType'], message });
    }
  });
export type WaitlistInput = z.infer<typeof waitlistInputSchema>;

/** A place on the waitlist, as whoever may see it sees it. */
export const waitlistEntrySchema = z.object({
  id: z.uuid(),
  status: waitlistStatusSchema,
  version: z.number().int(),
  visitType: codeSchema,
  visitTypeName: z.string(),
  provider: codeSchema.nullable(),
  providerName: z.string().nullable(),
  /** The appointment to move, or the one that was booked. */
  appointmentId: z.uuid().nullable(),
  from: localDateSchema.nullable(),
  to: localDateSchema.nullable(),
  /** Empty for any. */
  weekdays: z.array(weekdaySchema),
  after: wallTimeSchema.nullable(),
  before: wallTimeSchema.nullable(),
  locale: z.string(),
  joinedAt: zonedInstantSchema,
  /** The time kept for them now. */
  offer: z.object({ id: z.uuid(), opening: openingSchema, expiresAt: zonedInstantSchema }).nullable(),
  links: z.object({ manage: z.url() }),
});
export type WaitlistEntry = z.infer<typeof waitlistEntrySchema>;

/** What accepting an offer leads to; the same however often it is accepted. */
export const waitlistAcceptanceSchema = z.object({
  entry: waitlistEntrySchema,
  appointment: appointmentResponseSchema,
});
export type WaitlistAcceptance = z.infer<typeof waitlistAcceptanceSchema>;

/** `GET /api/v1/a/{token}/waitlist`: the open place of the link's appointment. */
export const appointmentWaitlistSchema = z.object({ entry: waitlistEntrySchema.nullable() });
export type AppointmentWaitlist = z.infer<typeof appointmentWaitlistSchema>;

/**
 * `GET /api/v1/waitlist`, those who have waited longest first. Without `status` those who wait or are offered a time.
 * An agent sees the places of its conversation and of the patient it has verified.
 */
export const waitlistListQuerySchema = z.object({
  status: waitlistStatusSchema.optional(),
  visitType: codeSchema.optional(),
  provider: codeSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type WaitlistListQuery = z.infer<typeof waitlistListQuerySchema>;

/** A place as the staff list it; agents get no `patient`. */
export const waitlistRowSchema = waitlistEntrySchema.extend({
  patient: z.object({ id: z.uuid(), name: z.string(), phone: z.string() }).optional(),
  conversationId: z.string().nullable(),
});
export const waitlistListSchema = z.object({
  timeZone: z.string(),
  entries: z.array(waitlistRowSchema),
  nextCursor: z.string().nullable(),
});
export type WaitlistList = z.infer<typeof waitlistListSchema>;
