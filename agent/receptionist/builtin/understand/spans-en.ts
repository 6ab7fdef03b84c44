import { addDays, addMonths, dateOf, inWeekOf, monthEnd, monthStart, weekStart, yearOf } from './calendar.ts';
import type { DateContext, DateRange } from './date-context.ts';
import { type DatePattern, monthNumber, numberWord, weekdayNamed, words } from './date-words.ts';
import { loneWeekday } from './lone-days.ts';

const w = words('en');
const day = (date: string): DateRange => ({ from: date, to: date });

/** English wordings of weeks, months and other spans of days. */
export const enSpanPatterns: readonly DatePattern[] = [
  // weekend, weekday
  {
    pattern: /\b(this|next|the|that|a|on)?\s*(?:coming\s+)?weekends?\b/g,
    read: (m, ctx) => {
      const base = m[1] === 'next' ? addDays(ctx.today, 7) : m[1] === 'that' && ctx.focus ? ctx.focus : ctx.today;
      const sat = inWeekOf(base, 'sat');
      if (m[1] === 'on' || m[0].endsWith('s'))
        return { from: ctx.today, to: addDays(ctx.today, 42), weekdays: ['sat', 'sun'] };
      return { from: sat < ctx.today ? ctx.today : sat, to: addDays(sat, 1) };
    },
  },
  // week of December 7 is read by its date; next week and so on
  {
    pattern:
      /\b(?:(early|late|beginning of|start of|first half of|end of|middle of|mid)[ -])?(?:sometime |some time |any ?time |any ?day |one day )?(?:in )?(the week after next|the week after|the following week|next week|this week|that week|the same week|the next week)\b/g,
    read: (m, ctx) => {
      const base = weekBase(m[2] ?? '', ctx);
      const part = m[1] ?? '';
      const from = /late|end/.test(part) ? addDays(base, 3) : /mid/.test(part) ? addDays(base, 1) : base;
      const to = /early|beginning|start|first/.test(part)
        ? addDays(base, 2)
        : /mid/.test(part)
          ? addDays(base, 3)
          : addDays(base, 6);
      return { from: from < ctx.today ? ctx.today : from, to };
    },
  },
  // in two weeks, in 10 days, in a month
  {
    pattern:
      /\b(?:in|within)\s+(?:about\s+)?(?:the next\s+)?(a couple of|a few|a|one|two|three|four|five|six|\d{1,2})\s+(day|week|month)s?(?:' time)?\b/g,
    read: (m, ctx) => {
      const n = /couple/.test(m[1] ?? '') ? 2 : /few/.test(m[1] ?? '') ? 3 : (numberWord(m[1], 'en') ?? 1);
      if (m[0].startsWith('within') || m[0].includes('the next'))
        return { from: ctx.today, to: later(ctx.today, n, m[2]) };
      if (m[2] === 'day') return day(addDays(ctx.today, n));
      if (m[2] === 'week') return { from: addDays(ctx.today, 7 * n - 2), to: addDays(ctx.today, 7 * n + 4) };
      return { from: addMonths(ctx.today, n), to: addDays(addMonths(ctx.today, n), 13) };
    },
  },
  {
    pattern: /\b(?:the\s+)?next\s+(few|couple of|\d{1,2}|two|three|four|five)\s+(day|week|month)s\b/g,
    read: (m, ctx) => {
      const n = m[1] === 'few' ? 3 : /couple/.test(m[1] ?? '') ? 2 : (numberWord(m[1], 'en') ?? 2);
      return { from: ctx.today, to: later(ctx.today, n, m[2]) };
    },
  },
  // this month, next month, early December, end of the month
  {
    pattern:
      /\b(?:(early|late|beginning of|start of|end of|middle of|mid)[ -])?(?:the\s+)?(this|next|the|following)\s+month\b/g,
    read: (m, ctx) => {
      const base = /next|following/.test(m[2] ?? '') ? addMonths(monthStart(ctx.today), 1) : monthStart(ctx.today);
      return partOfMonth(base, m[1], ctx);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(early|late|beginning of|start of|end of|middle of|mid)[ -])?(?:in\\s+|sometime in\\s+|during\\s+)?(${w.fullMonth})\\b(?:\\s+(20\\d\\d)\\b)?(?!\\s*\\d)`,
      'g',
    ),
    read: (m, ctx) => {
      const month = monthNumber(m[2], 'en');
      if (
        !month ||
        (m[2] === 'may' && !/\bin may\b|^(?:early|late|mid)/.test(m[0])) ||
        (m[2] === 'march' && m[0] === 'march' && !ctx.today)
      )
        return null;
      const coming = month < Number(ctx.today.slice(5, 7)) ? yearOf(ctx.today) + 1 : yearOf(ctx.today);
      const year = m[3] ? Number(m[3]) : coming;
      const base = dateOf(year, month, 1);
      return base ? partOfMonth(base, m[1], ctx) : null;
    },
  },
  // any Monday, on Mondays
  {
    pattern: new RegExp(`\\b(?:any|every|some|a|on)\\s+(${w.weekday})s?\\b|\\b(${w.fullWeekday})s\\b`, 'g'),
    read: (m, ctx) => {
      const named = weekdayNamed(m[1] ?? m[2], 'en');
      if (!named) return null;
      if (/^on\s/.test(m[0]) && !m[0].endsWith('s')) return day(loneWeekday(named, ctx));
      return { from: ctx.today, to: addDays(ctx.today, 42), weekdays: [named] };
    },
  },
  {
    pattern: /\b(?:on )?(?:any )?(?:weekdays|week days|workdays|weekday|a week ?day)\b/g,
    read: (_m, ctx) => ({ from: ctx.today, to: addDays(ctx.today, 42), weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] }),
  },
];

/** Monday of the week that some words mean: this one, the next, the one spoken of. */
export function weekBase(words: string, ctx: DateContext): string {
  if (/after next/.test(words)) return addDays(weekStart(ctx.today), 14);
  if (/following|the next week|the week after/.test(words)) return addDays(weekStart(ctx.focus ?? ctx.today), 7);
  if (/next/.test(words)) return addDays(weekStart(ctx.today), 7);
  if (/that|same/.test(words)) return weekStart(ctx.focus ?? ctx.window?.from ?? ctx.today);
  return weekStart(ctx.today);
}

function later(today: string, n: number, unit: string | undefined): string {
  return unit === 'day' ? addDays(today, n) : unit === 'week' ? addDays(today, 7 * n) : addMonths(today, n);
}

function partOfMonth(base: string, part: string | undefined, ctx: DateContext): DateRange | null {
  const end = monthEnd(base);
  const from = /late|end/.test(part ?? '') ? addDays(base, 20) : /mid/.test(part ?? '') ? addDays(base, 10) : base;
  const to = /early|begin|start/.test(part ?? '') ? addDays(base, 9) : /mid/.test(part ?? '') ? addDays(base, 19) : end;
  return to < ctx.today ? null : { from: from < ctx.today ? ctx.today : from, to };
}
