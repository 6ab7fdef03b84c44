import { addDays, dateOf, inWeekOf, yearOf } from './calendar.ts';
import type { Language } from './lexicon.ts';

type Rule = (year: number) => string | null;

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    dateOf(year, month, day);

/** The nth (1 to 4, or -1 for the last) given weekday of a month; 0 is Monday. */
function nth(month: number, weekday: number, n: number): Rule {
  return (year) => {
    const base = n > 0 ? dateOf(year, month, 1) : dateOf(year + Math.floor(month / 12), (month % 12) + 1, 1);
    if (!base) return null;
    const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
    const inWeek = inWeekOf(base, names[weekday] ?? 'mon');
    const first = inWeek >= base ? inWeek : addDays(inWeek, 7);
    return n > 0 ? addDays(first, 7 * (n - 1)) : addDays(first, -7);
  };
}

/** Gregorian Easter Sunday (the anonymous computus). */
function easter(year: number): string | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dateOf(year, Math.floor(n / 31), (n % 31) + 1);
}

const rules: Readonly<Record<Language, readonly (readonly [RegExp, Rule])[]>> = {
  en: [
    [/thanksgiving(?: day)?/, nth(11, 3, 4)],
    [/black friday/, (y) => shift(nth(11, 3, 4)(y), 1)],
    [/(?:christmas|xmas) eve/, fixed(12, 24)],
    [/(?:christmas|xmas)(?: day)?/, fixed(12, 25)],
    [/new year'?s'? eve/, fixed(12, 31)],
    [/new year'?s?'?(?: day)?/, fixed(1, 1)],
    [/valentine'?s(?: day)?/, fixed(2, 14)],
    [/(?:st\.? patrick'?s day)/, fixed(3, 17)],
    [/easter(?: sunday)?/, easter],
    [/good friday/, (y) => shift(easter(y), -2)],
    [/memorial day/, nth(5, 0, -1)],
    [/juneteenth/, fixed(6, 19)],
    [/(?:independence day|(?:the )?(?:4th|fourth) of july|july (?:4th|fourth))/, fixed(7, 4)],
    [/labor day/, nth(9, 0, 1)],
    [/(?:columbus|indigenous peoples'?) day/, nth(10, 0, 2)],
    [/halloween/, fixed(10, 31)],
    [/veterans'? day/, fixed(11, 11)],
    [/(?:mlk|martin luther king)(?: jr\.?)?(?: day)?/, nth(1, 0, 3)],
    [/presidents'? day/, nth(2, 0, 3)],
  ],
  es: [
    [/(?:dia de )?accion de gracias/, nth(11, 3, 4)],
    [/nochebuena/, fixed(12, 24)],
    [/navidad/, fixed(12, 25)],
    [/nochevieja|fin de ano/, fixed(12, 31)],
    [/ano nuevo/, fixed(1, 1)],
    [/(?:dia de )?(?:los )?reyes/, fixed(1, 6)],
    [/semana santa/, (y) => shift(easter(y), -6)],
  ],
};

function shift(date: string | null, days: number): string | null {
  return date ? addDays(date, days) : null;
}

/** The coming day of each holiday named in a plain text, with its place. */
export function holidaysIn(
  plain: string,
  language: Language,
  today: string,
): { start: number; end: number; date: string }[] {
  const found: { start: number; end: number; date: string }[] = [];
  for (const [pattern, rule] of rules[language]) {
    for (const m of plain.matchAll(new RegExp(`\\b(?:${pattern.source})\\b`, 'g'))) {
      const place = { start: m.index, end: m.index + m[0].length };
      if (found.some((f) => place.start < f.end && f.start < place.end)) continue;
      const thisYear = rule(yearOf(today));
      const date = thisYear && thisYear >= today ? thisYear : rule(yearOf(today) + 1);
      if (date) found.push({ ...place, date });
    }
  }
  return found;
}
