import { packs } from './generated/packs.ts';
import { defaultLanguage, languageOf } from './language.ts';
import type { LanguagePack } from './pack.ts';

/**
 * The pack of a language, by its subtag or any BCP 47 tag of it; the default language's where it has none. Holds every
 * pack: for the server and the worker. What runs in the browser takes one pack with `use-words.ts`.
 */
export function wordsFor(locale: string): LanguagePack {
  return packs[languageOf(locale) ?? defaultLanguage];
}
