import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA, and what axe's makers hold for good practice beyond it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Waits until all that arrives has arrived: what is only half there has too little contrast for a moment. */
async function untilAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What is folded away does not move on, and never ends.
    const isShown = (effect: AnimationEffect | null) =>
      effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
    const passing = document
      .getAnimations()
      .filter(({ effect }) => isShown(effect) && effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** The rules that a change of colours alone can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

async function findings(page: Page, only: 'all' | 'colours', except: readonly string[] = []): Promise<string[]> {
  await untilAtRest(page);
  const axe = new AxeBuilder({ page }).exclude('nextjs-portal');
  const { violations } = await (only === 'all'
    ? axe.withTags(rules).disableRules([...except])
    : axe.withRules(colourRules)
  ).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/**
 * No axe finding in the page as it is, in light and in dark, nothing wider than the window, and no number that dials only at home.
 * @param except rules that do not fit this page; whoever names one says why
 */
export async function expectSound(page: Page, except: readonly string[] = []): Promise<void> {
  const asItIs = await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  const other = asItIs === 'dark' ? 'light' : 'dark';
  await page.emulateMedia({ colorScheme: other });
  const inOther = await findings(page, 'colours');
  await page.emulateMedia({ colorScheme: asItIs });
  expect({ [other]: inOther, [asItIs]: await findings(page, 'all', except) }).toEqual({ light: [], dark: [] });
  const numbers = await page
    .locator('a[href^="tel:"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  // A number dials from anywhere: with its country code, unless it is the emergency's.
  expect(numbers.filter((href) => !/^tel:(\+[1-9]\d{7,14}|911)$/.test(href ?? ''))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}
