import type { Choices } from './random.ts';

/** How a caller writes in one run. The first run writes as the scenario does. */
export interface Style {
  /** Says facts in the scenario's own words. */
  literal: boolean;
  lowerCase: boolean;
  typos: boolean;
  /** Asked for one thing, how much else is told: nothing, what belongs to it, all that may be told. */
  volunteers: 'nothing' | 'some' | 'all';
  /** Answers with half of what was asked, now and then. */
  bitByBit: boolean;
  /** Puts a word or two of no meaning around what they say, now and then. */
  chatty: boolean;
}

/** The style of run `run` (0 first). */
export function styleOf(run: number, choices: Choices): Style {
  if (run === 0) {
    return { literal: true, lowerCase: false, typos: false, volunteers: 'nothing', bitByBit: false, chatty: false };
  }
  return {
    literal: false,
    lowerCase: choices.chance(0.25),
    typos: choices.chance(0.25),
    volunteers: choices.pick(['nothing', 'some', 'some', 'all']),
    bitByBit: choices.chance(0.25),
    chatty: choices.chance(0.4),
  };
}

const before = {
  en: ['ok, ', 'um, ', 'sure, ', 'well, ', 'oh, ', 'so, '],
  es: ['bueno, ', 'pues, ', 'eh, ', 'ah, '],
} as const;
const behind = { en: [' please', ', thanks', '!', '...'], es: [', por favor', ', gracias', '!'] } as const;

/** What is said with a word or two around it that mean nothing, now and then. */
export function withChatter(text: string, language: 'en' | 'es', choices: Choices): string {
  const start = choices.chance(0.3) ? choices.pick(before[language]) : '';
  const isOpen = /[\p{L}\d]$/u.test(text) && !/please|favor|thank|gracias|bye|adi[oó]s/i.test(text);
  const end = isOpen && choices.chance(0.3) ? choices.pick(behind[language]) : '';
  return `${start}${text}${end}`;
}

/** Long words without capitals, digits or meaning for names, with two letters in the wrong order. */
export function withTypo(text: string, choices: Choices): string {
  const words = text.split(' ');
  const candidates = words.flatMap((word, index) =>
    /^[a-z]{6,}$/.test(word) &&
    !/^(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|august|september|october|november|december/.test(word)
      ? [index]
      : [],
  );
  if (candidates.length === 0 || !choices.chance(0.6)) return text;
  const at = choices.pick(candidates);
  const word = words[at] ?? '';
  const place = 2 + Math.floor(choices.next() * (word.length - 4));
  words[at] = `${word.slice(0, place)}${word[place + 1]}${word[place]}${word.slice(place + 2)}`;
  return words.join(' ');
}
