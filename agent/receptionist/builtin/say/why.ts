import type { Practice } from '#domain/practice.ts';
import type { Frame } from '../frame/frame.ts';
import { visitNamed } from '../frame/visit.ts';
import type { VisitFacts } from '../frame/visit-facts.ts';
import { singleDay } from '../frame/wish.ts';
import { weekdayOfDate } from '../understand/calendar.ts';
import { closureOn } from './answers.ts';
import { sentencesIn } from './languages.ts';
import { dayInWords, timeInWords } from './spoken.ts';

/** That somebody new begins with a first visit, once. */
export function intro(frame: Frame, facts: VisitFacts, practice: Practice): string[] {
  const s = sentencesIn(frame.language);
  if (!facts.visit || !facts.firstVisitFirst || frame.firstVisitSaid) return [];
  const wished = visitNamed(practice, frame.saidVisit);
  return [s.firstVisitFirst(facts.visit, wished ? s.visitName(wished) : '')];
}

/** Why the wish cannot be had. */
export function whyNot(frame: Frame, reason: string | undefined, facts: VisitFacts, practice: Practice): string {
  const s = sentencesIn(frame.language);
  const day = singleDay(frame.wish);
  const visit = facts.visit ?? practice.visitTypes.find((v) => v.code === frame.saidVisit);
  if (!visit) return '';
  return s.noOpening({
    reason,
    day: day ? dayInWords(day, frame, practice) : undefined,
    time: frame.wish.at && day ? timeInWords(frame.wish.at, day, frame, practice) : undefined,
    provider: practice.providers.find((p) => p.code === frame.provider)?.name,
    closure: day ? closureOn(day, practice) : undefined,
    visit,
    speaks: frame.speaks ?? undefined,
    takesNoNew: takesNoNew(frame, practice),
    horizonDays: practice.booking.horizonDays,
  });
}

function takesNoNew(frame: Frame, practice: Practice): 'adults' | 'anybody' | undefined {
  const takes = practice.providers.find((p) => p.code === frame.provider)?.newPatients;
  if (frame.beenBefore !== false || takes === 'yes') return undefined;
  return takes === 'children' ? 'adults' : 'anybody';
}

/** A wished day that has passed or on which the practice is closed: known without looking anything up. */
export function hopelessDay(
  frame: Frame,
  today: string,
  practice: Practice,
): { day: string; reason: string } | undefined {
  const day = singleDay(frame.wish);
  if (day === undefined || frame.chosen !== null) return undefined;
  if (day < today) return { day, reason: 'past' };
  const closed = closureOn(day, practice) !== undefined || (practice.hours[weekdayOfDate(day)] ?? []).length === 0;
  return closed ? { day, reason: 'closed' } : undefined;
}
