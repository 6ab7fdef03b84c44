import { type BrandTokens, brandColours } from '#domain/theme/brand-colours.ts';

/** The last practice's: every page asks for it. */
let known: { colour: string; style: string } | null = null;

/**
 * The style sheet that puts a practice's colour (`#rrggbb`) in the place of the product's own, in light and dark; empty
 * for a practice without one. Its selectors are one step stronger than those of `app/globals.css`.
 */
export function themeStyle(brandColour: string | null): string {
  if (brandColour === null) return '';
  if (known?.colour === brandColour) return known.style;
  const { light, dark } = brandColours(brandColour);
  const style = [
    `html:root{${declarations(light)}}`,
    `@media (prefers-color-scheme:dark){html:root:not([data-theme=light]){${declarations(dark)}}}`,
    `html:root[data-theme=dark]{${declarations(dark)}}`,
  ].join('');
  known = { colour: brandColour, style };
  return style;
}

function declarations({ brand, brandStrong, brandSoft, onBrand }: BrandTokens): string {
  return `--brand:${brand};--brand-strong:${brandStrong};--brand-soft:${brandSoft};--on-brand:${onBrand}`;
}
