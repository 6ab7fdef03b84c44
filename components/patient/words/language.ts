/** The languages the patient's pages speak; the first is the default. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** Request header under which `proxy.ts` hands on the language asked for in the address (`?lang=es`). */
export const languageHeader = 'x-openwide-language';

/** The language a BCP 47 tag belongs to, if the pages speak it. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split('-')[0];
  return languages.find((language) => language === primary);
}

/**
 * The first language of an `Accept-Language` header that the pages speak, by its weights; the default when none is.
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
  return wishes[0]?.language ?? languages[0];
}
