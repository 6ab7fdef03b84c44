import type { Practice, WallInterval } from '#domain/practice.ts';
import type { Frame } from '../frame/frame.ts';
import { visitFacts } from '../frame/visit-facts.ts';
import { weekdayOfDate } from '../understand/calendar.ts';
import type { Question } from '../understand/questions.ts';
import { sentencesIn } from './languages.ts';
import type { AnswerFacts } from './sentences.ts';
import { dayInWords } from './spoken.ts';

/** Questions answered in one breath. */
const mostAnswers = 3;

/** Answers to what the caller asked about the practice, from the practice's facts alone. */
export function sayAnswers(frame: Frame, practice: Practice): string[] {
  if (frame.emergency) return [];
  const s = sentencesIn(frame.language);
  const said = frame.questions
    // What to bring has just been said with the news.
    .filter((q) => !(q.about === 'bring' && frame.news !== null))
    .slice(0, mostAnswers)
    .map((question) =>
      question.about === 'unknown' ? s.dontKnow(practice) : s.answer(factsFor(question, frame, practice), practice),
    );
  return [...new Set(said)];
}

function factsFor(question: Question, frame: Frame, practice: Practice): AnswerFacts {
  const named = frame.questionVisits;
  const own = visitFacts(frame, practice).visit?.code ?? frame.booked.at(-1)?.visitTypeCode ?? frame.topicVisit;
  const codes = named.length > 0 ? named : own ? [own] : [];
  return {
    question,
    visits: codes.flatMap((code) => practice.visitTypes.find((v) => v.code === code) ?? []),
    provider: practice.providers.find((p) => p.code === frame.questionProvider),
    day: frame.questionDay ? dayFacts(frame.questionDay, frame, practice) : undefined,
  };
}

function dayFacts(day: string, frame: Frame, practice: Practice): AnswerFacts['day'] {
  const closure = closureOn(day, practice);
  const hours: readonly WallInterval[] = closure ? [] : (practice.hours[weekdayOfDate(day)] ?? []);
  return { words: dayInWords(day, frame, practice), hours, closure };
}

/** Why the practice is closed for the whole of a day, e.g. `Thanksgiving`. */
export function closureOn(day: string, practice: Practice): string | undefined {
  return practice.closures.find((c) => c.from <= day && day <= c.to && c.startTime === undefined)?.reason;
}
