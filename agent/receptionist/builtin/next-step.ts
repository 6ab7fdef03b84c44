import type { Opening } from '#contract/http/availability.ts';
import type { Practice } from '#domain/practice.ts';
import { toolNames } from '../tool-contract.ts';
import type { Asked } from './asked.ts';
import { type Frame, type Loosened, openingKey, patientName } from './frame.ts';
import type { ToolCall } from './history.ts';
import { exactOpening, offersFrom, searchArguments } from './search.ts';
import { isUrgent, needsGuardian, newnessMatters } from './visit.ts';
import type { VisitFacts } from './visit-facts.ts';
import { isSearchable, singleDay, wishOf } from './wish.ts';

/** What comes next: a tool to call, or something to ask or offer. */
export type Step =
  | { readonly do: 'call'; readonly call: ToolCall; readonly frame: Frame }
  | { readonly do: 'ask'; readonly ask: Asked }
  | { readonly do: 'offer'; readonly openings: readonly Opening[]; readonly why: string | undefined }
  | { readonly do: 'nothingFound' }
  | { readonly do: 'rest' };

/** Least life a hold must have left for the read-back to rely on it. */
const holdMarginMs = 20_000;

/** Rounds of offers turned down after which the caller is asked instead. */
const patientRefusals = 2;

/** The next step of whatever is under way. */
export function nextStep(frame: Frame, facts: VisitFacts, practice: Practice): Step {
  if (frame.emergency) return emergencyStep(frame);
  if (frame.resend && frame.failedTool !== toolNames.sendDetailsAgain) {
    return { do: 'call', call: { name: toolNames.sendDetailsAgain, arguments: {} }, frame };
  }
  if (frame.followUp) return followUpStep(frame);
  if (frame.remarks.includes('bye') && frame.task === 'none') return { do: 'rest' };
  if (frame.task === 'booking') return bookingStep(frame, facts, practice);
  return { do: 'ask', ask: 'anythingElse' };
}

/** The staff hear of it at once, and again when it is known whom to call. */
function emergencyStep(frame: Frame): Step {
  const stage = frame.phone ? 'emergency with contact' : 'emergency';
  const told = frame.followUpsLeft.includes(stage);
  if (told || frame.failedTool === toolNames.leaveFollowUp) return { do: 'rest' };
  const name = patientName(frame);
  return {
    do: 'call',
    call: {
      name: toolNames.leaveFollowUp,
      arguments: { kind: 'emergency', ...contact(frame, name), note: 'The emergency protocol applied.' },
    },
    frame,
  };
}

function contact(frame: Frame, name: ReturnType<typeof patientName>): Record<string, string> {
  const person = frame.forWhom === 'self' ? name : { ...frame.patient, ...frame.caller };
  return {
    ...(person.first ? { first: person.first } : {}),
    ...(person.last ? { last: person.last } : {}),
    ...(frame.phone ? { phone: frame.phone } : {}),
  };
}

function followUpStep(frame: Frame): Step {
  const { followUp } = frame;
  if (!followUp) return { do: 'rest' };
  if (followUp.offered) return { do: 'ask', ask: 'wantsFollowUp' };
  const own = frame.forWhom === 'self' ? patientName(frame) : frame.caller;
  if (!own.first) return { do: 'ask', ask: frame.forWhom === 'self' ? 'name' : 'guardian' };
  if (!own.last) return { do: 'ask', ask: frame.forWhom === 'self' ? 'lastName' : 'guardian' };
  if (!frame.phone) return { do: 'ask', ask: 'phone' };
  if (frame.failedTool === toolNames.leaveFollowUp) return { do: 'rest' };
  return {
    do: 'call',
    call: {
      name: toolNames.leaveFollowUp,
      arguments: { kind: followUp.kind, ...contact(frame, own), note: followUp.note },
    },
    frame,
  };
}

function bookingStep(frame: Frame, facts: VisitFacts, practice: Practice): Step {
  const { visit } = facts;
  if (!visit) return { do: 'ask', ask: 'reason' };
  if (frame.chosen && frame.chosen.visitType !== visit.code) return bookingStep(otherVisit(frame), facts, practice);
  if (isUrgent(visit, practice) && !frame.symptomsAsked && !(frame.painKnown && frame.swellingKnown))
    return { do: 'ask', ask: 'symptoms' };
  if (newnessMatters(visit, frame, practice)) return { do: 'ask', ask: 'beenBefore' };
  if (!frame.chosen) return searchStep(frame, facts, practice);
  const held =
    frame.held !== null &&
    frame.held.key === openingKey(frame.chosen) &&
    frame.held.untilMs > frame.nowMs + holdMarginMs;
  if (!held && frame.failedTool !== toolNames.holdOpening) {
    const { provider, startsAt } = frame.chosen;
    return {
      do: 'call',
      call: { name: toolNames.holdOpening, arguments: { visitType: visit.code, provider, startsAt } },
      frame,
    };
  }
  const missing = missingFact(frame, facts);
  if (missing) return { do: 'ask', ask: missing };
  if (!frame.agreed || frame.failedTool === toolNames.bookAppointment) return { do: 'ask', ask: 'confirm' };
  return { do: 'call', call: bookCall(frame, frame.chosen, facts), frame };
}

/** What is chosen was found for another kind of visit: the same time is looked for again. */
function otherVisit(frame: Frame): Frame {
  return { ...frame, chosen: null, held: null, agreed: false, found: null, loosened: null, offers: [] };
}

function missingFact(frame: Frame, facts: VisitFacts): Asked | undefined {
  const name = patientName(frame);
  if (!name.first) return 'name';
  if (!name.last) return 'lastName';
  if (!frame.birthDate && !frame.birthDateWithheld) return 'birthDate';
  if (needsGuardian(frame, facts.today) && !(frame.caller.first && frame.caller.last)) return 'guardian';
  return frame.phone ? undefined : 'phone';
}

function bookCall(frame: Frame, chosen: Opening, facts: VisitFacts): ToolCall {
  const name = patientName(frame);
  const guardian = needsGuardian(frame, facts.today)
    ? `${frame.caller.first ?? ''} ${frame.caller.last ?? ''}`.trim()
    : '';
  return {
    name: toolNames.bookAppointment,
    arguments: {
      visitType: facts.visit?.code ?? chosen.visitType,
      provider: chosen.provider,
      startsAt: chosen.startsAt,
      patient: {
        first: name.first ?? '',
        last: name.last ?? '',
        ...(frame.birthDate ? { birthDate: frame.birthDate } : {}),
        phone: frame.phone ?? '',
        ...(frame.email ? { email: frame.email } : {}),
        ...(guardian ? { guardian } : {}),
      },
      ...(frame.reason ? { note: frame.reason } : {}),
    },
  };
}

function searchStep(frame: Frame, facts: VisitFacts, practice: Practice): Step {
  const { visit } = facts;
  if (!visit) return { do: 'ask', ask: 'reason' };
  const wished = withDefaultDay(frame, facts);
  if (!isSearchable(wished.wish)) return { do: 'ask', ask: 'when' };
  const search = (from: Frame): Step => ({
    do: 'call',
    call: { name: toolNames.findOpenings, arguments: { ...searchArguments(from, visit, practice) } },
    frame: from,
  });
  if (frame.failedTool === toolNames.findOpenings) return { do: 'ask', ask: 'when' };
  const { found } = frame;
  if (!found || found.visitType !== visit.code) return search({ ...wished, loosened: found ? null : wished.loosened });
  if (frame.refusals >= patientRefusals && frame.remarks.length === 0 && frame.offers.length === 0)
    return { do: 'ask', ask: 'when' };
  if (frame.remarks.includes('slotTaken'))
    return offerOrNothing(offersFrom(found.openings, frame, practice), undefined);
  const exact = frame.loosened ? undefined : exactOpening(frame, practice);
  if (exact) {
    const chosen: Frame = {
      ...frame,
      chosen: exact,
      wish: { ...wishOf(exact, practice.timeZone), notDays: frame.wish.notDays },
    };
    return bookingStep(chosen, facts, practice);
  }
  const offers = offersFrom(found.openings, frame, practice);
  if (offers.length > 0) return { do: 'offer', openings: offers, why: frame.loosened?.reason };
  return nothingFree(frame, search, practice);
}

/** An urgent visit is looked for today unless another day was named. */
function withDefaultDay(frame: Frame, facts: VisitFacts): Frame {
  if (!frame.sameDayFlag || isSearchable(frame.wish)) return frame;
  return { ...frame, wish: { ...frame.wish, days: { from: facts.today, to: facts.today }, soonest: true } };
}

/** Nothing fits: the search is widened step by step, then what the calendar names as nearest is offered. */
function nothingFree(frame: Frame, search: (from: Frame) => Step, practice: Practice): Step {
  const reason = frame.loosened?.reason ?? frame.found?.reason ?? 'taken';
  const to = widerThan(frame, reason);
  if (to) return search({ ...frame, loosened: { reason, to } });
  return offerOrNothing(offersFrom(frame.found?.nearest ?? [], frame, practice), reason);
}

function widerThan(frame: Frame, reason: string): Loosened['to'] | undefined {
  const { wish, loosened } = frame;
  if (reason === 'not_offered' && frame.provider && !loosened) return 'others';
  const hopeless = /^(?:not_offered|too_far)$/.test(reason);
  if (hopeless || loosened?.to === 'days' || loosened?.to === 'others') return undefined;
  if (!loosened && wish.at) {
    if (!singleDay(wish)) return 'near';
    if (/^(?:taken|outside_hours|too_soon)$/.test(reason)) return 'day';
  }
  return wish.days ? 'days' : undefined;
}

function offerOrNothing(openings: readonly Opening[], why: string | undefined): Step {
  return openings.length > 0 ? { do: 'offer', openings, why } : { do: 'nothingFound' };
}
