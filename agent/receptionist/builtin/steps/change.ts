import type { Opening } from '#contract/http/availability.ts';
import type { Practice } from '#domain/practice.ts';
import type { OwnAppointment } from '../../tool-contract/changes.ts';
import { toolNames } from '../../tool-contract/names.ts';
import type { Frame } from '../frame/frame.ts';
import { ahead, openOffer, targetOf } from '../frame/own.ts';
import { withRemark } from '../frame/remark.ts';
import type { VisitFacts } from '../frame/visit-facts.ts';
import { ownStep } from './proof.ts';
import { searchStep } from './search-step.ts';
import { callStep, type Step } from './step.ts';

/** The next step of a move, a cancellation, or a question after an own appointment. */
export function changeStep(frame: Frame, facts: VisitFacts, practice: Practice): Step {
  const first = ownStep(frame);
  if (first) return first;
  if (frame.failedTool === toolNames.listAppointments) return { do: 'ask', ask: 'anythingElse' };
  const open = ahead(frame);
  if (open.length === 0) {
    const told = withRemark({ ...frame, task: 'none' }, 'noneAhead');
    return { do: 'ask', ask: 'wantsVisit', frame: told };
  }
  const offer = openOffer(frame);
  if (offer && frame.task !== 'cancelling') return { do: 'ask', ask: 'takeOffer' };
  if (frame.task === 'lookingUp') {
    return { do: 'ask', ask: 'anythingElse', frame: withRemark({ ...frame, task: 'none' }, 'ownList') };
  }
  const target = targetOf(frame);
  if (!target) return { do: 'ask', ask: 'which' };
  if (target.changeNotice === 'started') {
    return { do: 'ask', ask: 'anythingElse', frame: withRemark({ ...frame, task: 'none' }, 'notAllowed') };
  }
  return frame.task === 'cancelling' ? cancelStep(frame, target) : moveStep(frame, target, facts, practice);
}

function cancelStep(frame: Frame, target: OwnAppointment): Step {
  if (!frame.agreed || frame.failedTool === toolNames.cancelAppointment) return { do: 'ask', ask: 'confirm' };
  return callStep(toolNames.cancelAppointment, { appointmentId: target.id }, frame);
}

function moveStep(frame: Frame, target: OwnAppointment, facts: VisitFacts, practice: Practice): Step {
  const { visit } = facts;
  if (!visit) return { do: 'ask', ask: 'anythingElse', frame: withRemark({ ...frame, task: 'none' }, 'notAllowed') };
  const { chosen } = frame;
  if (!chosen) return searchStep(frame, visit, facts, practice, (found) => moveStep(found, target, facts, practice));
  if (!frame.agreed || frame.failedTool === toolNames.rescheduleAppointment) return confirmMove(frame, chosen);
  const { provider, startsAt } = chosen;
  return callStep(toolNames.rescheduleAppointment, { appointmentId: target.id, provider, startsAt }, frame);
}

function confirmMove(frame: Frame, chosen: Opening): Step {
  return { do: 'ask', ask: 'confirm', frame: { ...frame, chosen } };
}

/** Passes on whether the caller takes the earlier time that is kept for them. */
export function offerAnswerStep(frame: Frame, answer: NonNullable<Frame['answering']>): Step {
  if (frame.failedTool === toolNames.answerWaitlistOffer) {
    return { do: 'ask', ask: 'anythingElse', frame: { ...frame, answering: null } };
  }
  return callStep(toolNames.answerWaitlistOffer, { offerId: answer.offerId, accept: answer.accept }, frame);
}
