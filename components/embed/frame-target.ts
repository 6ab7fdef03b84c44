/** Where a link of a page in the frame leads: another page for the frame, a tab of its own, or as it is. */
export type FrameTarget = { readonly to: 'frame'; readonly href: string } | { readonly to: 'tab' | 'as-is' };

/** The pages that have a form for the frame. */
const inFrame: Readonly<Record<string, string>> = {
  '/': '/embed',
  '/embed': '/embed',
  '/book': '/embed/book',
  '/embed/book': '/embed/book',
};

/**
 * Decides where a link leads. Pages that are made for the frame stay in it, with its language and theme; all others open
 * beside the site, since they may not be framed, or would push the conversation away.
 * @param href absolute
 * @param here the address of the page in the frame
 */
export function frameTarget(href: string, here: string): FrameTarget {
  const url = new URL(href);
  const current = new URL(here);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { to: 'as-is' };
  if (url.origin !== current.origin) return { to: 'tab' };
  const pathname = inFrame[url.pathname];
  if (pathname === undefined) return { to: 'tab' };
  const next = new URL(pathname, current.origin);
  next.search = current.search;
  for (const [name, value] of url.searchParams) next.searchParams.set(name, value);
  return { to: 'frame', href: next.href };
}
