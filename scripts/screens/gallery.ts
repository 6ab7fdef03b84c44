import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Theme, themes, type Width, widths } from './options.ts';
import type { Chapter } from './scene.ts';

/**
 * Writes `README.md` of the folder: every state with the pictures that are there.
 * @param tidy pictures of no state are removed: for the folder that holds nothing else
 */
export async function writeGallery(folder: string, chapters: readonly Chapter[], tidy: boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  const states = new Set(chapters.flatMap(({ scenes }) => scenes.flatMap((scene) => Object.keys(scene.states))));
  const all = (await readdir(folder)).filter((name) => /\.(webp|png)$/.test(name));
  const files = all.filter((name) => name.endsWith('.webp') && states.has(name.split('.')[0] ?? ''));
  if (tidy) for (const name of all) if (!files.includes(name)) await rm(join(folder, name));
  const lines = [
    '# Screens',
    '',
    'Every state of the pages, made by `npm run screens`: `state.language.theme.width.webp`, at 390 by 844 and 1440 by 900',
    'pixels (kept at three quarters of that). Pages that are longer are shown further down.',
  ];
  for (const { title, scenes } of chapters) {
    const shown = scenes.flatMap((scene) => Object.entries(scene.states)).filter(([state]) => has(files, state));
    if (shown.length === 0) continue;
    lines.push('', `## ${title}`);
    for (const [state, about] of shown) lines.push('', `### ${about}`, '', ...pictures(files, state));
  }
  await writeFile(join(folder, 'README.md'), `${lines.join('\n')}\n`);
}

function has(files: readonly string[], state: string): boolean {
  return files.some((file) => file.startsWith(`${state}.`));
}

/** The first language's desk and phone in light stand there; the others are linked. */
function pictures(files: readonly string[], state: string): string[] {
  const own = files.filter((file) => file.startsWith(`${state}.`)).sort(byRank);
  const [first] = own;
  const language = first?.split('.')[1];
  const shown = own.filter((file) => file.startsWith(`${state}.${language}.light.`));
  const images = shown.map(
    (file) => `<img src="${file}" alt="${file}" width="${file.includes('.phone.') ? 180 : 560}">`,
  );
  const links = own
    .filter((file) => !shown.includes(file))
    .map((file) => `[${file.split('.').slice(1, 4).join(' ')}](${file})`);
  return [images.join('\n'), ...(links.length > 0 ? ['', links.join(' · ')] : [])];
}

function byRank(one: string, other: string): number {
  return rank(one) - rank(other) || one.localeCompare(other);
}

function rank(file: string): number {
  const [, language = '', theme = '', width = ''] = file.split('.');
  return (
    (language === 'en' ? 0 : 100) +
    themes.indexOf(theme as Theme) * 10 +
    (Object.keys(widths).indexOf(width as Width) === 1 ? 0 : 1)
  );
}
