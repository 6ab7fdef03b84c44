import type { Practice } from '#domain/practice.ts';
import { toolNames } from '../../tool-contract/names.ts';
import type { Frame } from '../frame/frame.ts';
import { lateChange } from '../frame/own.ts';
import type { VisitFacts } from '../frame/visit-facts.ts';
import { bookingStep } from './booking.ts';
import { changeStep, offerAnswerStep } from './change.ts';
import { emergencyStep, feeStep, followUpStep } from './contact.ts';
import { familyStep } from './family.ts';
import { callStep, type Step } from './step.ts';
import { waitlistStep } from './waitlist.ts';

/** The next step of whatever is under way. */
export function nextStep(frame: Frame, facts: VisitFacts, practice: Practice): Step {
  if (frame.emergency) return emergencyStep(frame);
  if (frame.ended) return { do: 'rest' };
  if (frame.resend && frame.failedTool !== toolNames.sendDetailsAgain)
    return callStep(toolNames.sendDetailsAgain, {}, frame);
  if (asksForTruth(frame)) return callStep(toolNames.listAppointments, {}, frame);
  if (lateChange(frame, practice) && frame.failedTool !== toolNames.leaveFollowUp) return feeStep(frame);
  if (frame.followUp) return followUpStep(frame);
  if (frame.answering) return offerAnswerStep(frame, frame.answering);
  if (frame.remarks.includes('bye') && frame.task === 'none') return { do: 'rest' };
  switch (frame.task) {
    case 'booking':
      return bookingStep(frame, facts, practice);
    case 'moving':
    case 'cancelling':
    case 'lookingUp':
      return changeStep(frame, facts, practice);
    case 'waitlist':
      return waitlistStep(frame, facts, practice);
    case 'family':
      return familyStep(frame, facts, practice);
    case 'none':
      // After a cancellation another time is offered, after a booking the other visit that was wished.
      return { do: 'ask', ask: frame.news && frame.topicVisit ? 'wantsVisit' : 'anythingElse' };
  }
}

/** What stands is said only as it was read in this turn. */
function asksForTruth(frame: Frame): boolean {
  return (
    frame.remarks.includes('alreadyBooked') &&
    frame.own?.at !== frame.heard &&
    frame.failedTool !== toolNames.listAppointments
  );
}
