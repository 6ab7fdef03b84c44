import type { Language } from '#components/patient/words/language.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { TextWords } from './text-words.ts';

const dictionaries: Readonly<Record<Language, TextWords>> = { en, es };

/** The text-only receptionist's dictionary of a language. */
export function textWordsFor(language: Language): TextWords {
  return dictionaries[language];
}
