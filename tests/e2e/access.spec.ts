import { expect, type Page, test } from '@playwright/test';
import { expectSound, inEnglish, inSpanish, PatientPage } from './patient-page.ts';
import { keepCalendarFile, tabTo } from './support/keyboard.ts';
import { announcedOn, listen } from './support/live-regions.ts';
import { treeOf } from './support/tree.ts';

test.describe.configure({ mode: 'parallel' });

const sayings = {
  en: {
    words: inEnglish,
    wish: 'I need a cleaning in 12 weeks, in the afternoon',
    person: 'Tamsin Okonkwo, May 17, 1990, (217) 555-0133',
  },
  es: {
    words: inSpanish,
    wish: 'Quiero una limpieza en trece semanas, por la tarde',
    person: 'Tamsin Okonkwo, 17 de mayo de 1990, (217) 555-0133',
  },
} as const;

/** Twice as large in the window of a common desk: nothing is lost, nothing has to be moved sideways. */
async function expectSoundWhenLarge(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 640, height: 450 });
  await expectSound(page);
  if (before) await page.setViewportSize(before);
}

for (const [language, { words, wish, person }] of Object.entries(sayings)) {
  test(`what a screen reader finds in a whole conversation (${language})`, async ({ page }) => {
    test.slow();
    const desk = new PatientPage(page, words);
    await desk.begin(`/?lang=${language}`);
    await desk.ask(wish);
    await expect(desk.openings).toBeVisible();
    expect(await treeOf(page)).toMatchSnapshot(`openings.${language}.yml`);
    await desk.choose(desk.openings.getByRole('button').first());
    const answer = await desk.ask(person);
    await expect(page.getByRole('region', { name: words.pack.review.title })).toBeVisible();
    expect(await treeOf(page)).toMatchSnapshot(`details.${language}.yml`);
    await expectSoundWhenLarge(page);
    await desk.bookFrom(answer);
    await desk.untilMyTurn();
    expect(await treeOf(page)).toMatchSnapshot(`booked.${language}.yml`);
    await expectSoundWhenLarge(page);
  });
}

test('what the receptionist says is told once, whole and politely, however it streams', async ({ page }) => {
  await listen(page);
  const desk = new PatientPage(page);
  await desk.begin();
  await desk.ask('What are your hours, where are you, and do you take Delta Dental?');
  await desk.ask('Do you have parking?');
  const said = (await desk.said.allTextContents()).map((text) => text.replace(desk.words.receptionist, '').trim());
  await expect.poll(async () => (await announcedOn(page)).map(({ text }) => text)).toContain(said.at(-1));
  const announced = await announcedOn(page);
  for (const text of said.slice(1)) {
    expect(announced.filter((told) => told.text.includes(text))).toEqual([{ text, urgency: 'polite' }]);
  }
  // Nothing of it came in pieces either, and nothing interrupted.
  const pieces = announced.filter((told) => said.some((text) => text !== told.text && text.startsWith(told.text)));
  expect(pieces).toEqual([]);
  expect(announced.filter(({ urgency }) => urgency === 'assertive')).toEqual([]);
});

test('a visit is booked by keyboard alone on the page without talking, and its calendar file is kept', async ({
  page,
}) => {
  const { book, visit } = inEnglish.pack;
  const choose = async (name: string | RegExp) => {
    const radio = page.getByRole('radio', { name }).first();
    await tabTo(page, page.getByRole('radiogroup').filter({ has: radio }).getByRole('radio').first());
    for (let steps = 0; steps < 20 && !(await radio.isChecked()); steps++) {
      await page.keyboard.press(steps === 0 ? 'Space' : 'ArrowDown');
    }
    await expect(radio).toBeChecked();
  };
  const type = async (label: string, text: string) => {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(text);
  };
  await page.goto('/book');
  await choose(book.before.yes);
  await choose(/^Cleaning/);
  const time = page.getByRole('list').getByRole('button', { name: /\d:\d\d/ });
  await expect(time.first()).toBeVisible();
  await tabTo(page, time.last());
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(book.who.first, { exact: true })).toBeVisible();
  await type(book.who.first, 'Tamsin');
  await type(book.who.last, 'Okonkwo');
  await type(book.who.birthDate, '05171990');
  await type(book.who.phone, '2175550133');
  await tabTo(page, page.getByRole('button', { name: book.send }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: visit.heading.booked })).toBeVisible();
  await keepCalendarFile(page);
});
