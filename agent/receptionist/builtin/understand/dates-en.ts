import type { Weekday } from '#domain/practice.ts';
import { addDays, addMonths, dateOf, inWeekOf, monthStart, nextWeekday, yearOf } from './calendar.ts';
import type { DateContext, DateRange } from './date-context.ts';
import {
  type DatePattern,
  dayNumber,
  forwardDate,
  monthNumber,
  numberWord,
  weekdayNamed,
  words,
} from './date-words.ts';
import { dayWithWeekday, loneDayNumber, loneWeekday } from './lone-days.ts';
import { enSpanPatterns, weekBase } from './spans-en.ts';

const w = words('en');
const day = (date: string | null): DateRange | null => (date ? { from: date, to: date } : null);
const weekdayDate = (date: string | null, named: Weekday | undefined, ctx: DateContext): DateRange | null => {
  if (!date) return null;
  if (!named || inWeekOf(date, named) === date) return { from: date, to: date };
  return { from: date, to: date, mismatch: date >= ctx.today };
};

/** English day words, the most telling first; a place read once is not read again. */
export const enDatePatterns: readonly DatePattern[] = [
  {
    pattern: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g,
    read: (m) => day(dateOf(Number(m[1]), Number(m[2]), Number(m[3]))),
  },
  // Tuesday, December 1st, 2026 · December 1 · Dec. 1
  {
    pattern: new RegExp(
      `\\b(?:(${w.weekday})\\b,?\\s*(?:the\\s*)?)?(${w.month})\\.?\\s*(?:the\\s+)?(${w.dayNumber})\\b(?!\\s?(?::\\d|am\\b|pm\\b))(?:,?\\s*(20\\d\\d))?(?: of this month)?`,
      'g',
    ),
    read: (m, ctx) => {
      const named = weekdayNamed(m[1], 'en');
      const month = monthNumber(m[2], 'en');
      const number = dayNumber(m[3], 'en');
      if (!month || !number) return null;
      const date = m[4] ? dateOf(Number(m[4]), month, number) : forwardDate(ctx.today, month, number);
      return weekdayDate(date, named, ctx);
    },
  },
  // Tuesday the 1st of December · 1st December · the first of December
  {
    pattern: new RegExp(
      `\\b(?:(${w.weekday})\\b,?\\s*)?(?:the\\s+)?(${w.dayNumber})\\s*(?:day\\s*)?(?:of\\s+|-)?(?:the month of\\s+)?(${w.month})\\b\\.?(?:,?\\s*(20\\d\\d))?`,
      'g',
    ),
    read: (m, ctx) => {
      const month = monthNumber(m[3], 'en');
      const number = dayNumber(m[2], 'en');
      if (!month || !number) return null;
      const date = m[4] ? dateOf(Number(m[4]), month, number) : forwardDate(ctx.today, month, number);
      return weekdayDate(date, weekdayNamed(m[1], 'en'), ctx);
    },
  },
  // 12/1, 12/1/26, 12-1-2026
  {
    pattern:
      /(?<![\d/$.-])(\d{1,2})[/](\d{1,2})(?:[/](\d{2}|\d{4}))?(?![\d/-])|(?<![\d/$.-])(\d{1,2})-(\d{1,2})-(\d{2}|\d{4})(?![\d/-])/g,
    read: (m, ctx) => {
      const a = Number(m[1] ?? m[4]);
      const b = Number(m[2] ?? m[5]);
      const year = m[3] ?? m[6];
      const [month, number] = a > 12 ? [b, a] : [a, b];
      if (year) return day(dateOf(Number(year.length === 2 ? `20${year}` : year), month, number));
      return day(forwardDate(ctx.today, month, number));
    },
  },
  // the 10th of this month, of next month
  {
    pattern: new RegExp(`\\b(?:the\\s+)?(${w.dayNumber})\\s+(?:of\\s+)?(this|next|the|the following)\\s+month\\b`, 'g'),
    read: (m, ctx) => {
      const number = dayNumber(m[1], 'en');
      if (!number) return null;
      const base = /next|following/.test(m[2] ?? '') ? addMonths(monthStart(ctx.today), 1) : monthStart(ctx.today);
      return day(dateOf(yearOf(base), Number(base.slice(5, 7)), number));
    },
  },
  // a week from Tuesday, two weeks from today, Tuesday in two weeks
  {
    pattern: new RegExp(
      `\\b(a|one|two|three|four|\\d)\\s+weeks?\\s+(?:from|after)\\s+(today|now|tomorrow|(?:this\\s+|next\\s+)?${w.weekday})\\b`,
      'g',
    ),
    read: (m, ctx) => {
      const n = numberWord(m[1], 'en') ?? 1;
      const named = weekdayNamed(m[2]?.replace(/^(?:this|next)\s+/, ''), 'en');
      const base = named ? nextWeekday(ctx.today, named) : m[2] === 'tomorrow' ? addDays(ctx.today, 1) : ctx.today;
      return day(addDays(base, 7 * n));
    },
  },
  { pattern: /\b(?:the\s+)?day after tomorrow\b/g, read: (_m, ctx) => day(addDays(ctx.today, 2)) },
  { pattern: /\btomorrow\b/g, read: (_m, ctx) => day(addDays(ctx.today, 1)) },
  {
    pattern: /\b(?:later |earlier )?(?:today|tonight|this (?:morning|afternoon|evening)|right now|right away)\b/g,
    read: (_m, ctx) => day(ctx.today),
  },
  {
    pattern: new RegExp(`\\b(${w.weekday})\\s+(?:in\\s+)(a|one|two|three|four|\\d)\\s+weeks?\\b`, 'g'),
    read: (m, ctx) => {
      const named = weekdayNamed(m[1], 'en');
      return named ? day(inWeekOf(addDays(ctx.today, 7 * (numberWord(m[2], 'en') ?? 1)), named)) : null;
    },
  },
  // Saturday of that weekend, Monday of that week, that Tuesday
  {
    pattern: new RegExp(
      `\\b(?:the\\s+)?(${w.weekday})\\s+(?:of|on|in)\\s+(?:that|the same)\\s+(?:week|weekend)\\b|\\bthat\\s+(?:same\\s+)?(${w.weekday})\\b`,
      'g',
    ),
    read: (m, ctx) => {
      const named = weekdayNamed(m[1] ?? m[2], 'en');
      if (!named) return null;
      return day(ctx.focus ? inWeekOf(ctx.focus, named) : loneWeekday(named, ctx));
    },
  },
  // Thursday next week, next week Thursday, next week on Thursday
  {
    pattern: new RegExp(
      `\\b(${w.weekday}(?:(?:\\s*,\\s*|\\s+or\\s+|\\s+and\\s+)${w.weekday})*)s?,?\\s+(?:of\\s+|in\\s+)?(the week after next|next week|this week|the following week)\\b`,
      'g',
    ),
    read: (m, ctx) => weekdaysOfWeek(m[1], m[2], ctx),
  },
  {
    pattern: new RegExp(
      `\\b(the week after next|next week|this week|the following week)'?s?,?\\s+(?:on\\s+)?(${w.weekday}(?:(?:\\s*,\\s*|\\s+or\\s+|\\s+and\\s+)(?:on\\s+)?${w.weekday})*)\\b`,
      'g',
    ),
    read: (m, ctx) => weekdaysOfWeek(m[2], m[1], ctx),
  },
  // next Tuesday, this coming Friday, Tuesday after next
  {
    pattern: new RegExp(`\\b(next|this coming|coming|this|the following|following|upcoming)\\s+(${w.weekday})\\b`, 'g'),
    read: (m, ctx) => {
      const named = weekdayNamed(m[2], 'en');
      if (!named) return null;
      if (m[1] === 'next') return day(inWeekOf(addDays(ctx.today, 7), named));
      if (m[1]?.includes('following')) return day(nextWeekday(ctx.focus ?? ctx.today, named));
      const near = inWeekOf(ctx.today, named);
      return day(near >= ctx.today ? near : addDays(near, 7));
    },
  },
  // Tuesday the 1st, Tuesday 1st
  {
    pattern: new RegExp(`\\b(${w.weekday}),?\\s+(?:the\\s+)?(${w.ordinalDay})\\b`, 'g'),
    read: (m, ctx) => {
      const named = weekdayNamed(m[1], 'en');
      const number = dayNumber(m[2], 'en');
      return named && number ? day(dayWithWeekday(ctx, number, named)) : null;
    },
  },
  // the 13th, on the ninth, the 13
  {
    pattern: new RegExp(
      `\\b(?:the|on|for|to)\\s+(?:the\\s+)?(${w.ordinalDay})\\b(?!\\s+(?:one|option|opening|slot|choice|time|visit|appointment|available|floor|thing|of\\b))|\\b(?:the)\\s+(\\d{1,2})\\b(?!\\s*(?::|am|pm|o'?clock|one\\b|in the (?:morning|afternoon|evening)))|(?<![\\d/])\\b(\\d{1,2}(?:st|nd|rd|th))\\b(?!\\s+(?:one|option|floor|of\\b|street|st\\b|ave))`,
      'g',
    ),
    read: (m, ctx) => {
      const number = dayNumber(m[1] ?? m[2] ?? m[3], 'en');
      return number ? day(loneDayNumber(ctx, number)) : null;
    },
  },
  ...enSpanPatterns,
  { pattern: new RegExp(`\\b(${w.weekday})\\b`, 'g'), read: (m, ctx) => day(named(m[1], ctx)) },
  // relative to the day spoken of
  {
    pattern:
      /\b(?:the )?(?:very )?(next|following) day\b|\b(?:the|a|one) day (after|later|before|earlier)(?: that)?\b(?! tomorrow)/g,
    read: (m, ctx) => (ctx.focus ? day(addDays(ctx.focus, /before|earlier/.test(m[2] ?? '') ? -1 : 1)) : null),
  },
  {
    pattern: /\b(?:a|one) week (later|earlier|after|before)(?: that)?\b/g,
    read: (m, ctx) => (ctx.focus ? day(addDays(ctx.focus, /before|earlier/.test(m[1] ?? '') ? -7 : 7)) : null),
  },
  {
    pattern: /\b(?:that|the same|same) (?:day|date|morning|afternoon|evening)\b/g,
    read: (_m, ctx) => (ctx.focus ? day(ctx.focus) : null),
  },
];

function named(word: string | undefined, ctx: DateContext): string | null {
  const weekday = weekdayNamed(word, 'en');
  return weekday ? loneWeekday(weekday, ctx) : null;
}

function weekdaysOfWeek(list: string | undefined, week: string | undefined, ctx: DateContext): DateRange | null {
  const base = weekBase(week ?? '', ctx);
  const days = [...(list ?? '').matchAll(new RegExp(w.weekday, 'g'))].flatMap((m) => weekdayNamed(m[0], 'en') ?? []);
  const first = days[0];
  if (!first) return null;
  if (days.length === 1) return day(inWeekOf(base, first));
  return { from: base < ctx.today ? ctx.today : base, to: addDays(base, 6), weekdays: days };
}
