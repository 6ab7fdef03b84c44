import type { Opening } from '#contract/http/availability.ts';
import { type DateWording, dateWords } from '#domain/clinic-time/words.ts';

/** The openings of one local day of the clinic, in their order. */
export interface OpeningDay {
  /** In words. */
  readonly date: string;
  readonly openings: readonly Opening[];
}

/** Groups openings by the clinic's day, in their order. */
export function byDay(openings: readonly Opening[], timeZone: string, dates: DateWording): OpeningDay[] {
  const days = new Map<string, Opening[]>();
  for (const opening of openings) {
    const date = dateWords(Date.parse(opening.startsAt), timeZone, dates);
    days.set(date, [...(days.get(date) ?? []), opening]);
  }
  return [...days].map(([date, ofDay]) => ({ date, openings: ofDay }));
}
