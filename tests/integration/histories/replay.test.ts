import { describe, expect, it } from 'vitest';
import type { AuditRow } from './audit-rows.ts';
import { compareWithAudit } from './compare.ts';
import type { StoredRows } from './stored-rows.ts';

const id = 'b7f0a3f6-6a0e-4c1c-9a66-0d6f3a1f3c01';
const other = 'b7f0a3f6-6a0e-4c1c-9a66-0d6f3a1f3c02';

const visit = {
  visitType: 'cleaning',
  provider: 'martinez',
  operatory: 'HYG1',
  startsAt: '2026-12-02T15:00:00.000Z',
  endsAt: '2026-12-02T15:45:00.000Z',
  claimStartsAt: '2026-12-02T15:00:00.000Z',
  claimEndsAt: '2026-12-02T15:55:00.000Z',
};
const held = {
  visitType: 'cleaning',
  provider: 'martinez',
  operatory: 'HYG1',
  startsAt: '2026-12-02T15:30:00.000Z',
  endsAt: '2026-12-02T16:25:00.000Z',
  expiresAt: '2026-11-23T15:05:00.000Z',
};
const offered = { ...held, offerId: other };

let seq = 0n;
function row(action: string, data: object, entityId = id, actorKind = 'agent'): AuditRow {
  seq += 1n;
  return { seq, action, entityId, actorKind, conversationId: null, data };
}
const booked = (changes: object = {}) =>
  row('appointment.booked', { ...visit, status: 'booked', version: 1, ...changes });
const cancelled = (changes: object = {}, actorKind?: string) =>
  row('appointment.cancelled', { ...visit, status: 'cancelled', version: 2, ...changes }, id, actorKind);

/** The tables after one booking. */
function afterBooking(audit: AuditRow[]): StoredRows {
  const { claimStartsAt, claimEndsAt, ...appointment } = visit;
  const { startsAt: _, endsAt: __, ...codes } = appointment;
  return {
    audit,
    appointments: [{ id, status: 'booked', version: 1, ...appointment }],
    claims: [{ id, kind: 'appointment', ...codes, startsAt: claimStartsAt, endsAt: claimEndsAt, expiresAt: null }],
    entries: [],
    offers: [],
  };
}
const nothing = (audit: AuditRow[]): StoredRows => ({ audit, appointments: [], claims: [], entries: [], offers: [] });

it('finds nothing wrong with tables that are what the audit tells', () => {
  expect(compareWithAudit(afterBooking([booked()]))).toEqual([]);
  expect(compareWithAudit(nothing([row('hold.placed', held), row('hold.released', { reason: 'asked' })]))).toEqual([]);
});

describe('sees tables that differ from the audit', () => {
  const tables = () => afterBooking([booked()]);
  const [appointment] = tables().appointments;
  const [claim] = tables().claims;
  if (!appointment || !claim) throw new Error('the tables after a booking are not empty');
  it.each<[string, StoredRows, string]>([
    ['an appointment too many', { ...nothing([]), appointments: [appointment] }, 'is in the table, not in the audit'],
    ['an appointment gone', { ...tables(), appointments: [] }, 'is in the audit, not in the table'],
    ['another version', { ...tables(), appointments: [{ ...appointment, version: 2 }] }, '"version":2'],
    ['another time', { ...tables(), appointments: [{ ...appointment, startsAt: visit.endsAt }] }, 'the audit has'],
    ['a claim gone', { ...tables(), claims: [] }, 'claim'],
    ['a claim without its buffer', { ...tables(), claims: [{ ...claim, endsAt: visit.endsAt }] }, 'claim'],
    ['a claim twice', { ...tables(), claims: [claim, claim] }, 'twice'],
    ['a hold with another end', { ...nothing([row('hold.placed', held)]), claims: [] }, 'claim'],
  ])('%s', (_what, stored, words) => {
    expect(compareWithAudit(stored).join('\n')).toContain(words);
  });
});

describe('sees what must never have happened', () => {
  it.each<[string, AuditRow[], string]>([
    ['a beginning that is none', [cancelled({ version: 1 })], 'first row'],
    ['a beginning at a later version', [booked({ version: 2 })], 'begins at version 2'],
    ['a step of two versions', [booked(), cancelled({ version: 3 })], 'from version 1 to 3'],
    ['a change that left the version', [booked(), cancelled({ version: 1 })], 'from version 1 to 1'],
    [
      'a state that cannot follow',
      [booked(), row('appointment.completed', { ...visit, status: 'completed', version: 2 }, id, 'staff')],
      'from booked to completed',
    ],
    [
      'a change that is not this actor’s',
      [booked(), row('appointment.checked_in', { ...visit, status: 'arrived', version: 2 })],
      'is not for agent',
    ],
    ['a change after the end', [booked(), cancelled(), cancelled({ version: 3 })], 'from cancelled'],
    ['a second booking', [booked(), booked({ version: 2 })], 'is no change'],
    ['an audit row without the appointment', [row('appointment.booked', { status: 'booked' })], 'does not tell'],
    ['two who have one time', [booked(), row('hold.placed', held, other)], 'takes time of appointment'],
    [
      'two who have one room',
      [booked(), row('block.placed', { ...held, provider: null }, other)],
      'takes time of appointment',
    ],
    ['a hold released twice', [row('hold.released', {})], 'no such hold'],
    ['an offer to nobody', [row('waitlist.offered', offered)], 'nobody joined'],
    [
      'two offers to one',
      [
        row('waitlist.joined', { appointmentId: null }),
        row('waitlist.offered', offered),
        row('waitlist.offered', offered),
      ],
      'from offered to offered',
    ],
    [
      'a time accepted that was passed on',
      [
        row('waitlist.joined', { appointmentId: null }),
        row('waitlist.offered', offered),
        row('waitlist.declined', { offerId: other }),
        row('waitlist.accepted', { offerId: other, appointmentId: other }),
      ],
      'no such open offer',
    ],
  ])('%s', (_what, audit, words) => {
    expect(compareWithAudit(nothing(audit)).join('\n')).toContain(words);
  });
});
