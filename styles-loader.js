import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import tailwind from '@tailwindcss/postcss';
import postcss from 'postcss';

/**
 * For a build: makes `app/page-styles.ts` the compiled style sheet as a text, for the server. With `{ empty: true }`, for the
 * browser, it stays an empty one. Whatever the sheet is made from is watched.
 */
export default function loadStyles() {
  const done = this.async();
  const text = this.getOptions().empty
    ? Promise.resolve('')
    : compile(join(dirname(this.resourcePath), 'globals.css'), this);
  text.then((css) => done(null, `export const pageStyles: string = ${JSON.stringify(css)};`), done);
}

async function compile(file, watch) {
  watch.addDependency(file);
  const plugin = tailwind({ base: dirname(file), optimize: { minify: true } });
  const { css, messages } = await postcss([plugin]).process(await readFile(file, 'utf8'), { from: file });
  for (const message of messages) {
    if (message.type === 'dependency') watch.addDependency(message.file);
    if (message.type === 'dir-dependency') watch.addContextDependency(message.dir);
  }
  return css;
}
