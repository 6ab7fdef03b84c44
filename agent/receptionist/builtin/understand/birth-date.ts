import { addDays, dateOf, yearOf } from './calendar.ts';
import { dayNumber, monthNumber, words } from './date-words.ts';
import type { Language } from './lexicon.ts';
import { spokenYear, spokenYearSource } from './spoken-year.ts';
import type { Span } from './text.ts';

export interface BirthDateMention extends Span {
  /** `YYYY-MM-DD`; null when it cannot be anybody's birth date. */
  readonly date: string | null;
  /** Whose it is, when the words beside it say so. */
  readonly whose?: 'self' | 'other';
}

const oldestYears = 120;
const year = `(?:(?:19|20)\\d\\d|'?\\d\\d(?!\\d|:)|${spokenYearSource})`;

function patternsOf(language: Language): readonly RegExp[] {
  const w = words(language);
  return [
    /\b(?<y>(?:19|20)\d\d)[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})\b/g,
    /(?<![\d-])(?<a>\d{1,2})\s?[-/.]\s?(?<b>\d{1,2})\s?[-/.]\s?(?<y>(?:19|20)\d\d|\d\d)(?![\d-])/g,
    new RegExp(
      `\\b(?<mn>${w.month})\\.?\\s*(?:the\\s+)?(?<dn>${w.dayNumber})\\s*(?:,|of|in|del?)?\\s*(?<y>${year})(?![\\d:/])`,
      'g',
    ),
    new RegExp(
      `\\b(?:the\\s+)?(?<dn>${w.dayNumber})\\s*(?:of\\s+|de\\s+|-)?(?<mn>${w.month})\\.?\\s*(?:,|of|in|del?)?\\s*(?<y>${year})(?![\\d:/])`,
      'g',
    ),
    // 05191988 when nothing else is written together like that
    /(?<!\d)(?<a>0[1-9]|1[0-2])(?<b>[0-3]\d)(?<y>(?:19|20)\d\d)(?!\d)/g,
  ];
}

const patterns: Readonly<Record<Language, readonly RegExp[]>> = { en: patternsOf('en'), es: patternsOf('es') };
const bornBefore: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:born(?: on| in)?|d\.?o\.?b\.?|date of birth|birth ?date|birthday|birth day)\W*(?:is|was|:|=)?\W*(?:on )?$/,
  es: /\b(?:naci(?:o)?|nacid[oa]|fecha de nacimiento|nacimiento|cumpleanos)\W*(?:es|:|el)?\W*(?:el )?$/,
};
const selfWords =
  /\b(?:mine|my (?:own )?(?:birthday|birth ?date|date of birth|dob)|i was born|i'?m born|la mia|yo naci|mi fecha)\b/;
const otherWords =
  /\b(?:his|hers?|(?:my )?(?:son|daughter|kid|child|boy|girl)(?:'s)?|he|she|they|(?:he|she)'?s|el nacio|ella nacio|de mi hij[oa]|su fecha|mi hij[oa])\b/;

/**
 * Dates that can only be birth dates: a year long enough ago, or words beside them that say so. `asked` takes a date
 * without such signs too. `today` is the local day.
 */
export function birthDatesIn(plain: string, language: Language, today: string, asked: boolean): BirthDateMention[] {
  const found: BirthDateMention[] = [];
  for (const pattern of patterns[language]) {
    for (const m of plain.matchAll(pattern)) {
      const start = m.index;
      const end = start + m[0].length;
      if (found.some((f) => start < f.end && f.start < end)) continue;
      const date = dateFrom(m.groups ?? {}, language, today);
      const lead = plain.slice(Math.max(0, start - 40), start);
      const said = bornBefore[language].test(lead);
      if (isClockInstead(m, plain.slice(end), asked || said)) continue;
      if (!date) {
        if (asked || said) found.push({ start, end, date: null });
        continue;
      }
      const future = date > today;
      // A year of two digits beside a coming day is that visit's year unless birth was asked for.
      const certain = said || asked || date < addDays(today, -300);
      if (future && !said && !asked) continue;
      if (!certain) continue;
      const possible = !future && yearOf(date) > yearOf(today) - oldestYears;
      found.push({ start, end, date: possible ? date : null, ...whose(plain, start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "December 1, 10 in the morning": two digits after a named month are an hour unless a birth date is meant. */
function isClockInstead(match: RegExpMatchArray, tail: string, meant: boolean): boolean {
  const { mn, y } = match.groups ?? {};
  if (mn === undefined || y === undefined || !/^\d\d$/.test(y)) return false;
  return (
    !meant ||
    /^\s*(?:[ap]\.?\s?m\b|o'?\s?clock|in the|at night|ish\b|or so|h\b|hrs?\b|de la|en punto|y media)/.test(tail)
  );
}

function whose(plain: string, start: number, end: number): { whose?: 'self' | 'other' } {
  const from = Math.max(
    plain.lastIndexOf(';', start),
    plain.lastIndexOf('. ', start),
    plain.lastIndexOf(' and ', start),
    0,
  );
  const lead = plain.slice(from, start);
  const tail = plain.slice(end, end + 25);
  if (selfWords.test(lead)) return { whose: 'self' };
  if (otherWords.test(lead)) return { whose: 'other' };
  if (/^\W*(?:is |for )?(?:mine|me|la mia)\b/.test(tail)) return { whose: 'self' };
  if (/^\W*(?:is |for )?(?:his|hers?|my (?:son|daughter)'s)\b/.test(tail)) return { whose: 'other' };
  return {};
}

function dateFrom(g: Record<string, string | undefined>, language: Language, today: string): string | null {
  const spoken = (g.y ?? '').replace("'", '');
  const century = Number(spoken) > yearOf(today) % 100 ? 1900 : 2000;
  const digits = /^\d+$/.test(spoken) ? Number(spoken) : (spokenYear(spoken) ?? 0);
  const y = spoken.length === 2 ? century + digits : digits;
  if (g.mn !== undefined) {
    const month = monthNumber(g.mn, language);
    const day = dayNumber(g.dn, language);
    return month && day ? dateOf(y, month, day) : null;
  }
  if (g.m !== undefined) return dateOf(y, Number(g.m), Number(g.d));
  const a = Number(g.a);
  const b = Number(g.b);
  if (language === 'es') return dateOf(y, b, a) ?? dateOf(y, a, b);
  return dateOf(y, a, b) ?? dateOf(y, b, a);
}
