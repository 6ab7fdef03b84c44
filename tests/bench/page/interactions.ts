import type { Locator, Page } from '@playwright/test';
import { press, pressKey } from './press.ts';
import { readVitals } from './vitals.ts';

/** The longest interaction of one step, from the input to the next paint. */
export interface Step {
  name: string;
  /** 16 ms and less is not told by the browser, and stands as 16. */
  slowestMs: number;
}

/** What a patient does in a conversation: start, type, send, look for a person, attach, choose a time, end. */
export async function talk(page: Page, url: string): Promise<Step[]> {
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  const steps = stepsOf(page);
  await steps.time('press Start', () => press(page.getByRole('button', { name: /^Start/ })));
  await waitsForPatient(page);
  const field = page.getByRole('textbox', { name: 'Your message' });
  await steps.time('type a message', () => field.pressSequentially('I need a cleaning next week', { delay: 40 }));
  await steps.time('send it', () => pressKey(page, 'Enter'));
  const times = page.getByRole('region', { name: 'Times you can have' }).getByRole('button');
  await times.first().waitFor();
  await waitsForPatient(page);
  const person = page.getByRole('button', { name: 'Talk to a person' });
  await steps.time('see the ways to a person', () => press(person));
  const message = page.getByRole('button', { name: 'Leave a message' });
  await message.waitFor();
  await steps.time('close them', () => pressKey(page, 'Escape'));
  await press(person);
  await steps.time('write to the staff', () => press(message));
  const attach = page.getByRole('button', { name: 'Send a photo or PDF' });
  await steps.time('attach a file', () => press(attach));
  await press(attach);
  const end = page.getByRole('button', { name: 'End', exact: true });
  await steps.time('ask to end', () => press(end));
  await page.getByRole('alertdialog').waitFor();
  await steps.time('go on', () => pressKey(page, 'Escape'));
  await steps.time('choose a time', () => press(times.first()));
  return steps.taken;
}

/** What a patient does who books by hand: choose the visit, the provider and the time. */
export async function bookByHand(page: Page, url: string): Promise<Step[]> {
  await page.goto(`${url}/book`);
  await page.waitForLoadState('networkidle');
  const steps = stepsOf(page);
  await steps.time('/book: been here before', () =>
    press(card(page, page.getByRole('radio', { name: 'Yes', exact: true }))),
  );
  await steps.time('/book: choose the visit', () => press(card(page, page.getByRole('radio', { name: /^Cleaning/ }))));
  const time = page
    .getByRole('list')
    .getByRole('button', { name: /\d:\d\d/ })
    .first();
  await time.waitFor();
  await steps.time('/book: choose the time', () => press(time));
  return steps.taken;
}

/** The card of a choice, which is pressed anywhere. */
function card(page: Page, radio: Locator): Locator {
  return page.locator('label').filter({ has: radio }).first();
}

/** All of an answer is there, and the page is quiet. */
async function waitsForPatient(page: Page): Promise<void> {
  await page.locator('[data-state=yourTurn]').waitFor();
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
