import { loaders } from './generated/loaders.ts';
import type { Language } from './language.ts';
import type { LanguagePack } from './pack.ts';

const loading = new Map<Language, Promise<LanguagePack>>();

/** The pack of a language, fetched alone, once. A fetch that failed may be tried again. */
export function loadWords(language: Language): Promise<LanguagePack> {
  const known = loading.get(language);
  if (known) return known;
  const fetched: Promise<LanguagePack> = loaders[language]().then(
    ({ default: pack }) => {
      // What React's `use` looks at first: words that are here suspend nothing.
      Object.assign(fetched, { status: 'fulfilled', value: pack });
      return pack;
    },
    (error: unknown) => {
      loading.delete(language);
      throw error;
    },
  );
  loading.set(language, fetched);
  return fetched;
}
