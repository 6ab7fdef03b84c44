import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const rooms = ['agent', 'app', 'components', 'contract', 'domain', 'embed', 'server'];

/** Understanding English and Spanish is a skill of its own: the built-in receptionist's, and reading emergencies. */
const skills = ['agent/receptionist/builtin/', 'agent/receptionist/truth/', 'domain/triage/', 'domain/triage.ts'];

function sourcesOf(room: string): string[] {
  const files = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.tsx?$/.test(file)).map((file) => `${room}/${file.replaceAll('\\', '/')}`);
}

/** Whether a language is named: as a word of its own, with a region, or as a key. */
function names(source: string, language: string): boolean {
  return new RegExp(`(['"\`])${language}(-[A-Z]{2})?\\1|^\\s*${language}: `, 'm').test(source);
}

describe('the list of languages', () => {
  it('stands nowhere but in the folder of their files', () => {
    const sources = [...rooms.flatMap(sourcesOf), 'proxy.ts'].filter(
      (file) => !skills.some((at) => file.startsWith(at)),
    );
    expect(sources.length).toBeGreaterThan(500);
    const withList = sources.filter((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      return names(source, 'en') && names(source, 'es');
    });
    expect(withList).toEqual([]);
  });

  it('would be found', () => {
    const hidden = "const words = {\n  en: 'Yes',\n  es: 'Sí',\n};";
    expect(names(hidden, 'en') && names(hidden, 'es')).toBe(true);
    expect(names("languageOf(locale) === 'es'", 'es')).toBe(true);
    expect(names('children: 3', 'en')).toBe(false);
  });

  it('gives the browser no page with every language in it', () => {
    const client = [...sourcesOf('components'), ...sourcesOf('app'), ...sourcesOf('embed')].filter((file) =>
      /^['"]use client['"]/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(client.length).toBeGreaterThan(10);
    const loaded = new Map<string, string | null>();
    /** The way from a file to one that holds every pack, by what it imports; null when there is none. */
    const wayToPacks = (file: string): string | null => {
      if (/^locales\/(words-for|generated\/packs|[a-z]{2,3})\.ts$/.test(file)) return file;
      const known = loaded.get(file);
      if (known !== undefined) return known;
      loaded.set(file, null);
      const found = importsOf(file).map(wayToPacks).find(Boolean);
      const way = found ? `${file} > ${found}` : null;
      loaded.set(file, way);
      return way;
    };
    expect(wayToPacks('app/not-found.tsx'), 'rendered by the server').toContain('locales/words-for.ts');
    expect(client.map(wayToPacks).filter((way) => way !== null && !isStaffs(way))).toEqual([]);
  });
});

/** The staff's pages have the English dates alone out of the English file. */
function isStaffs(way: string): boolean {
  return /(components|app)\/staff\/\S+ > locales\/en\.ts$/.test(way);
}

/** What a file of ours loads with it, as paths from the root; types are not loaded. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const imports = source.matchAll(/^(?:import|export) (?!type )(?:[^;]*?from )?'([^']+\.tsx?)';/gm);
  return [...imports].flatMap(([, path = '']) => {
    if (path.startsWith('#')) return [path.slice(1)];
    return path.startsWith('.') ? [join(file, '..', path).replaceAll('\\', '/')] : [];
  });
}
