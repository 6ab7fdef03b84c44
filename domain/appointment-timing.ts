import type { AppointmentAction, AppointmentActor } from './appointment-states.ts';
import { localDateOf } from './clinic-time.ts';

/** `too_early`: not before the visit's day or start; `started`: the visit's time has come, so it stays as it is. */
export type TimingRefusal = 'too_early' | 'started';

/**
 * Whether an action fits the clock, whatever the state says: patients come in on the day of the visit, nobody has
 * failed to come before the start, and what has begun is no longer moved, approved or called off by a patient (the
 * staff may, they know what happened). Undefined when nothing is against it.
 */
export function timingRefusal(
  action: AppointmentAction,
  by: AppointmentActor,
  visit: { readonly startsAtMs: number; readonly timeZone: string },
  nowMs: number,
): TimingRefusal | undefined {
  const { startsAtMs, timeZone } = visit;
  const started = nowMs >= startsAtMs;
  switch (action) {
    case 'check_in':
      return localDateOf(nowMs, timeZone) < localDateOf(startsAtMs, timeZone) ? 'too_early' : undefined;
    case 'no_show':
      return started ? undefined : 'too_early';
    case 'approve':
      return started ? 'started' : undefined;
    case 'reschedule':
    case 'cancel':
      return started && by !== 'staff' ? 'started' : undefined;
    default:
      return undefined;
  }
}
