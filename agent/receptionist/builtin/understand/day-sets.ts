import type { Weekday } from '#domain/practice.ts';
import { addDays, weekdayOfDate, weekStart } from './calendar.ts';
import type { DateContext, DateMention, DateRange } from './date-context.ts';
import { openRangeDays } from './date-context.ts';
import type { Language } from './lexicon.ts';

interface Links {
  readonly either: RegExp;
  readonly through: RegExp;
  readonly since: RegExp;
  readonly until: RegExp;
  readonly upTo: RegExp;
  readonly weekOf: RegExp;
}

const links: Readonly<Record<Language, Links>> = {
  en: {
    either:
      /^[\s,]*(?:(?:or|and|\/|&|maybe|perhaps|or maybe|or else|otherwise|if not)[\s,]*)*(?:even |also |on |the |either )*$/,
    through: /^\s*(?:to|through|thru|until|till|-|and)\s*(?:the )?$/,
    since: /\b(?:any ?(?:time|day) |sometime |some time )?(?:after|past)\s+(?:the |on )?$/,
    until: /\b(?:any ?(?:time|day) |sometime |some time )?(?:before|earlier than|prior to)\s+(?:the )?$/,
    upTo: /\b(?:by|until|till|no later than|not later than)\s+(?:the )?$/,
    weekOf: /\bweek (?:of|starting|beginning)\s+(?:the |on )?$/,
  },
  es: {
    either: /^[\s,]*(?:(?:o|y|u|e|\/|tal vez|quizas|si no)[\s,]*)*(?:el |la |tambien )*$/,
    through: /^\s*(?:a|al|hasta|-|y)\s*(?:el )?$/,
    since: /\b(?:despues del?|a partir del?|desde)\s+(?:el )?$/,
    until: /\bantes del?\s+(?:el )?$/,
    upTo: /\bhasta\s+(?:el )?$/,
    weekOf: /\bsemana del?\s+(?:el )?$/,
  },
};

/** The days that several namings in one message mean together; undefined when there are none. */
export function combinedDays(
  plain: string,
  mentions: readonly DateMention[],
  ctx: DateContext & { readonly language: Language },
): DateRange | undefined {
  const link = links[ctx.language];
  let result: DateRange | undefined;
  let previous: DateMention | undefined;
  for (const mention of mentions) {
    const bounded = bounds(plain, mention, link, ctx);
    const between = previous ? plain.slice(previous.end, mention.start) : '';
    if (result && previous && isSpan(plain, previous, between, link)) {
      result = mention.to >= result.from ? { from: result.from, to: mention.to } : bounded;
    } else if (result && previous && (link.either.test(between) || within(mention, result))) {
      result = union(result, bounded);
    } else {
      result = bounded;
    }
    previous = mention;
  }
  return result;
}

function isSpan(plain: string, previous: DateMention, between: string, link: Links): boolean {
  if (!link.through.test(between)) return false;
  if (
    !/(?:and|y)\s*(?:the |el )?$/.test(between.trim().concat(' ')) &&
    between.trim() !== 'and' &&
    between.trim() !== 'y'
  )
    return true;
  return /\b(?:between|entre)\s+(?:the |el )?$/.test(plain.slice(0, previous.start));
}

function within(mention: DateMention, range: DateRange): boolean {
  return mention.from >= range.from && mention.to <= range.to;
}

function bounds(plain: string, mention: DateMention, link: Links, ctx: DateContext): DateRange {
  const lead = plain.slice(0, mention.start);
  const { from, to, weekdays, mismatch } = mention;
  if (link.weekOf.test(lead)) return { from: weekStart(from), to: addDays(weekStart(from), 6) };
  if (link.since.test(lead)) return { from: addDays(to, 1), to: addDays(ctx.today, openRangeDays) };
  if (link.until.test(lead)) return { from: ctx.today, to: addDays(from, -1) };
  if (link.upTo.test(lead)) return { from: ctx.today, to };
  const open =
    /^\s*(?:on|onwards?|or (?:later|after|any ?(?:time|day) after)|en adelante|o (?:despues|mas tarde))\b(?!\s+the)/.test(
      plain.slice(mention.end),
    );
  if (open && from === to) return { from, to: addDays(ctx.today, openRangeDays) };
  return { from, to, ...(weekdays ? { weekdays } : {}), ...(mismatch ? { mismatch } : {}) };
}

/** Two namings as one: a day inside a range narrows it, two days stand beside each other. */
function union(a: DateRange, b: DateRange): DateRange {
  if (a.from === b.from && a.to === b.to) return a;
  if (a.from !== a.to && b.from >= a.from && b.to <= a.to && !a.weekdays) return b;
  if (b.from !== b.to && a.from >= b.from && a.to <= b.to && !b.weekdays) return a;
  const weekdays = new Set<Weekday>([...daysOf(a), ...daysOf(b)]);
  const from = a.from < b.from ? a.from : b.from;
  const to = a.to > b.to ? a.to : b.to;
  return weekdays.size === 0 || weekdays.size === 7 ? { from, to } : { from, to, weekdays: [...weekdays] };
}

function daysOf(range: DateRange): readonly Weekday[] {
  if (range.weekdays) return range.weekdays;
  return range.from === range.to ? [weekdayOfDate(range.from)] : [];
}
