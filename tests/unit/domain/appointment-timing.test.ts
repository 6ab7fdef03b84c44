import { describe, expect, it } from 'vitest';
import { appointmentActions } from '#domain/appointment-states.ts';
import { timingRefusal } from '#domain/appointment-timing.ts';

const timeZone = 'America/Chicago';
const startsAtMs = Date.parse('2026-12-02T09:00:00-06:00');
const visit = { startsAtMs, timeZone };
const midnightMs = Date.parse('2026-12-02T00:00:00-06:00');

describe('when an action fits the clock', () => {
  it('lets patients be checked in from the beginning of the local day of their visit', () => {
    expect(timingRefusal('check_in', 'staff', visit, midnightMs - 1)).toBe('too_early');
    expect(timingRefusal('check_in', 'staff', visit, midnightMs)).toBeUndefined();
  });

  it('knows no no-show before the visit has begun', () => {
    expect(timingRefusal('no_show', 'staff', visit, startsAtMs - 1)).toBe('too_early');
    expect(timingRefusal('no_show', 'staff', visit, startsAtMs)).toBeUndefined();
  });

  it.each(['agent', 'visitor', 'link'] as const)('lets the %s change nothing that has begun', (by) => {
    for (const action of ['reschedule', 'cancel'] as const) {
      expect(timingRefusal(action, by, visit, startsAtMs - 1)).toBeUndefined();
      expect(timingRefusal(action, by, visit, startsAtMs)).toBe('started');
      expect(timingRefusal(action, 'staff', visit, startsAtMs)).toBeUndefined();
    }
  });

  it('approves nothing that has begun', () => {
    expect(timingRefusal('approve', 'staff', visit, startsAtMs)).toBe('started');
    expect(timingRefusal('decline', 'staff', visit, startsAtMs)).toBeUndefined();
  });

  it('has nothing against the rest', () => {
    const rest = appointmentActions.filter(
      (action) => !['check_in', 'no_show', 'reschedule', 'cancel', 'approve'].includes(action),
    );
    for (const action of rest) {
      for (const nowMs of [midnightMs - 1, startsAtMs]) {
        expect(timingRefusal(action, 'staff', visit, nowMs)).toBeUndefined();
      }
    }
  });
});
