import type { LanguagePack } from '#locales/pack.ts';

const stands = new WeakSet<object>();

/**
 * Stands for whatever a sentence is given: any field of it, any call of it is such a thing again, and as text it is the
 * mark.
 */
function anything(mark: string): never {
  const stand: object = new Proxy(() => stand, {
    get: (_target, key) => {
      if (key === Symbol.toPrimitive || key === 'toString') return () => mark;
      return stand;
    },
  });
  stands.add(stand);
  return stand as never;
}

/** The sentences of a pack, by where they stand. A function's are what it says of things called `mark`. */
export function sentencesOf(pack: LanguagePack, mark = '□'): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'function' && stands.has(value)) found.set(path, mark);
    else if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'function') walk(value(...Array(8).fill(anything(mark))), `${path}()`);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    }
  };
  const { language: _language, locale: _locale, name: _name, dates: _dates, ...sections } = pack;
  for (const [section, value] of Object.entries(sections)) walk(value, section);
  return found;
}
