import { meantBy } from './spelling.ts';

/** A word of a message, as it is meant. */
export interface Token {
  readonly word: string;
  /** What stands between it and the word before: nothing, a comma or the like, or the end of a sentence. */
  readonly after: 'nothing' | 'pause' | 'end';
  /** The sentence it belongs to ends with a question mark. */
  readonly asks: boolean;
}

/** Longest stretch of a message that is read, in characters. */
const maxCharacters = 10_000;

/** Lower case, without accents, with plain apostrophes. An accented `sí` is told from `si` ("if"). */
export function plainWords(text: string): string {
  return text
    .slice(0, maxCharacters)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/(?<!\p{L})sí(?!\p{L})/gu, 'sip')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/n[;,]t\b/g, "n't")
    .replaceAll(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replaceAll(/(\p{L})\1{2,}/gu, '$1');
}

const pieces = /[\p{L}\p{N}]+(?:'\p{L}+)*|[^\p{L}\p{N}]+/gu;
const negated = /^(?:ca|could|is|are|was|were|do|does|did|has|have|had|would|wo)$/;

/** The words of a text with what stands between them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let after: Token['after'] = 'end';
  let sentence: { word: string; after: Token['after'] }[] = [];
  const close = (asks: boolean) => {
    for (const { word, after: how } of sentence) tokens.push({ word, after: how, asks });
    sentence = [];
  };
  for (const [piece] of plainWords(text).matchAll(pieces)) {
    if (!/^[\p{L}\p{N}]/u.test(piece)) {
      const how = boundary(piece);
      if (how === 'end') close(piece.includes('?'));
      if (how !== 'nothing') after = how;
      continue;
    }
    for (const word of wordsOf(piece)) {
      spanishHave(sentence, word);
      const joined = withNot(sentence.at(-1)?.word, word, after);
      if (joined) {
        const first = sentence.at(-1);
        if (first) first.word = joined;
      } else sentence.push({ word, after });
      after = 'nothing';
    }
  }
  close(false);
  return tokens;
}

function boundary(between: string): Token['after'] {
  if (/[!?;]|(?<!\.)\.(?!\.)/.test(between)) return 'end';
  return /[,:()\n\u2013\u2014\u2026]|\.\.|\s-\s/.test(between) ? 'pause' : 'nothing';
}

/** "daughter's" as two words, "cant" as "can't". */
function wordsOf(piece: string): string[] {
  const whole = meantBy(piece);
  if (whole !== piece) return whole.split(' ');
  const cut = /^(.+)('(?:s|m|re|ve|ll|d))$/.exec(piece);
  if (cut) return [meantBy(cut[1] ?? ''), cut[2] ?? ''].filter(Boolean);
  return piece.endsWith("n't") ? [piece] : meantBy(piece.replaceAll("'", '')).split(' ');
}

/** The Spanish "he tenido" is not the English "he". */
function spanishHave(sentence: { word: string }[], word: string): void {
  const before = sentence.at(-1);
  if (before?.word === 'he' && /(?:[ai]do|sto|cho|rto)$/.test(word)) before.word = 'haber';
}

/** "is not" and "isn t" as "isn't". */
function withNot(before: string | undefined, word: string, after: Token['after']): string | undefined {
  if (before === undefined || after !== 'nothing') return undefined;
  if (word === 'not') {
    if (before === 'can') return "can't";
    if (before === 'will') return "won't";
    if (before === "'s") return "isn't";
    if (before === "'re") return "aren't";
    return negated.test(before) ? `${before}n't` : undefined;
  }
  if (word !== 't') return undefined;
  if (before === 'can') return "can't";
  return before.endsWith('n') && negated.test(before.slice(0, -1)) ? `${before}'t` : undefined;
}
