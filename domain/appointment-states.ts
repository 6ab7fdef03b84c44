import { hourMs } from './clinic-time/calendar.ts';

/** Where an appointment stands. */
export const appointmentStates = [
  'requested',
  'booked',
  'arrived',
  'in_chair',
  'completed',
  'no_show',
  'cancelled',
  'declined',
] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** What can be done to an appointment. */
export const appointmentActions = [
  'approve',
  'decline',
  'reschedule',
  'cancel',
  'check_in',
  'seat',
  'complete',
  'no_show',
  'undo',
] as const;
export type AppointmentAction = (typeof appointmentActions)[number];

/** Who does it: a receptionist in a conversation, the patient on the page, a manage link, or the staff. */
export type AppointmentActor = 'agent' | 'visitor' | 'link' | 'staff';

interface Transition {
  readonly to: AppointmentState;
  readonly by: readonly AppointmentActor[];
}

const anybody: readonly AppointmentActor[] = ['agent', 'visitor', 'link', 'staff'];
const staff: readonly AppointmentActor[] = ['staff'];

/**
 * The table: from each state, what may be done, by whom, and what comes of it. What is not here cannot be done.
 * `undo` takes a slip of the staff back; a cancelled or declined time may be somebody else's by now, so those stay.
 */
export const appointmentTransitions: Readonly<
  Record<AppointmentState, Readonly<Partial<Record<AppointmentAction, Transition>>>>
> = {
  requested: {
    approve: { to: 'booked', by: staff },
    decline: { to: 'declined', by: staff },
    reschedule: { to: 'requested', by: anybody },
    cancel: { to: 'cancelled', by: anybody },
  },
  booked: {
    reschedule: { to: 'booked', by: anybody },
    cancel: { to: 'cancelled', by: anybody },
    check_in: { to: 'arrived', by: staff },
    no_show: { to: 'no_show', by: staff },
  },
  arrived: {
    seat: { to: 'in_chair', by: staff },
    complete: { to: 'completed', by: staff },
    cancel: { to: 'cancelled', by: staff },
    undo: { to: 'booked', by: staff },
  },
  in_chair: {
    complete: { to: 'completed', by: staff },
    undo: { to: 'arrived', by: staff },
  },
  completed: { undo: { to: 'in_chair', by: staff } },
  no_show: { undo: { to: 'booked', by: staff } },
  cancelled: {},
  declined: {},
};

/** The state a new appointment begins in. */
export function initialState(
  visitType: { readonly requiresApproval: boolean },
  by: AppointmentActor,
): AppointmentState {
  return visitType.requiresApproval && by !== 'staff' ? 'requested' : 'booked';
}

/** `not_from_here`: nobody may do this in that state; `not_permitted`: others may, this actor may not. */
export type TransitionRefusal = 'not_from_here' | 'not_permitted';

export type TransitionAnswer =
  | { readonly ok: true; readonly to: AppointmentState }
  | { readonly ok: false; readonly refusal: TransitionRefusal };

/**
 * The state that follows, or why it cannot. A visit that needs approval is requested again when somebody other than
 * the staff moves it; pass its visit type for that.
 */
export function transition(
  from: AppointmentState,
  action: AppointmentAction,
  by: AppointmentActor,
  visitType?: { readonly requiresApproval: boolean },
): TransitionAnswer {
  const found = appointmentTransitions[from][action];
  if (!found) return { ok: false, refusal: 'not_from_here' };
  if (!found.by.includes(by)) return { ok: false, refusal: 'not_permitted' };
  const asksAgain = action === 'reschedule' && visitType?.requiresApproval === true && by !== 'staff';
  return { ok: true, to: asksAgain ? 'requested' : found.to };
}

/** What an actor may do in a state, in the order of `appointmentActions`. */
export function permittedActions(from: AppointmentState, by: AppointmentActor): readonly AppointmentAction[] {
  return appointmentActions.filter((action) => transition(from, action, by).ok);
}

/** Whether an appointment in this state keeps its provider and operatory (its claim stands). */
export function holdsItsTime(state: AppointmentState): boolean {
  return state !== 'cancelled' && state !== 'declined';
}

/** Whether the visit still lies ahead of the patient. */
export function isPending(state: AppointmentState): boolean {
  return state === 'requested' || state === 'booked';
}

/**
 * How a change or cancellation stands with the practice's notice: `in_time` up to and including exactly
 * `cancellationNoticeHours` before the start, then `late`, and `started` from the start on.
 */
export function changeNotice(
  booking: { readonly cancellationNoticeHours: number },
  startsAtMs: number,
  nowMs: number,
): 'in_time' | 'late' | 'started' {
  if (nowMs >= startsAtMs) return 'started';
  return startsAtMs - nowMs >= booking.cancellationNoticeHours * hourMs ? 'in_time' : 'late';
}
