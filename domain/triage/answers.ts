import type { Concept } from './concepts.ts';
import { Words } from './matching.ts';
import { type Token, tokensOf } from './reading.ts';

/** Answers of so few words may name a thing without a "yes": "just the swallowing". */
const fewWords = 6;

/** What a question may ask for, and an answer may pick out of it. */
const troubles: readonly Concept[] = ['breathe', 'swallow', 'swelling', 'swollen', 'bleeding', 'chest', 'passedOut', 'pain'];
const named: readonly Concept[] = [...troubles, 'eyeOrNeck', 'face'];

/**
 * What an answer says when the question is read with it: "do you have trouble breathing?" – "yes" is trouble breathing,
 * "can you swallow normally?" – "not really" is trouble swallowing. Nothing when the answer is a no or about
 * something else.
 */
export function statedByAnswer(question: string, answer: readonly Token[]): Token[] | undefined {
  const asked = tokensOf(question).filter(({ asks }) => asks);
  if (asked.length === 0 || answer.length === 0) return undefined;
  return unableTo(asked, new Words(answer)) ?? withEffort(asked, new Words(answer)) ?? affirmed(asked, answer);
}

/** "Can you breathe and swallow normally?" – "no", "barely". */
function unableTo(asked: readonly Token[], answer: Words): Token[] | undefined {
  const last = new Words(lastSentence(asked));
  if (!last.has('ability')) return undefined;
  const says = answer.is('noAnswer', opening(answer)) || (answer.has('withEffort') && !answer.has('not'));
  if (!says) return undefined;
  const able = (concept: Concept) => last.has(concept) && (!namesOther(answer, concept) || answer.has(concept));
  const unable = [able('breathe') ? "I can't breathe." : '', able('swallow') ? "I can't swallow." : ''].join(' ');
  return unable.trim() ? tokensOf(unable) : undefined;
}

/** "Any trouble breathing?" – "it's getting harder". */
function withEffort(asked: readonly Token[], answer: Words): Token[] | undefined {
  if (answer.tokens.length > fewWords + 2 || !answer.has('withEffort') || answer.is('not', opening(answer))) return undefined;
  const words = new Words(asked);
  const about = [words.has('breathe') && 'breathing', words.has('swallow') && 'swallowing'].filter(Boolean);
  const [first] = about;
  return first && !answer.has('pain') ? [...tokensOf(first), ...running(answer.tokens)] : undefined;
}

function affirmed(asked: readonly Token[], answer: readonly Token[]): Token[] | undefined {
  const words = new Words(answer);
  const picked = named.filter((concept) => picks(words, concept));
  const yes = isYes(words);
  const names = picked.length > 0 && answer.length <= fewWords && !words.is('noAnswer', opening(words));
  if (!yes && !names) return undefined;
  const question = new Words(asked);
  const options = troubles.filter((concept) => question.has(concept));
  const left = options.filter((concept) => picked.includes(concept));
  const kept = left.length > 0 && left.length < options.length ? without(question, options, left) : asked;
  return [...kept.map((token) => ({ ...token, asks: false })), ...running(answer)];
}

/** The question's words without the things that the answer did not pick. */
function without(question: Words, options: readonly Concept[], left: readonly Concept[]): Token[] {
  const dropped = options.filter((concept) => !left.includes(concept));
  return question.tokens.filter(
    (_token, at) => left.some((concept) => question.is(concept, at)) || !dropped.some((concept) => question.is(concept, at)),
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

function namesOther(answer: Words, concept: Concept): boolean {
  return named.some((other) => other !== concept && answer.has(other));
}

function lastSentence(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(Math.max(0, tokens.findLastIndex(({ after }) => after === 'end')));
}

/** The words as if they went on from what stands before. */
function running(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => (at === 0 ? { ...token, after: 'nothing' } : token));
}
