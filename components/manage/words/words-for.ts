import type { Language } from '#components/patient/words/language.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { ManageWords } from './words.ts';

const dictionaries: Readonly<Record<Language, ManageWords>> = { en, es };

/** The manage page's words in a language. */
export function manageWordsFor(language: Language): ManageWords {
  return dictionaries[language];
}
