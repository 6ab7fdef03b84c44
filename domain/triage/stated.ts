import { isDenied, isGone } from './denied.ts';
import { idioms } from './idioms.ts';
import type { Span, Words } from './matching.ts';
import { type Pattern, patterns } from './pattern.ts';
import { isSupposed, sentenceOf } from './supposed.ts';

/** How strictly it is asked whether something is stated. */
export interface Asking {
  /** Of a flag that calls for 911: where it is not plain that it is denied, it is stated. */
  readonly urgent?: boolean;
  /** What is long past counts as well. */
  readonly mayBePast?: boolean;
  /** What is asked or supposed counts as well: the receptionist's own question. */
  readonly mayBeSupposed?: boolean;
  /** It is no figure of speech. */
  readonly literally?: boolean;
  /** Wordings that look like it and mean something else. */
  readonly unless?: readonly Pattern[];
}

/** Whether what was found is stated as a fact of now: not a figure of speech, denied, over, long past or supposed. */
export function isStated(words: Words, span: Span, asking: Asking = {}): boolean {
  const urgent = asking.urgent === true;
  return (
    !(asking.unless && words.touches(asking.unless, span)) &&
    (asking.literally === true || !words.touches(idioms, span)) &&
    !isDenied(words, span, urgent) &&
    !isGone(words, span) &&
    (asking.mayBePast === true || !isLongAgo(words, span)) &&
    (asking.mayBeSupposed === true || !isSupposed(words, span, urgent))
  );
}

const yearsAgo = patterns(`
  in|en|back #1900
  hace ..2 ano|anos|mes|meses|decada|decadas
`);

/**
 * Said of years or months ago, with nothing in the statement that speaks of now. In the past tense it is of the time that
 * its sentence began with: "last year my face was swollen and I could hardly swallow".
 */
function isLongAgo(words: Words, span: Span): boolean {
  const near = Math.max(0, span.start - 2);
  const { start, end } = words.within('wasThen', near, span.end) ? sentenceOf(words, span) : clauseOf(words, span);
  const past =
    words.within('longAgo', start, end) ||
    yearsAgo.some((wanted) => words.find(wanted).some((found) => found.start >= start && found.end <= end));
  return (
    past &&
    !words.within('ongoing', start, end) &&
    !words.within('isNow', Math.max(start, span.start - 2), span.end) &&
    !words.within('back', span.end, words.around(span, () => false).end)
  );
}

/** The statement around it: to the ends of the sentence, a "but", or "and my …". */
function clauseOf(words: Words, span: Span): Span {
  const begins = (at: number) =>
    words.begins(at) || words.is('but', at) || words.is('because', at) || words.beginsStatement(at);
  return words.around(span, begins);
}
