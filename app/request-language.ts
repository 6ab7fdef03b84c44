import { headers } from 'next/headers';
import { type Language, languageFromHeader, languageHeader, languageOf } from '#components/patient/words/language.ts';

/** The language of this request: asked for in the address, or the browser's first that the pages speak. */
export async function requestLanguage(): Promise<Language> {
  const sent = await headers();
  return languageOf(sent.get(languageHeader)) ?? languageFromHeader(sent.get('accept-language'));
}
