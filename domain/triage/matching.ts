import { type Concept, isWord, lexicon, type Phrase } from './concepts.ts';
import type { Option, Part, Pattern } from './pattern.ts';
import type { Token } from './reading.ts';

/** Words from `start` up to `end`, which is not one of them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** In words. */
const longSentence = 60;
const nowhere: readonly number[] = [];
const nothing: readonly Phrase[] = [];

/**
 * The words of one or several messages, and where patterns are found in them. A pattern is matched by walking on with
 * the set of places reached so far, never by going back: the work is words x parts x gaps at most, whatever the words.
 */
export class Words {
  readonly tokens: readonly Token[];
  /** How often a word was compared: the measure of the work done. */
  steps = 0;
  readonly #ends = new Map<Concept, (readonly number[])[]>();
  readonly #spans = new Map<Pattern, readonly Span[]>();
  readonly #words: ReadonlySet<string>;
  readonly #hasNumber: boolean;
  readonly #has = new Map<Concept, boolean>();
  readonly #covered = new Map<readonly Pattern[], readonly boolean[]>();

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.#words = new Set(tokens.map(({ word }) => word));
    this.#hasNumber = tokens.some(({ word }) => /^\d/.test(word));
  }

  word(at: number): string {
    return this.tokens[at]?.word ?? '';
  }

  /** Whether a sentence begins here. */
  begins(at: number): boolean {
    return this.tokens[at]?.after === 'end';
  }

  /** Where phrases of a concept that begin at `start` end. */
  endsOf(concept: Concept, start: number): readonly number[] {
    let found = this.#ends.get(concept);
    if (!found) {
      found = [];
      this.#ends.set(concept, found);
    }
    const known = found[start];
    if (known) return known;
    const { byFirst, open } = lexicon(concept);
    const phrases = byFirst.get(this.word(start));
    const ends = phrases || open.length > 0 ? this.#endsOf([...(phrases ?? nothing), ...open], start) : nowhere;
    found[start] = ends;
    return ends;
  }

  #endsOf(phrases: readonly Phrase[], start: number): readonly number[] {
    const ends: number[] = [];
    for (const phrase of phrases) {
      this.steps++;
      if (phrase.every((wanted, offset) => isWord(wanted, this.word(start + offset)))) ends.push(start + phrase.length);
    }
    return ends.length > 0 ? ends : nowhere;
  }

  /** Whether a phrase of the concept begins here. */
  is(concept: Concept, start: number): boolean {
    return this.endsOf(concept, start).length > 0;
  }

  /** Where a phrase of the concept begins that ends before `end`. */
  startBefore(concept: Concept, end: number): number | undefined {
    for (let start = end - 1; start >= Math.max(0, end - 6); start--) {
      if (this.endsOf(concept, start).includes(end)) return start;
    }
    return undefined;
  }

  /** Whether the concept is found between two places. */
  within(concept: Concept, from: number, to: number): boolean {
    for (let at = Math.max(0, from); at < to; at++) {
      if (this.endsOf(concept, at).some((end) => end <= to)) return true;
    }
    return false;
  }

  /** Whether the concept is found anywhere. */
  has(concept: Concept): boolean {
    let known = this.#has.get(concept);
    if (known === undefined) {
      known = this.tokens.some((_token, at) => this.is(concept, at));
      this.#has.set(concept, known);
    }
    return known;
  }

  /** Every place where the pattern matches, each with the shortest end. */
  find(wanted: Pattern): readonly Span[] {
    const known = this.#spans.get(wanted);
    if (known) return known;
    const spans: Span[] = [];
    this.#spans.set(wanted, spans);
    if (!wanted.parts.every((part) => this.#mayStand(part))) return spans;
    for (let start = 0; start < this.tokens.length; start++) {
      const end = this.#mayBegin(wanted, start) ? this.#match(wanted, start) : undefined;
      if (end !== undefined) spans.push({ start, end });
    }
    return spans;
  }

  /** Whether any of the patterns matches words of the span. */
  touches(wanted: readonly Pattern[], { start, end }: Span): boolean {
    let covered = this.#covered.get(wanted);
    if (!covered) {
      const words = this.tokens.map(() => false);
      for (const one of wanted) for (const span of this.find(one)) words.fill(true, span.start, span.end);
      covered = words;
      this.#covered.set(wanted, words);
    }
    for (let at = start; at < end; at++) if (covered[at]) return true;
    return false;
  }

  /** Back to the nearest place where something begins, and on to the next; no farther than a long sentence. */
  around(span: Span, begins: (at: number) => boolean): Span {
    let { start, end } = span;
    while (start > Math.max(0, span.start - longSentence) && !begins(start)) start--;
    while (end < Math.min(this.tokens.length, span.end + longSentence) && !begins(end)) end++;
    return { start, end };
  }

  /** "and I …", "y me …", "and my eye hurts"; not "and my eye". */
  beginsStatement(at: number): boolean {
    if (!this.is('orElse', at)) return false;
    if (this.is('pronoun', at + 1)) return true;
    if (!this.is('determiner', at + 1)) return false;
    for (let next = at + 2; next < at + 5 && !this.begins(next); next++) {
      if (this.is('predicate', next)) return true;
    }
    return false;
  }

  /** Nearly every pattern is ruled out by a part that stands nowhere. */
  #mayStand(part: Part): boolean {
    if ('gap' in part || part.least === 0) return true;
    return part.options.some((one) => {
      this.steps++;
      if ('concept' in one) return this.has(one.concept);
      if ('from' in one) return this.#hasNumber;
      return one.word.endsWith('*')
        ? this.tokens.some(({ word }) => isWord(one.word, word))
        : this.#words.has(one.word);
    });
  }

  /** Nearly every place is ruled out by a pattern's first part. */
  #mayBegin({ parts: [first] }: Pattern, start: number): boolean {
    if (!first || 'gap' in first || first.least === 0) return true;
    return first.options.some((one) => this.#option(one, start).length > 0);
  }

  #match({ parts }: Pattern, start: number): number | undefined {
    let places: readonly number[] = [start];
    let before: Part | undefined;
    for (const part of parts) {
      if ('gap' in part) places = unique(places.flatMap((place) => this.#gap(place, part.gap)));
      else {
        const afterGap = before !== undefined && 'gap' in before;
        const open = afterGap ? places.filter((place) => !this.begins(place)) : places;
        places = this.#repeated(part.options, part.most, open, part.least === 0 ? places : nowhere);
      }
      if (places.length === 0) return undefined;
      before = part;
    }
    const ends = places.filter((place) => place > start);
    return ends.length > 0 ? Math.min(...ends) : undefined;
  }

  #repeated(options: readonly Option[], most: number, from: readonly number[], also: readonly number[]): number[] {
    const all = [...also];
    let reached = from;
    for (let count = 0; count < most && reached.length > 0; count++) {
      reached = unique(reached.flatMap((place) => options.flatMap((one) => this.#option(one, place))));
      all.push(...reached);
    }
    return unique(all);
  }

  #option(wanted: Option, place: number): readonly number[] {
    this.steps++;
    if (place >= this.tokens.length) return nowhere;
    if ('concept' in wanted) return this.endsOf(wanted.concept, place);
    const word = this.word(place);
    const fits = 'from' in wanted ? /^\d{1,4}$/.test(word) && Number(word) >= wanted.from : isWord(wanted.word, word);
    return fits ? [place + 1] : nowhere;
  }

  /** The places up to `most` words on, a "doesn't look good" counting as one. */
  #gap(place: number, most: number): number[] {
    const places = [place];
    let at = place;
    for (let count = 0; count < most && at < this.tokens.length; count++) {
      this.steps++;
      const unwell = Math.max(0, ...this.endsOf('unwell', at));
      const breaks = this.is('not', at) || this.is('but', at) || this.beginsStatement(at);
      if (this.begins(at) || (unwell === 0 && breaks)) break;
      at = unwell || at + 1;
      places.push(at);
    }
    return places;
  }
}

function unique(places: number[]): number[] {
  return places.length < 2 ? places : [...new Set(places)];
}
