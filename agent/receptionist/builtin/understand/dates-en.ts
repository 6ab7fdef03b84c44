import type { Weekday } from '#domain/practice.ts';
import {
  addDays,
  addMonths,
  dateOf,
  inWeekOf,
  monthEnd,
  monthStart,
  nextWeekday,
  weekStart,
  yearOf,
} from './calendar.ts';
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
  { pattern: /\b(?:the\s+)?day after tomorrow\b/g, read: (_m, ctx) => day(addDays(ctx.today, 2)) },
  { pattern: /\btomorrow\b/g, read: (_m, ctx) => day(addDays(ctx.today, 1)) },
  {
    pattern: /\b(?:later |earlier )?(?:today|tonight|this (?:morning|afternoon|evening)|right now|right away)\b/g,
    read: (_m, ctx) => day(ctx.today),
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

function weekBase(words: string, ctx: DateContext): string {
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
