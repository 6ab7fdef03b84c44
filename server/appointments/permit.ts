import { type AppointmentAction, type AppointmentState, transition } from '#domain/appointment-states.ts';
import { timingRefusal } from '#domain/appointment-timing.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { actorOf, type ChangingPrincipal } from '../identity/principal.ts';
import type { LockedAppointment } from './lock-appointment.ts';

/**
 * The state an action leads to, by the table of states and the clock.
 * @throws ProblemError `transition_not_allowed` with the rule that says no as its reason
 */
export function permit(
  { status, slot }: LockedAppointment,
  action: AppointmentAction,
  context: { principal: ChangingPrincipal; loaded: LoadedPractice; nowMs: number },
): AppointmentState {
  const { practice } = context.loaded;
  const by = actorOf(context.principal);
  const visitType = practice.visitTypes.find(({ code }) => code === slot.visitType);
  const next = transition(status, action, by, visitType);
  const refusal = next.ok
    ? timingRefusal(action, by, { startsAtMs: slot.startsAtMs, timeZone: practice.timeZone }, context.nowMs)
    : next.refusal;
  if (next.ok && !refusal) return next.to;
  throw new ProblemError('transition_not_allowed', { reason: refusal, log: `${action} from ${status}: ${refusal}` });
}
