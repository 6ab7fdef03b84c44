import type { Language } from './lexicon.ts';
import { numberWords } from './number-words.ts';
import type { Span } from './text.ts';

/** How far a time is to be moved: "an hour later", "15 minutes earlier". */
export interface TimeShift extends Span {
  readonly minutes: number;
}

const patterns: Readonly<Record<Language, RegExp>> = {
  en: /\b(?<n>half an|an?|one|two|three|\d{1,2}|ten|fifteen|twenty|thirty|forty-five)\s+(?<unit>hours?|minutes?|mins?)\s+(?<way>later|earlier|sooner|after(?: that)?|before(?: that)?)\b/,
  es: /\b(?<n>media|una?|dos|tres|\d{1,2}|diez|quince|veinte|treinta)\s+(?<unit>horas?|minutos?)\s+(?<way>mas tarde|despues|antes|mas temprano)\b/,
};

/** Reads a shift of the time spoken of. */
export function timeShiftIn(plain: string, language: Language): TimeShift | undefined {
  const m = patterns[language].exec(plain);
  const { n = '', unit = '', way = '' } = m?.groups ?? {};
  if (!m) return undefined;
  const words = { ...numberWords[language].small, ...numberWords[language].tens, 'forty-five': 45 };
  const count = /^(?:half an|media)$/.test(n)
    ? 0.5
    : /^(?:an?|una?)$/.test(n)
      ? 1
      : /^\d/.test(n)
        ? Number(n)
        : wordOf(words, n);
  const minutes = Math.round(count * (/^h/.test(unit) ? 60 : 1));
  const back = /^(?:earlier|sooner|before|antes|mas temprano)/.test(way);
  return { start: m.index, end: m.index + m[0].length, minutes: back ? -minutes : minutes };
}

function wordOf(words: Readonly<Record<string, number>>, word: string): number {
  return words[word] ?? 1;
}
