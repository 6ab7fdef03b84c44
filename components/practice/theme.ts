/** How a page is lit when the document says so itself; without it the device decides. */
export type Theme = 'light' | 'dark';

/** Carries the theme asked for in the address (`?theme=dark`) from the proxy to the document. */
export const themeHeader = 'x-openwide-theme';

/** The theme meant by `light` or `dark`; null for anything else, `auto` too. */
export function themeOf(asked: string | null | undefined): Theme | null {
  return asked === 'light' || asked === 'dark' ? asked : null;
}
