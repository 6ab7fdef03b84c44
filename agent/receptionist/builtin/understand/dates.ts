import { addDays } from './calendar.ts';
import type { DateContext, DateMention } from './date-context.ts';
import type { DatePattern } from './date-words.ts';
import { enDatePatterns } from './dates-en.ts';
import { esDatePatterns } from './dates-es.ts';
import { holidaysIn } from './holidays.ts';
import type { Language } from './lexicon.ts';
import { spansOf } from './text.ts';

const patterns: Readonly<Record<Language, readonly DatePattern[]>> = { en: enDatePatterns, es: esDatePatterns };

/** Days that are told of, not wished for. */
const gone: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:yesterday|(?:last|past|since|previous|ever since)\s+(?:night|week|weekend|month|year|spring|summer|fall|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)|(?:\w+|\d+)\s+(?:days?|weeks?|months?|years?)\s+ago)\b/g,
  es: /\b(?:ayer|anteayer|anoche|(?:el|la)\s+(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana|mes|ano)\s+(?:pasad[oa])|desde\s+(?:el\s+)?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|ayer)|hace\s+(?:\w+|\d+)\s+(?:dias?|semanas?|mes(?:es)?|anos?))\b/g,
};

/** Words before a holiday that move the day. */
const beside: Readonly<Record<Language, readonly (readonly [RegExp, number, number])[]>> = {
  en: [
    [/\b(?:the )?(?:day|morning|afternoon) after$/, 1, 1],
    [/\b(?:the )?friday after$/, 1, 1],
    [/\b(?:the )?(?:day|evening) before$/, -1, -1],
    [/\b(?:the )?week (?:after|following)$/, 4, 10],
    [/\b(?:the )?week (?:before|of)$/, -10, -4],
    [/\bafter$/, 1, 14],
    [/\bbefore$/, -21, -1],
  ],
  es: [
    [/\b(?:el )?dia (?:despues|siguiente) (?:de|a|al)(?: la| el)?$/, 1, 1],
    [/\b(?:el )?dia (?:antes|anterior) (?:de|a|al)(?: la| el)?$/, -1, -1],
    [/\bdespues de(?: la| el)?$/, 1, 14],
    [/\bantes de(?: la| el)?$/, -21, -1],
  ],
};

/** Days of the past blanked out, so that no reader takes them for coming ones. */
export function withoutPast(plain: string, language: Language): string {
  return plain.replace(gone[language], (words) => ' '.repeat(words.length));
}

/** Every naming of days in a plain text, in order. */
export function dateMentions(plain: string, language: Language, ctx: DateContext): DateMention[] {
  const found: DateMention[] = [];
  const past = spansOf(gone[language], plain);
  const free = (start: number, end: number) =>
    ![...found, ...past].some((taken) => start < taken.end && taken.start < end);
  for (const holiday of holidaysIn(plain, language, ctx.today)) {
    const before = plain.slice(0, holiday.start).replace(/\s+$/, '');
    const shift = beside[language].find(([pattern]) => pattern.test(before));
    const start = shift ? before.search(shift[0]) : holiday.start;
    const from = addDays(holiday.date, shift?.[1] ?? 0);
    found.push({
      start,
      end: holiday.end,
      from: from < ctx.today && shift ? ctx.today : from,
      to: addDays(holiday.date, shift?.[2] ?? 0),
    });
  }
  for (const { pattern, read } of patterns[language]) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!free(start, end)) continue;
      const range = read(match, ctx);
      if (range) found.push({ start, end, ...range });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
