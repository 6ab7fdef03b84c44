import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { rootDir } from './paths.ts';
import { hashSources } from './source-hash.ts';

const made = join(rootDir, 'server', 'embed', 'generated', 'script.ts');
const sources = [
  'embed',
  'contract/embed/names.ts',
  'node_modules/rolldown/package.json',
  'scripts/stack/embed-script.ts',
];

/** The script for other sites in one piece, without the practice's facts that are put in front of it. */
export async function buildEmbedScript(): Promise<string> {
  const bundle = await rolldown({
    cwd: rootDir,
    input: join(rootDir, 'embed', 'main.ts'),
    platform: 'browser',
    transform: { target: 'es2022' },
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

/** Makes `server/embed/generated/script.ts`, which the web application serves, when its sources changed since. */
export async function ensureEmbedScript(): Promise<void> {
  const mark = `// Made by scripts/stack/embed-script.ts from ${await hashSources(rootDir, sources)}.\n`;
  const current = await readFile(made, 'utf8').catch(() => '');
  if (current.startsWith(mark)) return;
  const code = await buildEmbedScript();
  await mkdir(dirname(made), { recursive: true });
  // Somebody may be reading it, and another start may be making it.
  const draft = `${made}.${process.pid}.new`;
  await writeFile(draft, `${mark}export const embedScript: string = ${JSON.stringify(code)};\n`);
  await rename(draft, made);
}
