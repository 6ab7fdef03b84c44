import type { Concept } from './concepts.ts';
import { Words } from './matching.ts';
import { patterns } from './pattern.ts';
import { type Token, tokensOf } from './reading.ts';

/** Answers of so few words may name a thing without a "yes": "just the swallowing". */
const fewWords = 6;

/** What a question may ask for, and an answer may pick out of it. */
const troubles: readonly Concept[] = [
  'breathe',
  'swallow',
  'swelling',
  'swollen',
  'bleeding',
  'chest',
  'passedOut',
  'pain',
];
const named: readonly Concept[] = [...troubles, 'eyeOrNeck', 'face'];

/** "Can you breathe normally?", "¿traga bien?": a no is the trouble. */
const ability = patterns(`
  can|able|puede|puedes|pueden|logra you|he|she|they|to|usted*2 still? <breathe>|<swallow>
  can|able|puede|puedes|pueden|logra ..3 and|y|or|o <breathe>|<swallow>
  <breathe>|<swallow> ..1 <fine>
`);

/**
 * What an answer says when the question is read with it: "do you have trouble breathing?" – "yes" is trouble breathing,
 * "can you swallow normally?" – "not really" is trouble swallowing. Nothing when the answer is a no or about
 * something else.
 */
export function statedByAnswer(question: string, answer: readonly Token[]): Token[] | undefined {
  const asked = tokensOf(question).filter(({ asks }) => asks);
  if (asked.length === 0 || answer.length === 0) return undefined;
  const words = new Words(answer);
  const last = lastSentence(asked);
  if (!asksAbility(new Words(last))) return withEffort(asked, words) ?? affirmed(asked, words);
  return unableTo(new Words(last), words) ?? affirmed(asked.slice(0, -last.length), words, { byName: true });
}

function asksAbility(question: Words): boolean {
  return !question.has('badly') && ability.some((wanted) => question.find(wanted).length > 0);
}

/** "Can you breathe and swallow normally?" – "no", "barely". */
function unableTo(question: Words, answer: Words): Token[] | undefined {
  const at = opening(answer);
  const says = answer.is('noAnswer', at) || (answer.has('withEffort') && !answer.is('not', at));
  if (!says) return undefined;
  const unable = (concept: Concept) => question.has(concept) && (answer.has(concept) || !namesTrouble(answer));
  return [
    ...(unable('breathe') ? tokensOf("I can't breathe.") : []),
    ...(unable('swallow') ? tokensOf("I can't swallow.") : []),
  ];
}

/** "Any trouble breathing?" – "it's getting harder". */
function withEffort(asked: readonly Token[], answer: Words): Token[] | undefined {
  const isShort = answer.tokens.length <= fewWords + 2;
  if (!isShort || !answer.has('withEffort') || answer.is('not', opening(answer)) || answer.has('pain'))
    return undefined;
  const question = new Words(asked);
  if (question.has('breathe')) return [...tokensOf('breathing'), ...running(answer.tokens)];
  return question.has('swallow') ? [...tokensOf('swallowing'), ...running(answer.tokens)] : undefined;
}

/** "Any trouble breathing or swallowing?" – "yes", "the swallowing". */
function affirmed(asked: readonly Token[], answer: Words, { byName = false } = {}): Token[] | undefined {
  const question = new Words(asked);
  const picked = named.filter((concept) => picks(answer, concept));
  const isNamed = picked.length > 0 && answer.tokens.length <= fewWords && !answer.is('noAnswer', opening(answer));
  if (asked.length === 0 || !(isNamed || (!byName && isYes(answer)))) return undefined;
  const options = troubles.filter((concept) => question.has(concept));
  const left = options.filter((concept) => picked.includes(concept));
  const kept = left.length > 0 && left.length < options.length ? without(question, options, left) : asked;
  return [...kept.map((token) => ({ ...token, asks: false })), ...running(answer.tokens)];
}

/** The question's words without the things that the answer did not pick. */
function without(question: Words, options: readonly Concept[], left: readonly Concept[]): Token[] {
  const dropped = options.filter((concept) => !left.includes(concept));
  return question.tokens.filter(
    (_token, at) =>
      left.some((concept) => question.is(concept, at)) || !dropped.some((concept) => question.is(concept, at)),
  );
}

/** Named, and neither denied nor said to be fine. */
function picks(answer: Words, concept: Concept): boolean {
  return answer.tokens.some((_token, at) => {
    const [end] = answer.endsOf(concept, at);
    if (end === undefined) return false;
    const denied = [1, 2, 3].some((back) => answer.is('not', at - back));
    return !denied && !answer.is('fine', end) && !answer.is('fine', end + 1);
  });
}

function isYes(answer: Words): boolean {
  const at = opening(answer);
  if (!answer.is('yes', at) || answer.tokens[at + 1]?.word === 'no') return false;
  const fine = [1, 2, 3].some((ahead) => answer.is('fine', at + ahead));
  return !fine || answer.has('withEffort') || named.some((concept) => picks(answer, concept));
}

const fillers = new Set(['um', 'uh', 'uhm', 'well', 'oh', 'ah', 'ay', 'pues', 'bueno', 'so', 'eh', 'mmm', 'hm', 'hmm']);

/** Where the answer begins after "um" and "well". */
function opening({ tokens }: Words): number {
  const at = tokens.findIndex(({ word }) => !fillers.has(word));
  return Math.max(0, at);
}

function namesTrouble(answer: Words): boolean {
  return troubles.some((concept) => answer.has(concept));
}

function lastSentence(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(
    Math.max(
      0,
      tokens.findLastIndex(({ after }) => after === 'end'),
    ),
  );
}

/** The words as if they went on from what stands before. */
function running(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => (at === 0 ? { ...token, after: 'nothing' } : token));
}
