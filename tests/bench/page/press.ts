import type { Locator, Page } from '@playwright/test';
import { untilPainted } from './vitals.ts';

/** How long a finger or a button of a mouse stays down. */
const heldMs = 70;

/**
 * Presses in the middle of an element, as a hand does. Playwright's own click looks in the page who would get the press,
 * before and during it: on a slowed processor that is time nobody else waits for. So the element is looked for
 * before, and after the press the page is left alone until it has been painted.
 */
export async function press(element: Locator): Promise<void> {
  const page = element.page();
  await element.waitFor();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('nothing to press');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(heldMs);
  await page.mouse.up();
  await untilPainted(page);
}

/** Presses a key where the focus is. */
export async function pressKey(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key, { delay: heldMs });
  await untilPainted(page);
}
