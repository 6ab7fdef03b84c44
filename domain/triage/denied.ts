import type { Span, Words } from './matching.ts';

/** Farthest that a denial reaches, in words: "no signs of any … swelling". */
const reach = 8;

/**
 * Whether a denial stands before it, with nothing between but words a denial reaches over ("don't have any", "no fever
 * or"). It does not reach into another statement ("no fever and my face is swollen"), and into a list only where it is
 * plainly one: "no fever, trouble breathing" is trouble breathing.
 * @param urgent of a flag that calls for 911: "no fever and chest pain" is chest pain
 */
export function isDenied(words: Words, span: Span, urgent: boolean): boolean {
  if (isDenial(words, span)) return words.startBefore('notThat', withoutPronoun(words, span.start)) !== undefined;
  let crossedNoun = false;
  let crossedSubject = false;
  let isList = isListedAfter(words, span);
  for (let at = span.start - 1; at >= Math.max(0, span.start - reach); at--) {
    const next = words.tokens[at + 1];
    if (next?.after === 'end') return false;
    if (next?.after === 'pause') crossedNoun = true;
    if (words.startBefore('not', at + 1) !== undefined) {
      if (words.startBefore('notOnly', at + 2) !== undefined || isAnswer(words, at)) return false;
      return !crossedNoun || isList;
    }
    if (words.is('orElse', at)) {
      if (crossedSubject || (urgent && !words.is('or', at))) return false;
      isList = true;
      continue;
    }
    if (words.is('listed', at)) {
      if (crossedSubject) return false;
      // "trouble with", "chest pain": one thing with what follows.
      const isOne = words.is('joining', at + 1) || words.is('badly', at) || words.is('attribute', at);
      if (!isOne) crossedNoun = true;
    }
    // "near my eye" is of the thing before; "my eye" by itself begins another.
    if (words.is('whose', at) && !words.is('joining', at - 1)) {
      if (crossedSubject) return false;
      crossedSubject = true;
    }
    if (!words.is('meantime', at)) return false;
  }
  return false;
}

/** "No puedo …", "can't …": a denial of its own, which a "no" before it does not undo. */
function isDenial(words: Words, { start }: Span): boolean {
  return words.is('not', start) || (words.is('cannot', start) && words.is('negative', start));
}

/** "No, my face …": the answer to something, not the denial of what follows. */
function isAnswer(words: Words, at: number): boolean {
  return words.word(at) === 'no' && (words.tokens[at + 1]?.after === 'pause' || words.is('afterNo', at + 1));
}

function withoutPronoun(words: Words, start: number): number {
  return words.is('pronoun', start - 1) ? start - 1 : start;
}

/** "…, swelling or bleeding": it stands in a list that ends with "or". */
function isListedAfter(words: Words, { end }: Span): boolean {
  for (let at = end; at < Math.min(words.tokens.length, end + 3); at++) {
    if (words.begins(at)) return false;
    if (words.is('or', at)) return true;
    if (!words.is('listed', at)) return false;
  }
  return false;
}

/** Whether it is said to be over: "… is gone", "… ya bajó"; not where it is said to be back. */
export function isGone(words: Words, span: Span): boolean {
  const { tokens } = words;
  const closes = (end: number) => end === tokens.length || tokens[end]?.after !== 'nothing';
  for (let at = span.end; at <= Math.min(tokens.length - 1, span.end + 2); at++) {
    if (tokens[at]?.after !== 'nothing' || words.is('but', at)) return false;
    const over = words.is('gone', at) || (!words.is('not', span.start) && words.endsOf('goneAtEnd', at).some(closes));
    if (over) return !words.within('back', at, words.around(span, () => false).end);
    if (words.is('orElse', at)) return false;
  }
  return false;
}
