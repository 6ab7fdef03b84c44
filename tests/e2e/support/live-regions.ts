import type { Page } from '@playwright/test';

declare global {
  interface Window {
    announced: { text: string; urgency: string }[];
  }
}

/** Keeps everything that a screen reader is told by itself. Install before the page is opened. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.announced = [];
    const live = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"]';
    const urgencyOf = (region: Element) =>
      region.getAttribute('aria-live') ?? (region.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
    const tell = (node: Node) => {
      const region = (node instanceof Element ? node : node.parentElement)?.closest(live);
      const text = node.textContent?.trim();
      if (region && text) window.announced.push({ text, urgency: urgencyOf(region) });
    };
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData') tell(target);
        for (const node of addedNodes) tell(node);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** What was told so far, in order. */
export function announcedOn(page: Page): Promise<Window['announced']> {
  return page.evaluate(() => window.announced);
}
