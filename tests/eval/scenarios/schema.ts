import { z } from 'zod';

const patientRow = z.strictObject({
  first: z.string().optional(),
  last: z.string().optional(),
  birthDate: z.string().optional(),
  phone: z.string().optional(),
  guardian: z.string().optional(),
  email: z.string().nullable().optional(),
});

const localStart = z.union([z.string(), z.strictObject({ from: z.string(), to: z.string() })]);

/** What a row of `appointments` should be like; what is not named does not matter. */
export const appointmentWhere = z.strictObject({
  patient: patientRow.optional(),
  visitType: z.string().optional(),
  provider: z.union([z.string(), z.array(z.string())]).optional(),
  operatory: z.string().optional(),
  /** Local wall-clock time of the practice. */
  start: localStart.optional(),
  startUtc: z.string().optional(),
  status: z.enum(['booked', 'requested', 'cancelled', 'completed', 'declined']).optional(),
});
export const followUpWhere = z.strictObject({
  kind: z.enum(['human', 'callback', 'clinical', 'emergency', 'privacy', 'billing']).optional(),
  contact: patientRow.optional(),
  preferred: z.strictObject({ from: z.string().optional(), to: z.string().optional() }).optional(),
  due: z.string().optional(),
  status: z.enum(['open', 'done']).optional(),
});
export const waitlistWhere = z.strictObject({
  patient: patientRow.optional(),
  visitType: z.string().optional(),
  provider: z
    .union([z.string(), z.array(z.string())])
    .nullable()
    .optional(),
  days: z.array(z.string()).optional(),
  before: z.string().optional(),
  status: z.enum(['waiting', 'offered', 'booked', 'closed']).optional(),
});
export const auditWhere = z.strictObject({
  action: z.enum(['verification failed', 'appointment booked', 'appointment cancelled', 'appointment rescheduled']),
});

const counted = {
  count: z.union([z.number(), z.strictObject({ min: z.number().optional(), max: z.number().optional() })]),
};
export const dbAssertion = z.discriminatedUnion('table', [
  z.strictObject({ table: z.literal('appointments'), ...counted, where: appointmentWhere }),
  z.strictObject({ table: z.literal('patients'), ...counted, where: patientRow }),
  z.strictObject({ table: z.literal('followUps'), ...counted, where: followUpWhere }),
  z.strictObject({ table: z.literal('waitlist'), ...counted, where: waitlistWhere }),
  z.strictObject({ table: z.literal('audit'), ...counted, where: auditWhere }),
]);
export type DbAssertion = z.infer<typeof dbAssertion>;

export const watchedTables = ['appointments', 'patients', 'followUps', 'waitlist', 'practice'] as const;
export type WatchedTable = (typeof watchedTables)[number];

const givenAppointment = z.strictObject({
  /** First and last name of somebody in the practice's file. */
  patient: z.string(),
  visitType: z.string(),
  provider: z.string(),
  operatory: z.string(),
  start: z.string(),
  status: z.enum(['booked', 'requested', 'completed', 'cancelled']),
  /** Six letters and digits, when the scenario needs to know it. */
  code: z.string().optional(),
  note: z.string().optional(),
});
const givenWaitlist = z.strictObject({
  patient: z.string(),
  visitType: z.string(),
  provider: z.string().optional(),
  days: z.array(z.string()).optional(),
  before: z.string().optional(),
  /** Start of the own appointment that should become earlier. */
  forAppointmentAt: z.string().optional(),
  /** A freed time that is kept for them. */
  offer: z
    .strictObject({ provider: z.string(), operatory: z.string(), start: z.string(), minutesLeft: z.number() })
    .optional(),
});
const givenBlock = z.strictObject({ provider: z.string(), from: z.string(), to: z.string() });
const givenPatient = z.strictObject({
  first: z.string(),
  last: z.string(),
  birthDate: z.string(),
  phone: z.string(),
  email: z.string().optional(),
  guardian: z.string().optional(),
});
export const givenRows = z.strictObject({
  patients: z.array(givenPatient).default([]),
  appointments: z.array(givenAppointment).default([]),
  waitlist: z.array(givenWaitlist).default([]),
  blocks: z.array(givenBlock).default([]),
});
export type GivenRows = z.infer<typeof givenRows>;

/** Something that happens meanwhile, before plan step n (the first is 1). */
export const scenarioEvent = z.strictObject({
  before_step: z.number().int().min(1),
  advance_minutes: z.number().optional(),
  insert: givenRows.partial().optional(),
  reload: z.boolean().optional(),
  /** The receptionist's process dies and another goes on. */
  new_worker: z.boolean().optional(),
});
export type ScenarioEvent = z.infer<typeof scenarioEvent>;

const neverOffered = z.strictObject({
  visitType: z.string(),
  provider: z.string(),
  start: z.string(),
  why: z.string(),
  newPatient: z.boolean().optional(),
  age: z.number().optional(),
});
export type NeverOffered = z.infer<typeof neverOffered>;

export const scenarioSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  tags: z.strictObject({
    feature: z.string(),
    difficulty: z.number().int().min(1).max(5),
    covers: z.array(z.coerce.string()),
  }),
  now: z.iso.datetime({ offset: true }).optional(),
  given: givenRows.optional(),
  caller: z.strictObject({
    persona: z.string(),
    opening: z.string(),
    facts: z.record(z.string(), z.string()).default({}),
    plan: z.array(z.string()),
    reactions: z.array(z.record(z.enum(['if', 'then']), z.string())).default([]),
    hidden: z.array(z.string()).default([]),
  }),
  events: z.array(scenarioEvent).default([]),
  expect: z.strictObject({
    db: z.array(dbAssertion),
    unchanged: z.array(z.enum(watchedTables)).default([]),
    agent_state: z.array(z.string()).default([]),
    agent_state_never: z.array(z.string()).default([]),
    streams: z.record(z.enum(['booking-confirmation', 'appointment-details']), z.number()).optional(),
    never_offered: z.array(neverOffered).default([]),
    must: z.array(z.string()).default([]),
    must_not: z.array(z.string()).default([]),
  }),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const scenarioFileSchema = z.strictObject({
  clinic: z.string(),
  now: z.iso.datetime({ offset: true }),
  scenarios: z.array(scenarioSchema),
});
