import { editDistance } from './edit-distance.ts';
import type { NameMention } from './name-mention.ts';
import { properName } from './name-words.ts';
import { plainOf } from './text.ts';

/** Letters joined by hyphens, dots or blanks: L-I-N-D, K A T E. */
export const spelledOut =
  /(?<![\p{L}'])\p{L}(?<between>\s?[-–,]\s?|\.\s?|\s)\p{L}(?:\k<between>\p{L}){1,18}(?![\p{L}'])/gu;

/** Words spelled out letter by letter, at most three. */
export function spellings(raw: string): string[] {
  return [...raw.matchAll(spelledOut)]
    .map((m) => m[0].replaceAll(/[^\p{L}]/gu, '').toLowerCase())
    .filter((value) => new Set(value).size > 1)
    .slice(0, 3);
}

/** Spelled words take the place of the part they resemble most. */
export function withSpelling(found: NameMention[], spelled: readonly string[], asked: boolean): NameMention[] {
  if (spelled.length === 0 || found.some((f) => f.spelled)) return found;
  const values = spelled.map(properName);
  const last = found.at(-1);
  if (!last) {
    if (!asked) return found;
    const [one, two] = values;
    if (one && two) return [{ first: one, last: two, spelled: true, letters: values, whose: 'open' }];
    return one ? [{ lone: one, spelled: true, letters: values, whose: 'open' }] : found;
  }
  let mended: NameMention = { ...last, spelled: true, letters: values };
  for (const value of values) mended = placeSpelling(mended, value);
  return [...found.slice(0, -1), mended];
}

function placeSpelling(name: NameMention, value: string): NameMention {
  const { lone, ...parts } = name;
  if (lone) {
    return editDistance(lone.toLowerCase(), value.toLowerCase()) <= Math.ceil(value.length / 2)
      ? { ...name, lone: value }
      : { ...parts, first: lone, last: value };
  }
  if (!name.first) return { ...name, first: value };
  if (!name.last) return { ...name, last: value };
  const toFirst = editDistance(plainOf(name.first), plainOf(value));
  const toLast = editDistance(plainOf(name.last), plainOf(value));
  return toFirst < toLast ? { ...name, first: value } : { ...name, last: value };
}
