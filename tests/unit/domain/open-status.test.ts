import { describe, expect, it } from 'vitest';
import { instantOf, openStatus, zonedIso } from '#domain/clinic-time.ts';
import type { Practice, WeeklyHours } from '#domain/practice.ts';
import { demoPractice } from '../../factories/practice.ts';

const practice = demoPractice();

function statusAt(date: string, time: string, of: Practice = practice) {
  const nowMs = instantOf(date, time, of.timeZone);
  if (nowMs === undefined) throw new Error('no such time');
  const status = openStatus(of, nowMs);
  const iso = (ms: number | undefined) => (ms === undefined ? undefined : zonedIso(ms, of.timeZone).slice(0, 16));
  return status.open
    ? { open: true, closes: iso(status.closesAtMs) }
    : { open: false, opens: iso(status.opensAtMs), reason: status.reason };
}

describe('whether the practice is open', () => {
  it('closes for lunch and opens after it', () => {
    expect(statusAt('2026-12-01', '08:00')).toEqual({ open: true, closes: '2026-12-01T12:00' });
    expect(statusAt('2026-12-01', '11:59')).toEqual({ open: true, closes: '2026-12-01T12:00' });
    expect(statusAt('2026-12-01', '12:00')).toEqual({ open: false, opens: '2026-12-01T13:00' });
    expect(statusAt('2026-12-01', '16:59')).toEqual({ open: true, closes: '2026-12-01T17:00' });
  });
  it('opens the next open day', () => {
    expect(statusAt('2026-12-01', '17:00')).toEqual({ open: false, opens: '2026-12-02T08:00' });
    expect(statusAt('2026-12-05', '13:00')).toEqual({ open: false, opens: '2026-12-07T08:00' });
  });
  it('names the closure and opens after it', () => {
    const thanksgiving = { open: false, opens: '2026-11-28T09:00', reason: 'Thanksgiving' };
    expect(statusAt('2026-11-26', '10:00')).toEqual(thanksgiving);
    expect(statusAt('2026-11-25', '20:00')).toEqual({ open: false, opens: '2026-11-28T09:00' });
  });
  it('knows a closure of part of a day', () => {
    expect(statusAt('2026-12-04', '12:30')).toEqual({ open: true, closes: '2026-12-04T13:00' });
    expect(statusAt('2026-12-04', '13:30')).toEqual({
      open: false,
      opens: '2026-12-05T09:00',
      reason: 'Staff training',
    });
  });

  const everyDay = (intervals: [string, string][]): WeeklyHours =>
    Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, intervals]));
  it('follows an opening over midnight', () => {
    const night = { ...practice, hours: { fri: [['20:00', '24:00']], sat: [['00:00', '02:00']] } as const };
    expect(statusAt('2026-12-04', '21:00', night)).toEqual({ open: true, closes: '2026-12-05T02:00' });
    expect(statusAt('2026-12-05', '03:00', night)).toEqual({ open: false, opens: '2026-12-11T20:00' });
  });
  it('has no closing time when it never closes and no opening time when it never opens', () => {
    const always = { ...practice, closures: [], hours: everyDay([['00:00', '24:00']]) };
    expect(statusAt('2026-12-04', '21:00', always)).toEqual({ open: true });
    expect(statusAt('2026-12-04', '21:00', { ...practice, hours: {} })).toEqual({ open: false });
  });
  it('keeps wall-clock hours when the clocks change', () => {
    const early = { ...practice, hours: everyDay([['01:00', '03:30']]) };
    expect(statusAt('2027-03-14', '01:30', early)).toEqual({ open: true, closes: '2027-03-14T03:30' });
    expect(statusAt('2027-03-13', '12:00', early)).toEqual({ open: false, opens: '2027-03-14T01:00' });
  });
});
