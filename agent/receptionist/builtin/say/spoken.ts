import type { Opening } from '#contract/http/availability.ts';
import { dateWords, instantOf, spokenTime, timeWords } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { wordsFor } from '#locales/words-for.ts';
import type { Frame } from '../frame/frame.ts';
import type { Language } from '../understand/lexicon.ts';
import type { SpokenOpening, Who } from './sentences.ts';

/** An opening in words of the conversation's language. */
export function spokenOpening(
  opening: Pick<Opening, 'startsAt' | 'providerName'>,
  frame: Pick<Frame, 'language' | 'nowMs'>,
  practice: Practice,
): SpokenOpening {
  const ms = Date.parse(opening.startsAt);
  return {
    day: dateWords(ms, practice.timeZone, wordsFor(frame.language).dates, { nowMs: frame.nowMs }),
    time: timeIn(ms, practice, frame.language),
    provider: opening.providerName,
  };
}

/** `Tuesday, December 1` of a local day. */
export function dayInWords(day: string, frame: Pick<Frame, 'language' | 'nowMs'>, practice: Practice): string {
  const ms = instantOf(day, '12:00', practice.timeZone);
  return ms === undefined
    ? day
    : dateWords(ms, practice.timeZone, wordsFor(frame.language).dates, { nowMs: frame.nowMs });
}

/** `10:00 AM` of a wall-clock time on a day. */
export function timeInWords(time: string, day: string, frame: Pick<Frame, 'language'>, practice: Practice): string {
  const ms = instantOf(day, time, practice.timeZone);
  return ms === undefined ? time : timeIn(ms, practice, frame.language);
}

/** `10:30 AM` of an instant, epoch milliseconds. */
export function timeOfInstant(ms: number, frame: Pick<Frame, 'language'>, practice: Practice): string {
  return timeIn(ms, practice, frame.language);
}

/** English says the clock with AM or PM; Spanish says it with the part of the day. */
function timeIn(ms: number, practice: Practice, language: Language): string {
  const { dates } = wordsFor(language);
  return language === 'es' ? spokenTime(ms, practice.timeZone, dates) : timeWords(ms, practice.timeZone, dates);
}

export function whoOf(frame: Frame): Who {
  return {
    forWhom: frame.forWhom,
    relation: frame.relation,
    ...(frame.patient.first ? { first: frame.patient.first } : {}),
  };
}
