import type { Practice } from '#domain/practice.ts';
import { toolNames } from '../../tool-contract/names.ts';
import type { Frame } from '../frame/frame.ts';
import { ahead, openOffer, targetOf } from '../frame/own.ts';
import { withRemark } from '../frame/remark.ts';
import { newnessMatters } from '../frame/visit.ts';
import type { VisitFacts } from '../frame/visit-facts.ts';
import type { Wish } from '../frame/wish.ts';
import { minuteOf, wallOfMinute } from '../understand/hours-of-day.ts';
import { missingFact, patientOf } from './booking.ts';
import { ownStep } from './proof.ts';
import { callStep, type Step } from './step.ts';

/** How far from a wished time an earlier one may lie, in minutes. */
const aroundMinutes = 60;

/** The next step of a place on the waitlist: for an own appointment, or for a visit that found no time. */
export function waitlistStep(frame: Frame, facts: VisitFacts, practice: Practice): Step {
  if (frame.failedTool === toolNames.joinWaitlist)
    return { do: 'ask', ask: 'anythingElse', frame: { ...frame, task: 'none' } };
  return frame.waitlist?.own ? forAppointment(frame) : forVisit(frame, facts, practice);
}

function forAppointment(frame: Frame): Step {
  const first = ownStep(frame);
  if (first) return first;
  if (frame.failedTool === toolNames.listAppointments) return { do: 'ask', ask: 'anythingElse' };
  if (ahead(frame).length === 0) {
    return { do: 'ask', ask: 'wantsVisit', frame: withRemark({ ...frame, task: 'none' }, 'noneAhead') };
  }
  if (openOffer(frame)) return { do: 'ask', ask: 'takeOffer' };
  const target = targetOf(frame);
  if (!target) return { do: 'ask', ask: 'which' };
  return callStep(toolNames.joinWaitlist, { appointmentId: target.id, ...wishesOf(frame) }, frame);
}

function forVisit(frame: Frame, facts: VisitFacts, practice: Practice): Step {
  const { visit } = facts;
  if (!visit) return { do: 'ask', ask: 'reason' };
  if (newnessMatters(visit, frame, practice)) return { do: 'ask', ask: 'beenBefore' };
  const missing = missingFact(frame, facts);
  if (missing) return { do: 'ask', ask: missing };
  return callStep(
    toolNames.joinWaitlist,
    { visitType: visit.code, patient: patientOf(frame, facts), ...wishesOf(frame) },
    frame,
  );
}

/** When and with whom, as the waitlist takes it. */
function wishesOf(frame: Frame): Record<string, unknown> {
  const { wish, provider, providerKept } = frame;
  const { days } = wish;
  return {
    ...(provider && !providerKept ? { provider } : {}),
    ...(days ? { from: days.from, to: days.to } : {}),
    ...(days?.weekdays ? { weekdays: [...days.weekdays] } : {}),
    ...timesOf(wish),
  };
}

function timesOf(wish: Wish): { after?: string; before?: string } {
  if (wish.at) {
    const minute = minuteOf(wish.at);
    return { after: wallOfMinute(minute - aroundMinutes), before: wallOfMinute(minute + aroundMinutes + 1) };
  }
  const part =
    wish.part === 'morning'
      ? { before: '12:00' }
      : wish.part === 'afternoon'
        ? { after: '12:00', before: '17:00' }
        : wish.part === 'evening'
          ? { after: '17:00' }
          : {};
  return { ...part, ...(wish.after ? { after: wish.after } : {}), ...(wish.before ? { before: wish.before } : {}) };
}
