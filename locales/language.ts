import { languages as found } from './generated/languages.ts';

/** A language that has a file in this folder, by its primary subtag. */
export type Language = keyof typeof found;

/** The languages there are. */
export const languages = Object.keys(found) as readonly Language[];

/** What is spoken with those whose language has no file. */
export const defaultLanguage: Language = 'en';

/** What the staff's pages are in. */
export const staffLanguage: Language = 'en';

/** Request header under which `proxy.ts` hands on the language that was asked for in the address or chosen before. */
export const languageHeader = 'x-openwide-language';

/** The visitor's choice, for the next page. */
export const languageCookie = 'openwide-language';

/** What a language calls itself: `Español`. */
export function languageName(language: Language): string {
  return found[language].name;
}

/** Its BCP 47 tag: `es-US`. */
export function languageLocale(language: Language): string {
  return found[language].locale;
}

/** The language a BCP 47 tag belongs to, if it has a file. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary);
}

/**
 * The first language of an `Accept-Language` header that has a file, by its weights; the default when none has.
 */
export function languageFromHeader(acceptLanguage: string | null | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, order) => {
      const [tag, ...parameters] = part.split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: languageOf(tag), weight: weight === undefined ? 1 : Number(weight), order };
    })
    .filter((wish) => wish.language !== undefined && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return wishes[0]?.language ?? defaultLanguage;
}
