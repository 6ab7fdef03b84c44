import type { Turn } from '../conversation/eval-conversation.ts';
import { askedIn } from '../reading/asked.ts';
import { deedsClaimedIn } from '../reading/claims.ts';
import { type MentionContext, mentionsIn } from '../reading/mentions.ts';
import { plain } from '../reading/sentences.ts';
import type { Heard } from './script.ts';

const spanishWords = /\b(el|la|los|las|de|que|para|con|una|usted|su|es|en|por|cita|gracias|nombre|hora|dia)\b/g;
const englishWords = /\b(the|you|your|is|are|with|for|and|what|at|on|that|would|we|have|of|to)\b/g;

/** What a caller makes of a turn. */
export function hear(turn: Turn, context: MentionContext): Heard {
  const { words } = turn;
  const text = plain(words);
  const mentions = mentionsIn(words, context);
  const offers = mentions.filter(({ refused, time }) => !refused && time !== undefined);
  const asked = askedIn(words);
  const claims = deedsClaimedIn(words);
  return {
    words,
    plain: text,
    asked,
    mentions,
    offers,
    isReadBack: asked.includes('confirm') && (offers.length > 0 || /\b(cancel|anul)/.test(text)) && claims.length === 0,
    claims,
    confirmed: turn.confirmations.map(({ attributes }) => attributes.kind),
    language: languageOf(text),
  };
}

/** The language words are in; English when nothing tells. */
export function languageOf(text: string): 'en' | 'es' {
  const known = plain(text);
  const spanish = known.match(spanishWords)?.length ?? 0;
  const english = known.match(englishWords)?.length ?? 0;
  return spanish > english ? 'es' : 'en';
}
