import { join } from 'node:path';
import { expect, it } from 'vitest';
import loadStyles from '../../../styles-loader.js';

const root = join(import.meta.dirname, '../../..');

/** Runs the loader as the compiler does. */
async function load(options: { empty?: boolean }): Promise<{ text: string; watched: string[] }> {
  const watched: string[] = [];
  const watch = (path: string) => watched.push(path);
  const text = await new Promise<string>((resolve, reject) => {
    loadStyles.call({
      resourcePath: join(root, 'app/page-styles.ts'),
      getOptions: () => options,
      async: () => (error: Error | null, source: string) => (error ? reject(error) : resolve(source)),
      addDependency: watch,
      addContextDependency: watch,
    });
  });
  return { text, watched };
}

it('gives the server the sheet of all pages as a text, and knows what it is made from', async () => {
  const { text, watched } = await load({});
  const sheet: string = JSON.parse(text.replace(/^export const pageStyles: string = /, '').replace(/;$/, ''));
  expect(sheet).toContain('--paper:');
  expect(sheet).toMatch(/\.bg-brand\s*\{/);
  expect(sheet).not.toContain('</');
  expect(watched).toContain(join(root, 'app/globals.css'));
  expect(watched.some((path) => path.startsWith(join(root, 'components')))).toBe(true);
});

it('gives the browser none of it', async () => {
  expect((await load({ empty: true })).text).toBe('export const pageStyles: string = "";');
});
