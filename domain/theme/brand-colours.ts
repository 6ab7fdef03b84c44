import {
  clampChroma,
  formatHex,
  modeLrgb,
  modeOklch,
  modeRgb,
  type Oklch,
  parse,
  useMode as readMode,
  wcagContrast,
} from 'culori/fn';

readMode(modeRgb);
readMode(modeLrgb);
const toOklch = readMode(modeOklch);

/** What a page uses of a practice's colour; `#rrggbb` each. The meaning of each stands in `app/globals.css`. */
export interface BrandTokens {
  /** Buttons, links, the edge of what is chosen: readable as text on paper, card and its own soft form. */
  readonly brand: string;
  /** The same under the pointer. */
  readonly brandStrong: string;
  /** A quiet ground for ink and brand. */
  readonly brandSoft: string;
  /** Text on brand and brandStrong. */
  readonly onBrand: string;
}

interface Ground {
  /** What brand is set on as text. */
  readonly papers: readonly string[];
  /** Where the search for a readable brand begins, and which way it goes (OKLCH lightness, 0 black to 1 white). */
  readonly startAt: (lightness: number) => number;
  readonly step: number;
  readonly maxChroma: number;
  readonly isWithin: (lightness: number) => boolean;
  /** The lightness of brandStrong: away from paper, or towards it where there is no room to see the difference. */
  readonly strong: (lightness: number) => number;
  readonly soft: { readonly lightness: number; readonly maxChroma: number };
  readonly on: { readonly lightness: number; readonly maxChroma: number };
}

/** The neutral colours of `app/globals.css`, which a practice does not change. */
const grounds: Readonly<Record<'light' | 'dark', Ground>> = {
  light: {
    papers: ['#f7f4ee', '#fffefb', '#fff9e8'],
    startAt: (lightness) => Math.min(lightness, 1),
    step: -0.004,
    maxChroma: 0.37,
    isWithin: (lightness) => lightness > 0,
    strong: (lightness) => (lightness > 0.25 ? lightness - 0.07 : lightness + 0.15),
    soft: { lightness: 0.94, maxChroma: 0.022 },
    on: { lightness: 1, maxChroma: 0 },
  },
  dark: {
    papers: ['#111818', '#192222', '#1a2625'],
    startAt: (lightness) => Math.min(Math.max(lightness, 0.78), 1),
    step: 0.004,
    maxChroma: 0.15,
    isWithin: (lightness) => lightness < 1,
    strong: (lightness) => (lightness < 0.94 ? lightness + 0.06 : lightness - 0.06),
    soft: { lightness: 0.32, maxChroma: 0.045 },
    on: { lightness: 0.25, maxChroma: 0.045 },
  },
};

const readable = 4.5;

/**
 * The colours of a practice's pages out of its one colour, for light and for dark. The hue stays, and so does the colour
 * itself where it can be read; else it is made darker (on light paper) or lighter (on dark) just as far as needed.
 * Throws `RangeError` for anything but `#rrggbb`.
 */
export function brandColours(brandColour: string): { light: BrandTokens; dark: BrandTokens } {
  const parsed = /^#[0-9a-f]{6}$/i.test(brandColour) ? parse(brandColour) : undefined;
  if (!parsed) throw new RangeError('a brand colour is written #rrggbb');
  const own = toOklch(parsed);
  return { light: tokensOn(grounds.light, own), dark: tokensOn(grounds.dark, own) };
}

function tokensOn(ground: Ground, own: Oklch): BrandTokens {
  const tint = (lightness: number, maxChroma: number) =>
    hex({ mode: 'oklch', l: lightness, c: Math.min(own.c, maxChroma), h: own.h });
  const brandSoft = tint(ground.soft.lightness, ground.soft.maxChroma);
  const onBrand = tint(ground.on.lightness, ground.on.maxChroma);
  const isReadable = (colour: string) =>
    [...ground.papers, brandSoft, onBrand].every((other) => wcagContrast(colour, other) >= readable);
  let lightness = ground.startAt(own.l);
  // The far end, black or white, is readable on either ground: the search ends.
  while (!isReadable(tint(lightness, ground.maxChroma)) && ground.isWithin(lightness)) {
    lightness = Math.min(1, Math.max(0, lightness + ground.step));
  }
  return {
    brand: tint(lightness, ground.maxChroma),
    brandStrong: tint(ground.strong(lightness), ground.maxChroma),
    brandSoft,
    onBrand,
  };
}

function hex(colour: Oklch): string {
  return formatHex(clampChroma(colour, 'oklch'));
}
