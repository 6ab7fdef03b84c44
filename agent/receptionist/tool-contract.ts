import { z } from 'zod';
import { confirmationKindSchema, zonedInstantSchema } from '#contract/channels/appointment-details.ts';
import {
  appointmentStatusSchema,
  changeNoticeSchema,
  patientInputSchema,
  personNameSchema,
} from '#contract/http/appointments.ts';
import {
  availabilityResponseSchema,
  codeSchema,
  localDateSchema,
  openingSchema,
  partOfDaySchema,
  wallTimeSchema,
  weekdaySchema,
} from '#contract/http/availability.ts';
import { languages } from '#locales/language.ts';

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
  sendVerificationCode: 'send_verification_code',
  verifyCaller: 'verify_caller',
  listAppointments: 'list_appointments',
  rescheduleAppointment: 'reschedule_appointment',
  cancelAppointment: 'cancel_appointment',
  joinWaitlist: 'join_waitlist',
  answerWaitlistOffer: 'answer_waitlist_offer',
  findFamilyOpenings: 'find_family_openings',
  bookFamily: 'book_family',
  lookUp: 'look_up',
  checkInsurance: 'check_insurance',
  endConversation: 'end_conversation',
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
  birthDate: localDateSchema.nullish(),
  startsAt: zonedInstantSchema.nullish(),
  /** You are reading the patient's details back: their page shows them to check and mend by hand. */
  readBack: z.boolean().nullish(),
  /** The times you are offering in words now, so that the same stand as buttons; only ones a search returned. */
  offers: z
    .array(z.object({ provider: codeSchema, startsAt: zonedInstantSchema }))
    .max(6)
    .nullish(),
  /** Language of the conversation from now on, by its primary subtag. */
  language: z.enum(languages).optional(),
});
export type NoteDetailsArguments = z.infer<typeof noteDetailsArguments>;

/** Asks for free times; the openings found are also put on the patient's page as buttons. */
export const findOpeningsArguments = z.object({
  visitType: codeSchema,
  /** The appointment that is to be moved: its own time is not in the way. From `list_appointments`. */
  appointmentId: z.uuid().nullish(),
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
  z.object({ outcome: z.literal('not_bookable'), reason: z.string(), next: z.string() }),
  z.object({
    outcome: z.literal('invalid'),
    fields: z.array(z.object({ path: z.string(), message: z.string() })),
    next: z.string(),
  }),
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

/** Times for two to five patients, one after another or side by side. */
export const findFamilyOpeningsArguments = z.object({
  members: z
    .array(
      z.object({
        visitType: codeSchema,
        provider: codeSchema.nullish(),
        newPatient: z.boolean().nullish(),
        birthDate: localDateSchema.nullish(),
      }),
    )
    .min(2)
    .max(5),
  arrangement: z.enum(['one_after_another', 'side_by_side']),
  from: localDateSchema.nullish(),
  to: localDateSchema.nullish(),
  partOfDay: partOfDaySchema.nullish(),
  after: wallTimeSchema.nullish(),
  before: wallTimeSchema.nullish(),
  at: wallTimeSchema.nullish(),
  weekdays: z.array(weekdaySchema).nullish(),
});
export type FindFamilyOpeningsArguments = z.infer<typeof findFamilyOpeningsArguments>;
/** Each option has one opening for each member, in the members' order. */
export const findFamilyOpeningsResult = z.object({
  options: z.array(z.array(openingSchema)),
  reason: z.string().nullish(),
  nearest: z.array(z.array(openingSchema)),
  next: z.string(),
});
export type FindFamilyOpeningsResult = z.infer<typeof findFamilyOpeningsResult>;

/** Books one option for the whole family, all or nothing. */
export const bookFamilyArguments = z.object({
  arrangement: z.enum(['one_after_another', 'side_by_side']),
  visits: z
    .array(
      z.object({
        visitType: codeSchema,
        provider: codeSchema,
        startsAt: zonedInstantSchema,
        patient: patientInputSchema,
      }),
    )
    .min(2)
    .max(5),
});
export type BookFamilyArguments = z.infer<typeof bookFamilyArguments>;
export const bookFamilyResult = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('stored'),
    visits: z.array(
      z.object({
        kind: confirmationKindSchema,
        code: z.string(),
        first: z.string(),
        visitType: z.string(),
        provider: z.string(),
        date: z.string(),
        time: z.string(),
      }),
    ),
    instructions: z.string(),
    next: z.string(),
  }),
  z.object({ outcome: z.literal('slot_taken'), alternatives: z.array(z.array(openingSchema)), next: z.string() }),
  z.object({ outcome: z.literal('not_bookable'), reason: z.string(), next: z.string() }),
  z.object({
    outcome: z.literal('invalid'),
    fields: z.array(z.object({ path: z.string(), message: z.string() })),
    next: z.string(),
  }),
]);
export type BookFamilyResult = z.infer<typeof bookFamilyResult>;

/** What the practice says about a topic: hours, parking, payment, a visit type's price and instructions … */
export const lookUpArguments = z.object({ question: z.string().min(1).max(300) });
export const lookUpResult = z.object({
  /** Texts of the practice that touch the question, best first; empty when it says nothing about it. */
  found: z.array(z.object({ topic: z.string(), text: z.string() })),
  next: z.string(),
});
export type LookUpResult = z.infer<typeof lookUpResult>;

/** Whether a plan is accepted. What it will pay is never known here. */
export const checkInsuranceArguments = z.object({ plan: z.string().min(1).max(100) });
export const checkInsuranceResult = z.object({
  outcome: z.enum(['accepted', 'not_accepted', 'unknown']),
  plan: z.string(),
  note: z.string(),
  next: z.string(),
});
export type CheckInsuranceResult = z.infer<typeof checkInsuranceResult>;

/** Ends the conversation once both sides have said goodbye. */
export const endConversationArguments = z.object({});
export const endConversationResult = z.object({ outcome: z.literal('ending'), next: z.string() });
export type EndConversationResult = z.infer<typeof endConversationResult>;

/** Any tool may answer so when the practice's system could not be reached; nothing was changed that is not said. */
export const toolFailedResult = z.object({ outcome: z.literal('failed'), next: z.string() });
export type ToolFailedResult = z.infer<typeof toolFailedResult>;
