import type { Opening } from '#contract/http/availability.ts';
import type { Practice } from '#domain/practice.ts';
import { toolNames } from '../../tool-contract/names.ts';
import type { Asked } from '../frame/asked.ts';
import { withoutOpenings } from '../frame/dropped.ts';
import { type Frame, openingKey, patientName } from '../frame/frame.ts';
import { isUrgent, needsGuardian, newnessMatters } from '../frame/visit.ts';
import type { VisitFacts } from '../frame/visit-facts.ts';
import { searchStep } from './search-step.ts';
import { callStep, type Step } from './step.ts';

/** Least life a hold must have left for the read-back to rely on it. */
const holdMarginMs = 20_000;

/** The next step of a booking: what for, when, who, read back, booked. */
export function bookingStep(frame: Frame, facts: VisitFacts, practice: Practice): Step {
  const { visit } = facts;
  if (!visit) return { do: 'ask', ask: 'reason' };
  if (frame.chosen && frame.chosen.visitType !== visit.code)
    return bookingStep({ ...frame, ...withoutOpenings }, facts, practice);
  if (isUrgent(visit, practice) && !frame.symptomsAsked && !(frame.painKnown && frame.swellingKnown))
    return { do: 'ask', ask: 'symptoms' };
  if (newnessMatters(visit, frame, practice)) return { do: 'ask', ask: 'beenBefore' };
  const { chosen } = frame;
  if (!chosen) return searchStep(frame, visit, facts, practice, (found) => bookingStep(found, facts, practice));
  const held =
    frame.held !== null && frame.held.key === openingKey(chosen) && frame.held.untilMs > frame.nowMs + holdMarginMs;
  if (!held && frame.failedTool !== toolNames.holdOpening) {
    const { provider, startsAt } = chosen;
    return callStep(toolNames.holdOpening, { visitType: visit.code, provider, startsAt }, frame);
  }
  const missing = missingFact(frame, facts);
  if (missing) return { do: 'ask', ask: missing };
  if (!frame.agreed || frame.failedTool === toolNames.bookAppointment) return { do: 'ask', ask: 'confirm' };
  return callStep(toolNames.bookAppointment, bookArguments(frame, chosen, facts), frame);
}

/** What is still to be asked of the patient; several at once where one question can hold them. */
export function missingFact(frame: Frame, facts: Pick<VisitFacts, 'today'>): Asked | undefined {
  const name = patientName(frame);
  const birth = !frame.birthDate && !frame.birthDateWithheld;
  const guardian = needsGuardian(frame, facts.today) && !(frame.caller.first && frame.caller.last);
  // The phone of a child's parent is asked for with the parent's name.
  const phone = !frame.phone && !guardian;
  if (!name.first) return birth || phone ? 'details' : 'name';
  if (!name.last) return 'lastName';
  if (birth) return phone ? 'details' : 'birthDate';
  if (guardian) return 'guardian';
  return phone ? 'phone' : undefined;
}

/** The patient as the booking takes them. */
export function patientOf(frame: Frame, facts: Pick<VisitFacts, 'today'>): Record<string, string> {
  const name = patientName(frame);
  const guardian = needsGuardian(frame, facts.today)
    ? `${frame.caller.first ?? ''} ${frame.caller.last ?? ''}`.trim()
    : '';
  return {
    first: name.first ?? '',
    last: name.last ?? '',
    ...(frame.birthDate ? { birthDate: frame.birthDate } : {}),
    phone: frame.phone ?? '',
    ...(frame.email ? { email: frame.email } : {}),
    ...(guardian ? { guardian } : {}),
  };
}

function bookArguments(frame: Frame, chosen: Opening, facts: VisitFacts): Record<string, unknown> {
  return {
    visitType: facts.visit?.code ?? chosen.visitType,
    provider: chosen.provider,
    startsAt: chosen.startsAt,
    patient: patientOf(frame, facts),
    ...(frame.reason ? { note: frame.reason } : {}),
  };
}
