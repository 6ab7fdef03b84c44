import { headers } from '#contract/http/headers.ts';

/** What a page adds to its requests when it stands in a frame, so that the cookie it gets is one it can keep there. */
export function framedHeader(): Readonly<Record<string, string>> {
  const isFramed = typeof window !== 'undefined' && window.parent !== window;
  return isFramed ? { [headers.framed]: '1' } : {};
}
