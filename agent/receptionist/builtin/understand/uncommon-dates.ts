import * as chrono from 'chrono-node';
import { dateOf, dayOf, monthOf, yearOf } from './calendar.ts';
import type { DateContext, DateMention } from './date-context.ts';
import type { Language } from './lexicon.ts';

/** Day wordings that the practice's own patterns do not know, read by chrono. Days gone by are left out. */
export function otherDatesIn(plain: string, language: Language, ctx: DateContext): DateMention[] {
  const parser = language === 'es' ? chrono.es.casual : chrono.en.casual;
  // Noon of the local day, taken as UTC: only the calendar day is read back, so no zone can move it.
  const reference = {
    instant: new Date(Date.UTC(yearOf(ctx.today), monthOf(ctx.today) - 1, dayOf(ctx.today), 12)),
    timezone: 0,
  };
  return parser.parse(plain, reference, { forwardDate: true }).flatMap((result) => {
    const { start } = result;
    if (!start.isCertain('day') && !start.isCertain('weekday')) return [];
    // The morning is no day, and "am" may be a verb.
    if (/^(?:(?:de |por |en )?la )?manana$|^(?:am|pm|now|ahora)$/.test(result.text)) return [];
    const year = start.get('year');
    const month = start.get('month');
    const day = start.get('day');
    const date = year && month && day ? dateOf(year, month, day) : null;
    if (!date || date < ctx.today) return [];
    return [{ start: result.index, end: result.index + result.text.length, from: date, to: date }];
  });
}
