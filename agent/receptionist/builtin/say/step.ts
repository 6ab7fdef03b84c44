import type { Opening } from '#contract/http/availability.ts';
import type { Practice } from '#domain/practice.ts';
import { type Frame, openingKey } from '../frame/frame.ts';
import type { VisitFacts } from '../frame/visit-facts.ts';
import { singleDay } from '../frame/wish.ts';
import type { Step } from '../steps/step.ts';
import { sayFamilyOffer } from './family.ts';
import { sentencesIn } from './languages.ts';
import { sayQuestion } from './question.ts';
import { spokenOpening, whoOf } from './spoken.ts';
import { intro, whyNot } from './why.ts';

/** The question, offer or read-back that ends the turn. */
export function sayStep(frame: Frame, step: Step, facts: VisitFacts, practice: Practice): string[] {
  const s = sentencesIn(frame.language);
  switch (step.do) {
    case 'offer':
      return frame.family
        ? sayFamilyOffer(frame, step, facts, practice)
        : sayOffer(frame, step.openings, step.why, facts, practice);
    case 'nothingFound':
      return [
        ...intro(frame, facts, practice),
        whyNot(frame, frame.loosened?.reason ?? frame.found?.reason ?? frame.family?.reason, facts, practice),
        s.nothingNear(practice),
      ];
    case 'ask':
      return sayQuestion(frame, step.ask, facts, practice);
    case 'rest':
      return frame.emergency ? sayEmergency(frame, practice) : [];
    default:
      return [];
  }
}

/** The protocol's words once, then what matters again; nothing twice after the same message. */
export function sayEmergency(frame: Frame, practice: Practice): string[] {
  const s = sentencesIn(frame.language);
  if (frame.emergencySaidAt === frame.heard) return [];
  const aid = frame.emergencyFlag === null ? undefined : practice.emergency.firstAid[frame.emergencyFlag];
  if (frame.emergencySaidAt === 0) return [s.call911(practice, false, aid)];
  return frame.onTheirWay ? [s.goNow(), s.toldTeam()] : [s.call911(practice, true, aid), s.toldTeam()];
}

function sayOffer(
  frame: Frame,
  openings: readonly Opening[],
  why: string | undefined,
  facts: VisitFacts,
  practice: Practice,
): string[] {
  const s = sentencesIn(frame.language);
  const spoken = openings.map((o) => spokenOpening(o, frame, practice));
  const reminded = isReminder(frame, openings);
  if (frame.unprompted && !reminded) {
    const begin = facts.visit && !facts.firstVisitFirst ? [s.willBook(facts.visit, whoOf(frame))] : [];
    const because = why ? [whyNot(frame, why, facts, practice)] : begin;
    return [...intro(frame, facts, practice), ...because, s.offerNext(spoken)];
  }
  const told = frame.dayRuledOut !== null && frame.dayRuledOut === singleDay(frame.wish);
  const tellsWhy = why && !told && frame.refusals === 0 && (frame.remarks.includes('askedAgain') || !reminded);
  return [
    ...intro(frame, facts, practice),
    ...(tellsWhy ? [whyNot(frame, why, facts, practice)] : []),
    reminded && frame.misses === 0 ? s.offerAgain(spoken) : s.offer(spoken, Math.min(frame.refusals, 2)),
  ];
}

/** The same offers stood before: something else came between. */
function isReminder(frame: Frame, openings: readonly Opening[]): boolean {
  return frame.asked === 'offer' && openings.map(openingKey).join() === frame.offers.map(openingKey).join();
}
