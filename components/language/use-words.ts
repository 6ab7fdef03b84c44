import { use } from 'react';
import type { Language } from '#locales/language.ts';
import { loadWords } from '#locales/load-words.ts';
import type { LanguagePack } from '#locales/pack.ts';

/** The words of a language, which the browser loads alone; suspends until they are here. */
export function useWords(language: Language): LanguagePack {
  // Always through `use`: a component that suspended with it has to come back to it.
  return use(loadWords(language));
}
