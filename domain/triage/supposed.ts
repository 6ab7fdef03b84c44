import type { Span, Words } from './matching.ts';

/**
 * Whether it is only spoken about: supposed ("what if my face swells?"), asked about ("do you treat abscesses?") or to
 * come ("will it hurt?").
 * @param urgent of a flag that calls for 911
 */
export function isSupposed(words: Words, span: Span, urgent: boolean): boolean {
  return isConditional(words, span) || isAskedAbout(words, span, urgent) || isToCome(words, span);
}

/** "What if my …", "si se me hincha …, ¿qué hago?"; "if I lie down I can't breathe" has two subjects, and is a fact. */
function isConditional(words: Words, span: Span): boolean {
  let subjects = 0;
  for (let at = span.start - 1; at >= Math.max(0, span.start - 7); at--) {
    if (words.begins(at + 1)) return false;
    const start = words.startBefore('if', at + 1);
    if (start !== undefined) {
      if (words.startBefore('reallyIf', at + 1) !== undefined) return false;
      return words.word(at) !== 'si' || start < at || isIf(words, at, span);
    }
    if (words.is('someone', at)) subjects++;
    if (subjects > 1 || !words.is('ifThen', at)) return false;
  }
  return false;
}

/** Whether an unaccented "si" is an "if" and no "yes": something is asked of the case, and nothing added of now. */
function isIf(words: Words, si: number, span: Span): boolean {
  const { start, end } = sentenceOf(words, span);
  for (let at = span.end; at < end; at++) if (words.is('orElse', at) && words.is('isNow', at + 1)) return false;
  return words.tokens[si]?.asks === true || words.within('consequence', start, end);
}

/** The sentence around it. */
export function sentenceOf(words: Words, span: Span): Span {
  return words.around(span, (at) => words.begins(at));
}

/** "Do you treat …", "how to avoid …", "people who …": nobody has it; unless it is "my …". */
function isAskedAbout(words: Words, span: Span, urgent: boolean): boolean {
  for (let end = span.start; end >= Math.max(1, span.start - 5); end--) {
    if (span.start - end <= 3 && words.startBefore('avoid', end) !== undefined) return true;
    const asked =
      words.startBefore('treat', end) !== undefined || (!urgent && words.startBefore('howMuch', end) !== undefined);
    if (asked && !words.within('mine', end, span.end)) return true;
    if (words.begins(end - 1)) break;
  }
  return [0, 1, 2].some((on) => words.is('covered', span.end + on) && !words.is('joining', span.end + on + 1));
}

/** "… will be swollen", "might swell", "does it hurt". */
function isToCome(words: Words, span: Span): boolean {
  const mayBegin = (at: number) => words.is('may', at) && words.is('mayHappen', at + 1);
  for (let at = span.start; at < span.end; at++) if (words.is('will', at) || mayBegin(at)) return true;
  const asksOfHurting = words.word(span.start) === 'hurt';
  for (let at = span.start - 1; at >= Math.max(0, span.start - 5); at--) {
    if (words.begins(at + 1)) return false;
    if (words.startBefore('will', at + 1) !== undefined || mayBegin(at)) return true;
    if (words.is('asksWhether', at) && (asksOfHurting || at < span.start - 1)) return true;
    if (words.is('makes', at)) return isAllergy(words, span);
    if (!asksOfHurting && !words.is('willBe', at)) return false;
  }
  return false;
}

/** "I'm allergic to …, it makes my throat swell": a fact about them, nothing that happens. */
function isAllergy(words: Words, span: Span): boolean {
  const { start, end } = sentenceOf(words, span);
  return words.within('allergic', start, end);
}
