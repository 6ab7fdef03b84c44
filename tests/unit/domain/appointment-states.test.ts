import { describe, expect, it } from 'vitest';
import type { AppointmentAction, AppointmentState } from '#domain/appointment-states.ts';
import {
  appointmentActions,
  appointmentStates,
  changeNotice,
  holdsItsTime,
  initialState,
  isPending,
  permittedActions,
  transition,
} from '#domain/appointment-states.ts';

const others = ['agent', 'visitor', 'link'] as const;

/** The whole table as the practice reads it; S marks what is for the staff alone. */
const table: Record<AppointmentState, Partial<Record<AppointmentAction, [to: AppointmentState, who?: 'S']>>> = {
  requested: {
    approve: ['booked', 'S'],
    decline: ['declined', 'S'],
    reschedule: ['requested'],
    cancel: ['cancelled'],
  },
  booked: {
    reschedule: ['booked'],
    cancel: ['cancelled'],
    check_in: ['arrived', 'S'],
    no_show: ['no_show', 'S'],
  },
  arrived: {
    seat: ['in_chair', 'S'],
    complete: ['completed', 'S'],
    cancel: ['cancelled', 'S'],
    undo: ['booked', 'S'],
  },
  in_chair: { complete: ['completed', 'S'], undo: ['arrived', 'S'] },
  completed: { undo: ['in_chair', 'S'] },
  no_show: { undo: ['booked', 'S'] },
  cancelled: {},
  declined: {},
};

describe('transitions', () => {
  const cells = appointmentStates.flatMap((from) => appointmentActions.map((action) => [from, action] as const));
  it.each(cells)('%s, %s', (from, action) => {
    const expected = table[from][action];
    const staff = transition(from, action, 'staff');
    if (!expected) {
      expect(staff).toEqual({ ok: false, refusal: 'not_from_here' });
      for (const actor of others) expect(transition(from, action, actor)).toEqual(staff);
      return;
    }
    expect(staff).toEqual({ ok: true, to: expected[0] });
    const forOthers = expected[1] === 'S' ? { ok: false, refusal: 'not_permitted' } : staff;
    for (const actor of others) expect(transition(from, action, actor)).toEqual(forOthers);
  });

  it('ask the staff again when somebody else moves a visit that needs approval', () => {
    const extraction = { requiresApproval: true };
    expect(transition('booked', 'reschedule', 'agent', extraction)).toEqual({ ok: true, to: 'requested' });
    expect(transition('booked', 'reschedule', 'staff', extraction)).toEqual({ ok: true, to: 'booked' });
    expect(transition('booked', 'cancel', 'agent', extraction)).toEqual({ ok: true, to: 'cancelled' });
  });

  it('begin as requested only when approval is needed and the staff did not book', () => {
    expect(initialState({ requiresApproval: true }, 'agent')).toBe('requested');
    expect(initialState({ requiresApproval: true }, 'staff')).toBe('booked');
    expect(initialState({ requiresApproval: false }, 'visitor')).toBe('booked');
  });

  it('list what may be done', () => {
    expect(permittedActions('booked', 'link')).toEqual(['reschedule', 'cancel']);
    expect(permittedActions('booked', 'staff')).toEqual(['reschedule', 'cancel', 'check_in', 'no_show']);
    expect(permittedActions('cancelled', 'staff')).toEqual([]);
  });

  it('free the time of cancelled and declined appointments alone', () => {
    expect(appointmentStates.filter((state) => !holdsItsTime(state))).toEqual(['cancelled', 'declined']);
    expect(appointmentStates.filter(isPending)).toEqual(['requested', 'booked']);
  });
});

describe('notice of a change', () => {
  const booking = { cancellationNoticeHours: 24 };
  const startsAtMs = Date.UTC(2026, 11, 1, 16);
  const hoursBefore = (hours: number) => startsAtMs - hours * 3_600_000;
  it.each([
    [hoursBefore(25), 'in_time'],
    [hoursBefore(24), 'in_time'],
    [hoursBefore(24) + 1, 'late'],
    [startsAtMs - 1, 'late'],
    [startsAtMs, 'started'],
    [startsAtMs + 1, 'started'],
  ])('at %d it is %s', (nowMs, notice) => expect(changeNotice(booking, startsAtMs, nowMs)).toBe(notice));
});
