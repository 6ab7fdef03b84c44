import { expect, type Locator, type Page } from '@playwright/test';
import { wordsFor } from '#locales/words-for.ts';

/** So many steps lead around any of our pages. */
const mostSteps = 60;

/** Goes on with Tab, or back with Shift and Tab, until something has the focus. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const has = () => wanted.evaluate((node) => node === document.activeElement);
  for (let steps = 0; steps < mostSteps && !(await has()); steps++) await page.keyboard.press(key);
  await expect(wanted).toBeFocused();
}

/** Takes the calendar file of a booked visit, from wherever the focus is. */
export async function keepCalendarFile(page: Page): Promise<void> {
  const { calendar } = wordsFor('en').visit;
  await tabTo(page, page.locator('summary, button').filter({ hasText: calendar.add }).first());
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: calendar.file }).first());
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
}
