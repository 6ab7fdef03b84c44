import { languageOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { wordsFor } from '#locales/words-for.ts';
import { isUnderstood } from './builtin/understand/lexicon.ts';

/**
 * The locale in which the receptionist answers somebody whose page is in `locale`: theirs, where the practice offers it
 * and the receptionist speaks it, else the practice's first that it speaks.
 * @param anyLanguage a configured model leads, which speaks whatever the practice offers
 */
export function spokenLocale(locale: string, { locales }: Pick<Practice, 'locales'>, anyLanguage: boolean): string {
  const spoken = locales.filter((one) => anyLanguage || isUnderstood(languageOf(one)));
  return spoken.find((one) => languageOf(one) === languageOf(locale)) ?? spoken[0] ?? wordsFor('').locale;
}
