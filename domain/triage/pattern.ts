import { type Concept, isConcept } from './concepts.ts';

/** A row of parts that words are matched with, one after another. */
export interface Pattern {
  readonly parts: readonly Part[];
}

/** Up to so many words whatever they are, or one of some options, so many times. */
export type Part =
  | { readonly gap: number }
  | { readonly options: readonly Option[]; readonly least: number; readonly most: number };

/** A word, a phrase of a concept, or a number from there on. */
export type Option = { readonly word: string } | { readonly concept: Concept } | { readonly from: number };

/**
 * Reads a pattern, its parts between blanks:
 *
 * - `word`, `wor*` (any ending), `<concept>` (a phrase of the word lists, in either language)
 * - `a|<b>` one of them; `part?` may be missing; `part+3` once to three times; `part*3` up to three times
 * - `..4` up to four other words: never across the end of a sentence, a denial, or the begin of another statement
 * - `#15` a number from 15 on
 *
 * @throws TypeError when there is no such concept
 */
export function pattern(source: string): Pattern {
  return { parts: source.trim().split(/ +/).map(part) };
}

/** One pattern a line. */
export function patterns(sources: string): Pattern[] {
  return sources
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(pattern);
}

function part(source: string): Part {
  if (source.startsWith('..')) return { gap: Number(source.slice(2)) };
  if (source.endsWith('?')) return { options: options(source.slice(0, -1)), least: 0, most: 1 };
  const times = /[*+](\d)$/.exec(source);
  if (!times) return { options: options(source), least: 1, most: 1 };
  return { options: options(source.slice(0, -2)), least: times[0].startsWith('*') ? 0 : 1, most: Number(times[1]) };
}

function options(source: string): Option[] {
  return source.split('|').map((one) => {
    if (one.startsWith('#')) return { from: Number(one.slice(1)) };
    if (!one.startsWith('<')) return { word: one };
    const name = one.slice(1, -1);
    if (!isConcept(name)) throw new TypeError(`no concept called ${name}`);
    return { concept: name };
  });
}
