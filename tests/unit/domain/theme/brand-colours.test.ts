import { readFileSync } from 'node:fs';
import { converter, formatHex, toGamut, wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BrandTokens, brandColours } from '#domain/theme/brand-colours.ts';

const oklch = converter('oklch');
const css = readFileSync('app/globals.css', 'utf8');
const themes = { light: neutral(0), dark: neutral(1) };
type Theme = keyof typeof themes;

/** The stylesheet's own colours: each is written once for light, then once for dark. */
function neutral(place: 0 | 1): (name: string) => string {
  return (name) => {
    const written = [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))];
    const value = written[place]?.[1];
    if (!value || written.length !== 2) throw new Error(`globals.css has no --${name} for light and dark`);
    return value;
  };
}

/** The pairs a page sets on one another, and the contrast each needs. */
function expectReadable(tokens: BrandTokens, theme: Theme) {
  const token = themes[theme];
  const pairs: readonly [what: string, text: string, ground: string][] = [
    ...['paper', 'card', 'daylight'].flatMap((ground): [string, string, string][] => [
      [`brand on ${ground}`, tokens.brand, token(ground)],
      [`brand-strong on ${ground}`, tokens.brandStrong, token(ground)],
    ]),
    ['brand on brand-soft', tokens.brand, tokens.brandSoft],
    ['on-brand on brand', tokens.onBrand, tokens.brand],
    ['on-brand on brand-strong', tokens.onBrand, tokens.brandStrong],
    ['ink on brand-soft', token('ink'), tokens.brandSoft],
    ['ink-soft on brand-soft', token('ink-soft'), tokens.brandSoft],
  ];
  for (const [what, text, ground] of pairs) {
    expect(wcagContrast(text, ground), `${theme}: ${what} (${text} on ${ground})`).toBeGreaterThanOrEqual(4.5);
  }
}

function expectAllReadable(brandColour: string) {
  const { light, dark } = brandColours(brandColour);
  expectReadable(light, 'light');
  expectReadable(dark, 'dark');
}

describe('the colours of a practice', () => {
  it.each(['#ffffff', '#000000', '#ffff00', '#00ff00', '#ff00ff', '#0000ff', '#808080', '#0b5f63', '#010101'])(
    'of %s can be read',
    expectAllReadable,
  );

  it('can be read whatever colour the practice has', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (rgb) => {
        expectAllReadable(`#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`);
      }),
      { numRuns: 300 },
    );
  });

  it('can be read at every hue, pale to dark', () => {
    const onScreen = toGamut('rgb', 'oklch');
    for (let hue = 0; hue < 360; hue += 15) {
      for (const lightness of [0.1, 0.35, 0.55, 0.75, 0.97]) {
        expectAllReadable(formatHex(onScreen({ mode: 'oklch', l: lightness, c: 0.3, h: hue })));
      }
    }
  });

  it('leave a colour as it is where it can be read', () => {
    expect(brandColours('#0b5f63').light.brand).toBe('#0b5f63');
    expect(brandColours('#6b2fa0').light.brand).toBe('#6b2fa0');
    expect(brandColours('#9BE3DC').dark.brand).toBe('#9be3dc');
  });

  it('keep the hue', () => {
    for (const colour of ['#ffd400', '#e4002b', '#2b6de4', '#00a651', '#f28c28', '#b200ff']) {
      const { light, dark } = brandColours(colour);
      for (const brand of [light.brand, light.brandStrong, dark.brand, dark.brandStrong]) {
        const turn = Math.abs((oklch(brand)?.h ?? 0) - (oklch(colour)?.h ?? 0));
        expect(Math.min(turn, 360 - turn), `${colour} became ${brand}`).toBeLessThan(6);
      }
    }
  });

  it('change under the pointer', () => {
    for (const colour of ['#ffffff', '#000000', '#0b5f63', '#ffd400']) {
      const { light, dark } = brandColours(colour);
      expect(light.brandStrong).not.toBe(light.brand);
      expect(dark.brandStrong).not.toBe(dark.brand);
    }
  });

  it.each(['', 'red', '#fff', '#12345', '#1234567', '#12345g', 'url(#a)', '#123456;}body{color:red', '#112233 '])(
    'cannot be made of %j',
    (text) => {
      expect(() => brandColours(text)).toThrow(RangeError);
    },
  );
});
