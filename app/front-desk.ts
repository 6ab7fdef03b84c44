import { openLineWords } from '#components/patient/landing/open-line.tsx';
import { practiceFacts } from '#components/patient/practice-facts.ts';
import { openStatus } from '#domain/clinic-time.ts';
import { wordsFor } from '#locales/words-for.ts';
import { getConversationSnapshot } from '#server/conversations/current.ts';
import { env } from '#server/env.ts';
import { requestLanguage } from './request-language.ts';
import { requestPractice } from './request-practice.ts';

/**
 * What the front desk shows to whoever asks, on its own page and in a frame: the practice as the language has it, whether it is
 * open, and the `desk` that `Reception` continues from.
 */
export async function frontDesk({ framed = false }: { framed?: boolean } = {}) {
  const [{ practice, nowMs }, snapshot, language] = await Promise.all([
    requestPractice(),
    getConversationSnapshot({ framed }),
    requestLanguage(),
  ]);
  const words = wordsFor(language);
  const { landing } = words;
  const status = openStatus(practice, nowMs);
  const open = { isOpen: status.open, words: openLineWords(status, nowMs, practice.timeZone, words) };
  const speech = env().SPEECH;
  const desk = {
    practice: practiceFacts(practice, open),
    language,
    nowMs,
    stored: snapshot?.status === 'open' ? snapshot : null,
    speech,
    words: {
      start: landing.start,
      startHow: speech ? landing.startByTalking : landing.startByTyping,
      starting: landing.starting,
      startFailed: landing.startFailed,
    },
  };
  return { practice, nowMs, language, words, status, desk };
}
