import { anyOf, type Language, lexicons } from './lexicon.ts';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** A clock time in a text. `meridiem` is null when the words leave morning or afternoon open. */
export interface ClockMention {
  readonly start: number;
  readonly end: number;
  /** 0 to 23 when certain; 1 to 12 when `meridiem` is null. */
  readonly hour: number;
  readonly minute: number;
  readonly meridiem: 'am' | 'pm' | null;
  /** A lone number: only words around it can make it a time. */
  readonly lone?: boolean;
}

const enHour = anyOf(Object.keys(lexicons.en.numbers).filter((w) => (lexicons.en.numbers[w] ?? 99) <= 12));
const esHour = anyOf(
  Object.keys(lexicons.es.numbers).filter((w) => (lexicons.es.numbers[w] ?? 99) <= 12 && w !== 'un'),
);
const enMinute =
  '(?:oh[ -]five|five|ten|fifteen|twenty[ -]five|twenty|thirty[ -]five|thirty|forty[ -]five|forty|fifty[ -]five|fifty)';
const esMinute =
  '(?:cinco|diez|quince|veinte|veinticinco|treinta y cinco|treinta|cuarenta y cinco|cuarenta|cincuenta y cinco|cincuenta)';
const minuteWords: Readonly<Record<string, number>> = {
  'oh five': 5,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  'twenty five': 25,
  thirty: 30,
  'thirty five': 35,
  forty: 40,
  'forty five': 45,
  fifty: 50,
  'fifty five': 55,
  cinco: 5,
  diez: 10,
  quince: 15,
  veinte: 20,
  veinticinco: 25,
  treinta: 30,
  'treinta y cinco': 35,
  cuarenta: 40,
  'cuarenta y cinco': 45,
  cincuenta: 50,
  'cincuenta y cinco': 55,
};

const ampm = "(?:\\s*(?<mer>a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?|(?<=\\d)\\s?[ap]\\b(?!['-])))";

const enPatterns: readonly RegExp[] = [
  // 3:45, 15:45, 10.30 am, 7h30; a dot only beside am or pm or "at"
  new RegExp(`(?<![\\d:/.$-])(?<h>\\d{1,2})\\s?(?::|h(?=\\d))\\s?(?<m>[0-5]\\d)(?![\\d:/])${ampm}?`, 'g'),
  new RegExp(`(?<![\\d:/.$-])(?<h>\\d{1,2})\\.(?<m>[0-5]\\d)(?![\\d:/.])${ampm}`, 'g'),
  /(?<=\b(?:at|for|to|around|about|after|before) )(?<h>\d{1,2})\.(?<m>[0-5]\d)(?![\d:/.])/g,
  // half past three, a quarter to 4, ten past two
  new RegExp(
    `\\bhalf\\s*(?:past|after)?\\s*(?<h>\\d{1,2}|${enHour})(?!\\s*(?:hours?|days?|weeks?))\\b(?<half>)${ampm}?`,
    'g',
  ),
  new RegExp(
    `\\b(?:a )?quarter\\s*(?<rel>past|after|to|of|before|till|til)\\s*(?<h>\\d{1,2}|${enHour})\\b(?<quarter>)${ampm}?`,
    'g',
  ),
  new RegExp(
    // "ten to four", but not "from ten to eleven" or "9 to 11", which are spans
    `(?<!\\b(?:from|between)\\s)\\b(?:(?<mm>\\d{1,2}|${enMinute})\\s*(?:minutes?|mins?)\\s*(?<rel>past|to|till|til)|(?<mw2>(?:5|10|20|25)|${enMinute})\\s+(?<rel2>past|to|till|til))\\s*(?<h>\\d{1,2}|${enHour})\\b(?!\\s*(?:${enHour}|\\d|:))${ampm}?`,
    'g',
  ),
  // 1030am, 330 pm
  new RegExp(`(?<![\\d:/.$-])(?<h>\\d{1,2})(?<m>[0-5]\\d)${ampm}`, 'g'),
  // 1530 hours, 0900
  /(?<![\d:/.$-])(?<h>[01]\d|2[0-3])(?<m>[0-5]\d)\s*(?:hours|hrs|h\b)/g,
  // 3pm, 10 a.m., ten am
  new RegExp(`(?<![\\d:/.$-])(?<h>\\d{1,2})${ampm}`, 'g'),
  new RegExp(`\\b(?<h>${enHour})\\s+(?<mw>${enMinute})\\b${ampm}?`, 'g'),
  new RegExp(`\\b(?<h>${enHour})${ampm}`, 'g'),
  // 3 o'clock
  new RegExp(`\\b(?<h>\\d{1,2}|${enHour})\\s*o\\s?['"]?\\s?clock\\b`, 'g'),
  // 3ish
  new RegExp(`\\b(?<h>\\d{1,2}|${enHour})(?::(?<m>[0-5]\\d))?\\s?-?ish\\b`, 'g'),
];

const esPatterns: readonly RegExp[] = [
  new RegExp(
    `(?<![\\d:/.$-])(?<h>\\d{1,2})\\s?(?::|h(?=\\d)|\\.)\\s?(?<m>[0-5]\\d)(?![\\d:/.])(?:\\s?h(?:rs?|oras)?\\b)?${ampm}?`,
    'g',
  ),
  new RegExp(`\\b(?<h>\\d{1,2}|${esHour})\\s+y\\s+(?<half>media)\\b${ampm}?`, 'g'),
  new RegExp(`\\b(?<h>\\d{1,2}|${esHour})\\s+y\\s+(?<quarter>cuarto)\\b${ampm}?`, 'g'),
  new RegExp(`\\b(?<h>\\d{1,2}|${esHour})\\s+(?<rel>menos)\\s+(?<quarter>cuarto)\\b${ampm}?`, 'g'),
  new RegExp(`\\b(?:un )?cuarto\\s+(?<rel>para)\\s+las?\\s+(?<h>\\d{1,2}|${esHour})\\b(?<quarter>)${ampm}?`, 'g'),
  new RegExp(`\\b(?<mm>\\d{1,2}|${esMinute})\\s+(?<rel>para)\\s+las?\\s+(?<h>\\d{1,2}|${esHour})\\b${ampm}?`, 'g'),
  new RegExp(`\\blas?\\s+(?<h>\\d{1,2}|${esHour})\\s+(?:y\\s+)?(?<mw>${esMinute})\\b${ampm}?`, 'g'),
  new RegExp(`(?<![\\d:/.$-])(?<h>\\d{1,2})(?<m>[0-5]\\d)${ampm}`, 'g'),
  new RegExp(`(?<![\\d:/.$-])(?<h>\\d{1,2})${ampm}`, 'g'),
  new RegExp(`\\b(?<h>${esHour})${ampm}`, 'g'),
  /(?<![\d:/.$-])(?<h>\d{1,2})\s?(?:h|hrs|horas)\b/g,
  // a las diez; las 5
  new RegExp(
    `\\blas?\\s+(?<h>\\d{1,2}|${esHour})\\b(?!\\s*(?:de\\s+(?:la\\s+)?semana|semanas?|veces|citas?|horas?\\s+de|personas?|opcion))(?!\\s*[/.:]?\\d)`,
    'g',
  ),
];

/** Lone numbers that could be an hour; what follows must not make them something else. */
const barePlaces: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `(?<![\\d:/.$#'-]|\\b(?:number|option|no\\.|age|aged|room|suite|line|bus)\\s)\\b(?<h>\\d{1,2}|${enHour})(?![\\d:/'%]|-\\d{3}|st\\b|nd\\b|rd\\b|th\\b|\\s*(?:am\\b|pm\\b|o'?clock|minutes?|mins?|days?|weeks?|months?|years?|hours?|hrs?|people|kids?|children|of\\b|persons?|dollars?|times?\\b|other|more|tooth|teeth|[:/.]\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\\b`,
    'g',
  ),
  es: new RegExp(
    `(?<![\\d:/.$#-])\\b(?<h>\\d{1,2}|${esHour})(?![\\d:/'%-]|\\s*(?:de\\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|set|octubre|noviembre|diciembre)|dias?|semanas?|mes(?:es)?|anos?|minutos?|personas?|citas?|veces|hijos?|ninos?|media|cuarto))\\b`,
    'g',
  ),
};

/** Noon, midday, midnight. */
const named: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  en: [
    [/\b(?:12 )?(?:noon|midday|noontime)\b/g, 12],
    [/\bmidnight\b/g, 0],
  ],
  es: [
    [/\bmedio ?dia\b/g, 12],
    [/\bmedia ?noche\b/g, 0],
  ],
};

/**
 * Every clock time of a plain text, in order, the longest reading of each place. With `bare` a lone number counts as
 * an hour too, which is right only where a time was asked for or words around it say so.
 */
export function clockMentions(plain: string, language: Language, bare: boolean): ClockMention[] {
  const found: ClockMention[] = [];
  const add = (mention: ClockMention | null) => {
    if (mention && !found.some((f) => mention.start < f.end && f.start < mention.end)) found.push(mention);
  };
  for (const [pattern, hour] of named[language]) {
    for (const m of plain.matchAll(pattern)) {
      add({ start: m.index, end: m.index + m[0].length, hour, minute: 0, meridiem: hour === 12 ? 'pm' : 'am' });
    }
  }
  for (const pattern of language === 'es' ? esPatterns : enPatterns) {
    for (const m of plain.matchAll(pattern)) add(read(m, language));
  }
  if (bare) {
    for (const m of plain.matchAll(barePlaces[language])) {
      const mention = read(m, language);
      add(mention ? { ...mention, lone: true } : null);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function read(match: RegExpMatchArray, language: Language): ClockMention | null {
  const g = match.groups ?? {};
  const spoken = g.h ?? '';
  let hour = /^\d+$/.test(spoken) ? Number(spoken) : (lexicons[language].numbers[spoken] ?? -1);
  if (hour < 0 || hour > 24) return null;
  const words = match[0];
  let minute = minutesIn(g, words);
  if (minute > 59) return null;
  const rel = g.rel ?? g.rel2;
  if (rel && /^(?:to|of|before|till|til|menos|para)$/.test(rel) && minute > 0) {
    hour = hour === 1 ? 12 : hour - 1;
    minute = 60 - minute;
  }
  const mer = g.mer?.replaceAll(/[.\s]/g, '')[0];
  const start = match.index ?? 0;
  const place = { start, end: start + words.length };
  if (mer === 'a' || mer === 'p') {
    if (hour > 12) return { ...place, hour: hour % 24, minute, meridiem: hour >= 12 ? 'pm' : 'am' };
    if (hour < 1) return null;
    const h24 = (hour % 12) + (mer === 'p' ? 12 : 0);
    return { ...place, hour: h24, minute, meridiem: mer === 'p' ? 'pm' : 'am' };
  }
  if (hour > 12) return { ...place, hour: hour % 24, minute, meridiem: hour === 24 ? 'am' : 'pm' };
  if (hour === 0 || /^0\d/.test(spoken)) return { ...place, hour, minute, meridiem: 'am' };
  return { ...place, hour, minute, meridiem: null };
}

function minutesIn(g: Record<string, string | undefined>, words: string): number {
  if (g.half !== undefined) return 30;
  if (g.quarter !== undefined) return 15;
  if (g.m !== undefined) return Number(g.m);
  const spoken = g.mw ?? g.mm ?? g.mw2;
  if (spoken === undefined) return 0;
  if (/^\d+$/.test(spoken)) return Number(spoken);
  return minuteWords[spoken.replaceAll('-', ' ')] ?? (words.length > 0 ? 99 : 0);
}
