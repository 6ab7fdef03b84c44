import { type Span, Words } from './matching.ts';
import type { Pattern } from './pattern.ts';
import { type Token, tokensOf } from './reading.ts';
import { type Asking, isStated } from './stated.ts';

/** What the caller says now, beside what they said before. */
export class Message {
  readonly words: Words;
  /** Where the words of now begin; before them stand those of earlier messages. */
  readonly from: number;
  readonly #asking: Asking;

  constructor(earlier: readonly string[], now: readonly Token[], asking: Asking = {}) {
    const before = earlier.flatMap(tokensOf);
    this.words = new Words([...before, ...now]);
    this.from = before.length;
    this.#asking = asking;
  }

  /** Where any of the patterns is stated, earlier messages included. */
  told(wanted: readonly Pattern[], asking: Asking = {}): Span[] {
    const how = { ...asking, ...this.#asking };
    return wanted.flatMap((one) => this.words.find(one)).filter((span) => isStated(this.words, span, how));
  }

  /** Whether any of the patterns is stated now. */
  states(wanted: readonly Pattern[], asking: Asking = {}): boolean {
    return this.told(wanted, asking).some((span) => this.#isNew(span));
  }

  /** Whether all of several things are stated, and were not yet before this message; or all are stated in it again. */
  statesAll(...told: readonly (readonly Span[])[]): boolean {
    const isNew = (span: Span) => this.#isNew(span);
    if (told.some((spans) => spans.length === 0) || !told.some((spans) => spans.some(isNew))) return false;
    return told.every((spans) => spans.some(isNew)) || told.some((spans) => spans.every(isNew));
  }

  /** Whether any of the patterns stands in what is said now, stated or not. */
  mentions(wanted: readonly Pattern[]): boolean {
    return wanted.some((one) => this.words.find(one).some((span) => this.#isNew(span)));
  }

  #isNew(span: Span): boolean {
    return span.end > this.from;
  }
}
