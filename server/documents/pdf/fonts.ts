import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** How heavy text is set. */
export type Weight = 'regular' | 'semibold';

interface Face {
  readonly data: Buffer;
  readonly font: Font;
}

// Written out, so that whoever packs the application for a container finds the files.
const files = {
  figtree: {
    regular: () => join(process.cwd(), 'node_modules/@expo-google-fonts/figtree/400Regular/Figtree_400Regular.ttf'),
    semibold: () => join(process.cwd(), 'node_modules/@expo-google-fonts/figtree/600SemiBold/Figtree_600SemiBold.ttf'),
  },
  noto: {
    regular: () => join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    semibold: () =>
      join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  },
} as const;
type Family = keyof typeof files;

const faces = new Map<string, Face>();

function face(family: Family, weight: Weight): Face {
  const name = `${family}-${weight}`;
  const known = faces.get(name);
  if (known) return known;
  const data = readFileSync(files[family][weight]());
  const font = create(data);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${name} is a collection of fonts, not a font`);
  const made = { data, font };
  faces.set(name, made);
  return made;
}

function hasLetter(family: Family, letter: string): boolean {
  // Line breaks have no letter.
  return letter === '\n' || face(family, 'regular').font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}

function hasAll(family: Family, text: string): boolean {
  return Array.from(text).every((letter) => hasLetter(family, letter));
}

/**
 * Whether there is a font with all letters of a text. There is none for scripts whose fonts are many times as large as the
 * rest of the file (中文), or that run the other way (العربية).
 */
export function canBeSet(text: string): boolean {
  const composed = text.normalize('NFC');
  return hasAll('figtree', composed) || hasAll('noto', composed);
}

/** A text without what no font has, an emoji for instance: left out, it is no empty box. */
export function withoutUnsettable(text: string): string {
  if (canBeSet(text)) return text;
  const kept = Array.from(text.normalize('NFC')).filter((letter) => hasLetter('noto', letter));
  return kept.join('').replace(/ {2,}/g, ' ').trim();
}

/**
 * The font a text is set in: the pages' own, or for a text with letters that it lacks (Nguyễn, Ţepeş, Ольга) one that
 * has them all. One font for the whole text, so that no word changes its face in the middle.
 */
export function fontFor(text: string, weight: Weight): { name: string; data: Buffer } {
  const family = hasAll('figtree', text) ? 'figtree' : 'noto';
  return { name: `${family}-${weight}`, data: face(family, weight).data };
}
