import { languageOf } from '#domain/clinic-time.ts';
import { languageOf as knownLanguage } from '#locales/language.ts';
import { wordsFor } from '#locales/words-for.ts';

/**
 * The locale a conversation is in when its page speaks another: the practice's own of that language, else that of the
 * language's words, else the practice's first.
 * @param wanted BCP 47, as the page says it
 */
export function conversationLocale(practiceLocales: readonly string[], wanted: string | undefined): string {
  const language = languageOf(wanted ?? '');
  const offered = practiceLocales.find((locale) => languageOf(locale) === language);
  if (offered !== undefined) return offered;
  const known = knownLanguage(wanted);
  return known ? wordsFor(known).locale : (practiceLocales[0] ?? wordsFor('').locale);
}
