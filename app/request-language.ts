import { headers } from 'next/headers';
import { type Language, languageFromHeader, languageHeader, languageOf } from '#locales/language.ts';

/** The language of this request: asked for, chosen before, or the browser's first that the pages speak. */
export async function requestLanguage(): Promise<Language> {
  const sent = await headers();
  return languageOf(sent.get(languageHeader)) ?? languageFromHeader(sent.get('accept-language'));
}
