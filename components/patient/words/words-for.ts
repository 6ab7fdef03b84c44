import { en } from './en.ts';
import { es } from './es.ts';
import type { Language } from './language.ts';
import type { Words } from './words.ts';

const dictionaries: Readonly<Record<Language, Words>> = { en, es };

/** The dictionary of a language. */
export function wordsFor(language: Language): Words {
  return dictionaries[language];
}
