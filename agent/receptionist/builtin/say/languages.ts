import type { Language } from '../understand/lexicon.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Sentences } from './sentences.ts';

const all: Readonly<Record<Language, Sentences>> = { en, es };

/** The sentences of a language. */
export function sentencesIn(language: Language): Sentences {
  return all[language];
}
