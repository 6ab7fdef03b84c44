import type { PageMessage } from '#contract/embed/names.ts';

/** Within this window: what may go on to the site around the page, if there is one (`frame-link.tsx`). */
export const frameNews = 'openwide-frame-news';

/** Lets the site around the page know, where the page is in a frame of one; elsewhere nobody listens. */
export function tellFrame(message: PageMessage): void {
  window.dispatchEvent(new CustomEvent<PageMessage>(frameNews, { detail: message }));
}
