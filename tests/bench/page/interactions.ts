import type { Locator, Page } from '@playwright/test';
import { pressStart } from './greeting.ts';
import { readVitals } from './vitals.ts';

/** The longest interaction of one step, from the input to the next paint. */
export interface Step {
  name: string;
  /** 16 ms and less is not told by the browser, and stands as 16. */
  slowestMs: number;
}

/** What a patient does in a conversation: start, type, send, open a menu. */
export async function talk(page: Page, url: string): Promise<Step[]> {
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  const steps = stepsOf(page);
  await steps.time('press Start', () => pressStart(page));
  const field = page.getByRole('textbox', { name: 'Your message' });
  await steps.time('type a message', () => field.pressSequentially('I need a cleaning next week', { delay: 40 }));
  await steps.time('send it', async () => {
    await field.press('Enter');
    await page.getByRole('region', { name: 'Times you can have' }).getByRole('button').first().waitFor();
  });
  const menu = page.getByRole('button', { name: /^(Talk to a person|More|Menu)/ }).first();
  if ((await menu.count()) > 0) await steps.time('open the menu', () => menu.click());
  return steps.taken;
}

/** What a patient does who books by hand: choose the visit, the provider and the time. */
export async function bookByHand(page: Page, url: string): Promise<Step[]> {
  await page.goto(`${url}/book`);
  await page.waitForLoadState('networkidle');
  const steps = stepsOf(page);
  await steps.time('/book: been here before', () =>
    card(page, page.getByRole('radio', { name: 'Yes', exact: true })).click(),
  );
  await steps.time('/book: choose the visit', () => card(page, page.getByRole('radio', { name: /^Cleaning/ })).click());
  const time = page
    .getByRole('list')
    .getByRole('button', { name: /\d:\d\d/ })
    .first();
  await time.waitFor();
  await steps.time('/book: choose the time', () => time.click());
  return steps.taken;
}

/** The card of a choice, which is pressed anywhere. */
function card(page: Page, radio: Locator): Locator {
  return page.locator('label').filter({ has: radio }).first();
}

function stepsOf(page: Page) {
  const taken: Step[] = [];
  return {
    taken,
    async time(name: string, step: () => Promise<unknown>) {
      await page.evaluate(() => {
        window.vitals.interactions = {};
        window.vitals.sinceMs = performance.now();
      });
      await step();
      const { interactions } = await readVitals(page);
      taken.push({ name, slowestMs: Math.max(16, ...Object.values(interactions)) });
    },
  };
}
