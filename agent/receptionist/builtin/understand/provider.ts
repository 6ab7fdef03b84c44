import type { Practice, Provider } from '#domain/practice.ts';
import { isTypoOf } from './edit-distance.ts';
import type { Language } from './lexicon.ts';
import { plainOf, type Span } from './text.ts';

export interface ProviderMention extends Span {
  /** A provider's code; null for a doctor's name that is nobody's here. */
  readonly code: string | null;
  readonly said: string;
}

/** What a message says of whom the caller would like to see. */
export interface ProviderWish {
  readonly mentions: readonly ProviderMention[];
  /** Anybody will do. */
  readonly any: boolean;
  /** A language the provider should speak, e.g. `es`. */
  readonly speaks?: string;
  readonly role?: 'dentist' | 'hygienist';
}

const titles = /^(?:dr|dra|doctor|doctora)\.?$/;
const introduced =
  /(?:\b(?:i'?m|i am|this is|my name(?:'?s| is)|name(?:'?s| is)?:?|it'?s|soy|me llamo|mi nombre es|habla|for|para)\s+)$/;
const wanted =
  /\b(?:with|see|seeing|by|can|could|prefer|like|want|is|does|when|if|have|has|to|get|ask for|about|said|be|take|choose|maybe|con|ver|por|que|prefiero|quiero|para|a)\s+(?:the\s+)?$/;

/** Surname and first name of a provider, in plain form, title left out. */
export function nameParts(provider: Provider): { first: string; last: string } {
  const parts = plainOf(provider.name)
    .split(/\s+/)
    .filter((p) => !titles.test(p));
  return { first: parts[0] ?? '', last: parts.at(-1) ?? '' };
}

/** Providers named in a plain text: by title and surname, whole name, surname, or first name where it is clear. */
export function providersIn(plain: string, practice: Practice): ProviderMention[] {
  const found: ProviderMention[] = [];
  const tokens = [...plain.matchAll(/[\p{L}][\p{L}'-]*\.?/gu)].map((m) => ({
    word: m[0].replace(/\.$/, '').replace(/'s$/, ''),
    start: m.index,
    end: m.index + m[0].replace(/\.$/, '').length,
  }));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || found.some((f) => token.start < f.end)) continue;
    const next = tokens[i + 1];
    const afterNext = tokens[i + 2];
    const lead = plain.slice(Math.max(0, token.start - nearbyCharacters), token.start);
    if (titles.test(token.word) && next) {
      const whole = afterNext ? match(practice, next.word, afterNext.word) : undefined;
      const byLast = whole ?? practice.providers.find((p) => isTypoOf(next.word, nameParts(p).last));
      const byFirst = byLast ?? practice.providers.find((p) => nameParts(p).first === next.word);
      const end = whole && afterNext ? afterNext.end : next.end;
      if (byFirst) found.push({ start: token.start, end, code: byFirst.code, said: plain.slice(token.start, end) });
      else if (/^[a-z]{3,}$/.test(next.word) && !commonAfterDoctor.has(next.word)) {
        found.push({ start: token.start, end, code: null, said: plain.slice(token.start, end) });
      }
      continue;
    }
    if (introduced.test(lead) && !/\b(?:for|para)\s+$/.test(lead)) continue;
    const whole = next ? match(practice, token.word, next.word) : undefined;
    if (whole && next) {
      found.push({ start: token.start, end: next.end, code: whole.code, said: plain.slice(token.start, next.end) });
      continue;
    }
    const byLast = practice.providers.find((p) => nameParts(p).last === token.word);
    if (byLast && !namedBefore(tokens[i - 1]?.word, practice, byLast)) {
      found.push({ start: token.start, end: token.end, code: byLast.code, said: token.word });
      continue;
    }
    const byFirst = practice.providers.find((p) => nameParts(p).first === token.word);
    if (byFirst && (wanted.test(lead) || /^\W*$/.test(lead)) && !followedBySurname(plain, token.end)) {
      found.push({ start: token.start, end: token.end, code: byFirst.code, said: token.word });
    }
  }
  return found;
}

/** How far back the words that lead up to a name are looked at. */
const nearbyCharacters = 30;

const commonAfterDoctor = new Set([
  'appointment',
  'for',
  'who',
  'that',
  'and',
  'visit',
  'the',
  'is',
  'available',
  'please',
  'today',
  'office',
  'said',
  'told',
  'que',
  'para',
  'con',
  'disponible',
]);

function match(practice: Practice, first: string, last: string): Provider | undefined {
  return practice.providers.find((p) => {
    const parts = nameParts(p);
    return isTypoOf(first, parts.first) && isTypoOf(last, parts.last);
  });
}

/** "Sofia Martinez" is somebody else than Rosa Martinez. */
function namedBefore(word: string | undefined, practice: Practice, provider: Provider): boolean {
  if (!word || word === nameParts(provider).first || titles.test(word)) return false;
  return (
    /^[a-z]{3,}$/.test(word) && !wantedWord.has(word) && !practice.providers.some((p) => nameParts(p).first === word)
  );
}

const wantedWord = new Set(
  'with see by can could prefer like want is does when if have has to get for about said con ver por que prefiero quiero para and or either not hygienist dentist doctor los las del dra doctora miss mrs ms'.split(
    ' ',
  ),
);

function followedBySurname(plain: string, end: number): boolean {
  const next = /^\s+([a-z]+)/.exec(plain.slice(end, end + nearbyCharacters))?.[1];
  return (
    next !== undefined &&
    !/^(?:again|please|on|at|for|clean|do|see|if|is|available|works?|in|this|next|tomorrow|today|and|or|would|can|could|to|then|instead|rather|maybe|though|same|because|since|so|when|who|has|had|with|por|el|la|otra|de|y)$/.test(
      next,
    ) &&
    next.length > 2
  );
}

const any: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:any(?:one|body| (?:dentist|doctor|hygienist|provider|of them))|whoever|whomever|either (?:dentist|doctor|of them|one|is fine)|no preference|(?:doesn'?t|does not) matter(?: who| which| with whom)?|don'?t (?:care|mind) (?:who|which)|first available (?:dentist|doctor|hygienist))\b/,
  es: /\b(?:cualquier (?:dentista|doctora?|higienista)|cualquiera|quien (?:sea|este)|me da igual(?: con quien| quien)?|sin preferencia|no tengo preferencia|no importa (?:quien|con quien))\b/,
};
const speaks: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:speaks?|speaking|talks?|in|habla|hable|que hable[n]?|fluent in)\s+(?:some\s+)?(?:spanish|espanol)\b|\bspanish[- ]speaking\b|\bhispanohablante\b/,
    'es',
  ],
  [
    /\b(?:speaks?|speaking|talks?|habla|hable)\s+(?:some\s+)?(?:mandarin|chinese|chino|mandarin)\b|\b(?:mandarin|chinese)[- ]speaking\b/,
    'zh',
  ],
];

/** Whom the caller would like to see, as far as the message says it. */
export function providerWish(plain: string, practice: Practice, language: Language): ProviderWish {
  const language2 = speaks.find(([pattern]) => pattern.test(plain))?.[1];
  return {
    mentions: providersIn(plain, practice),
    any: any[language].test(plain),
    ...(language2 ? { speaks: language2 } : {}),
    ...(/\b(?:hygienist|higienista)\b/.test(plain) ? { role: 'hygienist' as const } : {}),
  };
}
