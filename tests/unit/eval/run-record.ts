import type { PlayedTurn, RunRecord } from '#tests/eval/grading/record.ts';
import type { LoadedScenario } from '#tests/eval/scenarios/load.ts';
import { scenarioSchema } from '#tests/eval/scenarios/schema.ts';
import type { AppointmentRow, PatientRow, Snapshot } from '#tests/eval/world/rows.ts';

export const hannah: PatientRow = {
  id: 'patient-hannah',
  first: 'Hannah',
  last: 'Lindqvist',
  birthDate: '1993-04-09',
  phone: '+12175550112',
  email: null,
  guardian: null,
};
export const linda: PatientRow = {
  id: 'patient-linda',
  first: 'Linda',
  last: 'Garcia',
  birthDate: '1984-03-12',
  phone: '+12175550142',
  email: 'linda.garcia@example.com',
  guardian: null,
};

export function appointment(changes: Partial<AppointmentRow> = {}): AppointmentRow {
  return {
    id: 'appointment-1',
    code: 'K7M2QX',
    patient: hannah,
    visitType: 'new-patient-exam',
    provider: 'patel',
    operatory: 'OP1',
    start: '2026-12-01T10:00',
    startUtc: '2026-12-01T16:00:00.000Z',
    status: 'booked',
    conversationId: 'conv_own',
    note: null,
    ...changes,
  };
}

export function snapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return { appointments: [], patients: [], followUps: [], waitlist: [], practice: '{}', audit: [], ...changes };
}

export function turn(changes: Partial<PlayedTurn> & { after: Snapshot }): PlayedTurn {
  return {
    caller: 'hello',
    words: '',
    tools: [],
    states: [],
    confirmations: [],
    details: [],
    drafts: [],
    calls: [],
    events: [],
    today: '2026-11-23',
    ...changes,
  };
}

/** A scenario of a first exam on Tuesday, December 1 at ten with Dr. Patel, with anything expected otherwise. */
export function scenario(expect: Record<string, unknown> = {}): LoadedScenario {
  const parsed = scenarioSchema.parse({
    id: 'first-exam',
    title: 'A first exam',
    tags: { feature: 'booking', difficulty: 1, covers: [] },
    caller: { persona: 'Hannah', opening: 'A first visit, please.', plan: ['Books.'] },
    expect: {
      db: [
        {
          table: 'appointments',
          count: 1,
          where: {
            patient: { first: 'Hannah', last: 'Lindqvist' },
            visitType: 'new-patient-exam',
            provider: 'patel',
            start: '2026-12-01T10:00',
            status: 'booked',
          },
        },
      ],
      ...expect,
    },
  });
  return { ...parsed, nowMs: Date.parse('2026-11-23T15:00:00Z'), file: 'test' };
}

export const providers = [
  { code: 'patel', name: 'Dr. Maya Patel' },
  { code: 'chen', name: 'Dr. Daniel Chen' },
  { code: 'martinez', name: 'Rosa Martinez' },
];

/** A run that went well: a read-back, a yes, a booking with everything that belongs to it. */
export function goodRun(changes: Partial<RunRecord> = {}): RunRecord {
  const before = snapshot();
  const after = snapshot({
    appointments: [appointment()],
    patients: [hannah],
    audit: [{ action: 'appointment.booked', conversationId: 'conv_own' }],
  });
  const stored = { outcome: 'stored', kind: 'booked', code: 'K7M2QX' };
  const args = { visitType: 'new-patient-exam', provider: 'patel', startsAt: '2026-12-01T10:00:00-06:00' };
  return {
    scenario: scenario(),
    run: 0,
    conversationId: 'conv_own',
    before,
    providers,
    turns: [
      turn({ caller: null, words: 'Welcome to Bright Smile Dental.', states: ['greeting'], after: before }),
      turn({
        caller: 'A first visit on December 1 at ten, please. Hannah Lindqvist.',
        words:
          'New patient exam for Hannah Lindqvist on Tuesday, December 1 at 10:00 AM with Dr. Maya Patel. Is that right?',
        states: ['booking'],
        after: before,
      }),
      turn({
        caller: 'yes',
        words: "You're booked on Tuesday, December 1 at 10:00 AM with Dr. Maya Patel.",
        states: ['confirmed'],
        tools: [{ name: 'book_appointment', arguments: args, result: stored, isError: false }],
        confirmations: [
          { attributes: { v: '1', appointment_id: 'a', kind: 'booked', locale: 'en-US' }, text: 'Booked.' },
        ],
        details: [{} as PlayedTurn['details'][number]],
        after,
      }),
    ],
    ...changes,
  };
}

/** The run with one of its turns changed. */
export function withTurn(run: RunRecord, index: number, changes: Partial<PlayedTurn>): RunRecord {
  return { ...run, turns: run.turns.map((one, at) => (at === index ? { ...one, ...changes } : one)) };
}
