import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { themeStyle } from '#components/practice/theme-style.ts';

const css = readFileSync(new URL('../../../../app/globals.css', import.meta.url), 'utf8');

/** The tokens of each theme: the first `:root` is light, the block for dark changes what it names. */
function ownThemes(): { light: Record<string, string>; dark: Record<string, string> } {
  const blocks = [...css.matchAll(/(?::root|@variant dark) \{([^{}]*)\}/g)].map(([, body = '']) =>
    Object.fromEntries(
      [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );
  const [light = {}, dark = {}] = blocks.filter((block) => Object.keys(block).length > 0);
  return { light, dark: { ...light, ...dark } };
}

/** What the practice's style sheet says, read as a page reads it: one block light, one dark. */
function themedBy(brandColour: string) {
  const own = ownThemes();
  const blocks = [...themeStyle(brandColour).matchAll(/\{(--[^}]*)\}/g)].map(([, body = '']) =>
    Object.fromEntries(body.split(';').map((line) => line.slice(2).split(':'))),
  );
  return { light: { ...own.light, ...blocks[0] }, dark: { ...own.dark, ...blocks[1] } };
}

/** A practice may choose any colour: the hardest are those that are very light, very dark or very strong. */
const practiceColours = ['#000000', '#ffffff', '#ffe600', '#ff0000', '#00ff66', '#0b1f4d', '#7a1f5c', '#808080'];

const themes: Record<string, Record<string, string>> = {
  ...ownThemes(),
  ...Object.fromEntries(
    practiceColours.flatMap((colour) => {
      const { light, dark } = themedBy(colour);
      return [
        [`${colour} light`, light],
        [`${colour} dark`, dark],
      ];
    }),
  ),
};

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(themes))('the %s theme', (_name, token) => {
  const of = (name: string) => {
    const value = token[name];
    if (!value) throw new Error(`no token ${name}`);
    return value;
  };

  it('gives text 4.5 to 1 on every ground it stands on', () => {
    const pairs = [
      ...['ink', 'ink-soft', 'brand', 'good', 'warn', 'alarm'].flatMap((text) =>
        ['paper', 'card', 'brand-soft', 'daylight'].map((ground) => [text, ground] as const),
      ),
      ...['good', 'warn', 'alarm'].flatMap((tone) => [
        [tone, `${tone}-soft`] as const,
        ['ink', `${tone}-soft`] as const,
      ]),
      ['on-brand', 'brand'] as const,
      ['on-brand', 'brand-strong'] as const,
    ];
    const weak = pairs.filter(([text, ground]) => contrast(of(text), of(ground)) < 4.5);
    expect(weak).toEqual([]);
  });

  it('gives the edge of a control and the mark of focus 3 to 1', () => {
    const pairs = ['edge', 'brand'].flatMap((line) => ['paper', 'card'].map((ground) => [line, ground] as const));
    expect(pairs.filter(([line, ground]) => contrast(of(line), of(ground)) < 3)).toEqual([]);
  });
});
