import type { Language } from '#components/patient/words/language.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { BookWords } from './words.ts';

const dictionaries: Readonly<Record<Language, BookWords>> = { en, es };

/** The words of booking without talking, in a language. */
export function bookWordsFor(language: Language): BookWords {
  return dictionaries[language];
}
