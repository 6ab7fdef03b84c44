import type { LanguageChoice } from '#contract/http/conversations.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { VisitorPrincipal } from '../identity/principal.ts';
import { conversationLocale } from './conversation-locale.ts';

/**
 * The visitor has chosen another language for their page: the conversation goes on in it. The receptionist learns of it
 * when the page comes back.
 * @throws ProblemError `conversation_ended`
 */
export async function chooseLanguage(
  { clinicId, conversationId }: VisitorPrincipal,
  { locale: wanted }: LanguageChoice,
): Promise<void> {
  const database = getDatabase();
  const { practice } = await loadPractice(database, clinicId);
  const { count } = await database.conversation.updateMany({
    where: { id: conversationId, clinicId, status: 'open' },
    data: { locale: conversationLocale(practice.locales, wanted) },
  });
  if (count === 0) throw new ProblemError('conversation_ended');
}
