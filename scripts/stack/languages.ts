import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from './failure.ts';
import { rootDir } from './paths.ts';

/** A language's file is named by its primary subtag: two or three letters. */
const languageFile = /^[a-z]{2,3}\.ts$/;

interface FoundLanguage {
  readonly language: string;
  readonly locale: string;
  readonly name: string;
}

/**
 * Writes `generated/` from the language files of a folder: what pages and programs know of languages, they know from
 * there. Files that are true already are left alone.
 * @param localesDir the folder with one file per language
 * @throws Failure when a file is not the pack of the language it is named by
 */
export async function writeLanguages(localesDir: string = join(rootDir, 'locales')): Promise<void> {
  const files = (await readdir(localesDir)).filter((file) => languageFile.test(file)).sort();
  const found = await Promise.all(files.map((file) => readLanguage(localesDir, file)));
  const generatedDir = join(localesDir, 'generated');
  await mkdir(generatedDir, { recursive: true });
  await writeWhenOther(join(generatedDir, 'languages.ts'), languagesSource(found));
  await writeWhenOther(join(generatedDir, 'packs.ts'), packsSource(found));
  await writeWhenOther(join(generatedDir, 'loaders.ts'), loadersSource(found));
}

async function readLanguage(dir: string, file: string): Promise<FoundLanguage> {
  const language = file.slice(0, -'.ts'.length);
  const { default: pack } = (await import(pathToFileURL(join(dir, file)).href)) as { default?: Partial<FoundLanguage> };
  if (pack?.language !== language || !pack.locale?.startsWith(language) || !pack.name) {
    throw new Failure(`locales/${file} is not the pack of "${language}".`, [
      `Let its default export have language: '${language}', a locale of that language, and its name (docs/languages.md).`,
    ]);
  }
  return { language, locale: pack.locale, name: pack.name };
}

const head = '// Made by "npm run generate" from the language files of this folder.\n';

function languagesSource(found: readonly FoundLanguage[]): string {
  const entries = found.map((one) => `  ${one.language}: ${JSON.stringify({ locale: one.locale, name: one.name })},\n`);
  return `${head}export const languages = {\n${entries.join('')}} as const;\n`;
}

function packsSource(found: readonly FoundLanguage[]): string {
  const imports = found.map(({ language }) => `import ${language} from '../${language}.ts';\n`).join('');
  return `${head}${imports}\nexport const packs = { ${found.map(({ language }) => language).join(', ')} };\n`;
}

function loadersSource(found: readonly FoundLanguage[]): string {
  const entries = found.map(({ language }) => `  ${language}: () => import('../${language}.ts'),\n`);
  return `${head}export const loaders = {\n${entries.join('')}};\n`;
}

async function writeWhenOther(path: string, source: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === source) return;
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, source);
  await rename(draft, path);
}
