import type { Metadata } from 'next';
import { practiceFacts } from '#components/patient/practice-facts.ts';
import { TextReception } from '#components/text/text-reception.tsx';
import { wordsFor } from '#locales/words-for.ts';
import { getConversationSnapshot } from '#server/conversations/current.ts';
import { requestLanguage } from '../../request-language.ts';
import { requestPractice } from '../../request-practice.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const [{ practice }, language] = await Promise.all([requestPractice(), requestLanguage()]);
  return { title: `${wordsFor(language).text.title} · ${practice.name}`, robots: { index: false } };
}

/** The receptionist by text alone, for a frame in the practice's own pages. */
export default async function EmbeddedText() {
  const [{ practice }, snapshot, language] = await Promise.all([
    requestPractice(),
    getConversationSnapshot({ framed: true }),
    requestLanguage(),
  ]);
  return (
    <TextReception practice={practiceFacts(practice)} language={language} isUnderWay={snapshot?.status === 'open'} />
  );
}
