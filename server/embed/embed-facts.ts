import type { EmbedColours, EmbedFacts, EmbedWords } from '#contract/embed/facts.ts';
import type { Practice } from '#domain/practice.ts';
import { type BrandTokens, brandColours } from '#domain/theme/brand-colours.ts';

/** The product's own, of `app/globals.css`: what a practice without a colour has, and what no practice changes. */
const own = {
  light: {
    brand: '#0b5f63',
    brandStrong: '#084a4d',
    onBrand: '#ffffff',
    card: '#fffefb',
    ink: '#1b2a2b',
    line: '#e3ddd1',
  },
  dark: {
    brand: '#74cbc3',
    brandStrong: '#94dcd5',
    onBrand: '#062627',
    card: '#192222',
    ink: '#e8eeea',
    line: '#2b3837',
  },
} as const;

/** What the script for other sites is told of the practice. */
export function embedFacts(practice: Practice, words: Readonly<Record<string, EmbedWords>>): EmbedFacts {
  const { name, phone, phoneDisplay, brandColour } = practice;
  const brand = brandColour === null ? null : brandColours(brandColour);
  return {
    name,
    phone,
    phoneDisplay,
    colours: { light: coloured(own.light, brand?.light), dark: coloured(own.dark, brand?.dark) },
    words,
  };
}

function coloured(base: EmbedColours, brand: BrandTokens | undefined): EmbedColours {
  if (!brand) return base;
  return { ...base, brand: brand.brand, brandStrong: brand.brandStrong, onBrand: brand.onBrand };
}
