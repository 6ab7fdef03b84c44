import type { Practice } from '#domain/practice.ts';
import { practiceIn } from '#domain/practice-in.ts';
import { emergencyIn } from '#domain/practice-wording.ts';
import { wordsFor } from '#locales/words-for.ts';
import type { Language } from '../understand/lexicon.ts';

/** The practice with its texts in the language that is spoken. */
export function practiceToSay(practice: Practice, language: Language): Practice {
  return {
    ...practiceIn(practice, language),
    emergency: emergencyIn(practice, language, wordsFor(language).session.emergency),
  };
}
