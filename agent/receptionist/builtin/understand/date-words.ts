import type { Weekday } from '#domain/practice.ts';
import { addDays, dateOf, yearOf } from './calendar.ts';
import type { DateContext, DateRange } from './date-context.ts';
import { anyOf, type Language, lexicons } from './lexicon.ts';

/** One way of naming days, and how its match is read. */
export interface DatePattern {
  readonly pattern: RegExp;
  read(match: RegExpMatchArray, ctx: DateContext): DateRange | null;
}

/** Pattern sources of a language's calendar words. */
export function words(language: Language): {
  month: string;
  fullMonth: string;
  weekday: string;
  fullWeekday: string;
  dayNumber: string;
  ordinalDay: string;
} {
  const lexicon = lexicons[language];
  const ordinals = anyOf(Object.keys(lexicon.ordinals));
  const numbers = language === 'es' ? `|${anyOf(Object.keys(lexicon.numbers))}` : '';
  return {
    month: anyOf([...Object.keys(lexicon.months), ...Object.keys(lexicon.shortMonths)]),
    fullMonth: anyOf(Object.keys(lexicon.months)),
    weekday: anyOf([...Object.keys(lexicon.weekdays), ...Object.keys(lexicon.shortWeekdays)]),
    fullWeekday: anyOf(Object.keys(lexicon.weekdays)),
    dayNumber: `(?:[0-3]?\\d(?!\\d)(?:\\s?(?:st|nd|rd|th)\\b)?|${ordinals}${numbers})`,
    ordinalDay: `(?:[0-3]?\\d\\s?(?:st|nd|rd|th)\\b|${ordinals})`,
  };
}

export function monthNumber(word: string | undefined, language: Language): number | undefined {
  if (!word) return undefined;
  return lexicons[language].months[word] ?? lexicons[language].shortMonths[word];
}

export function weekdayNamed(word: string | undefined, language: Language): Weekday | undefined {
  if (!word) return undefined;
  return lexicons[language].weekdays[word] ?? lexicons[language].shortWeekdays[word];
}

/** `13`, `13th`, `thirteenth`, `trece`; undefined outside 1 to 31. */
export function dayNumber(word: string | undefined, language: Language): number | undefined {
  if (!word) return undefined;
  const digits = /^\d{1,2}/.exec(word)?.[0];
  const spoken = word.replaceAll(/\s+/g, '-');
  const value = digits
    ? Number(digits)
    : (lexicons[language].ordinals[spoken] ?? lexicons[language].ordinals[word] ?? lexicons[language].numbers[word]);
  return value && value >= 1 && value <= 31 ? value : undefined;
}

export function numberWord(word: string | undefined, language: Language): number | undefined {
  if (!word) return undefined;
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  return lexicons[language].numbers[word];
}

/** A day so little ago that somebody who names it has misread the calendar rather than meant next year. */
const recentDays = 45;

/** The coming day of that month and number, this year or next; one just gone stays in the past. */
export function forwardDate(today: string, month: number, day: number): string | null {
  const thisYear = dateOf(yearOf(today), month, day);
  if (thisYear && thisYear >= addDays(today, -recentDays)) return thisYear;
  const nextYear = dateOf(yearOf(today) + 1, month, day);
  const lastYear = dateOf(yearOf(today) - 1, month, day);
  if (lastYear && lastYear >= addDays(today, -recentDays)) return lastYear;
  return nextYear ?? thisYear;
}
