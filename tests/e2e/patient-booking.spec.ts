import { readFile } from 'node:fs/promises';
import { devices, expect, test } from '@playwright/test';
import ICAL from 'ical.js';
import { extractText, getDocumentProxy } from 'unpdf';
import { parseAppointmentDetails } from '#contract/channels/appointment-details.ts';
import { expectSound, inEnglish, inSpanish, PatientPage } from './patient-page.ts';
import { expectInSight } from './support/in-sight.ts';
import { keepCalendarFile, tabTo } from './support/keyboard.ts';

test.describe('the front desk', () => {
  test('says who, where, when and how, and loads nothing of the conversation before it is wanted', async ({ page }) => {
    const scripts: string[] = [];
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script') scripts.push(await response.text().catch(() => ''));
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1, name: 'Bright Smile Dental' })).toBeVisible();
    await expect(page.getByText(/^(Open until|Open now|Opens|Closed:|Closed now)/)).toBeVisible();
    await expect(page.getByRole('link', { name: '(555) 123-4567' })).toHaveAttribute('href', 'tel:+15551234567');
    await expect(page.getByText('123 Main Street')).toBeVisible();
    await expect(page.getByRole('row', { name: /Saturday.* 9:00 AM – 1:00 PM/ })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expectSound(page);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((text) => /livekit|booking-confirmation/i.test(text))).toEqual([]);
  });

  test('speaks the language asked for in the address, or else the browser’s', async ({ browser, page }) => {
    await page.goto('/?lang=es');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.getByRole('button', { name: inSpanish.start })).toBeVisible();
    await expectSound(page);
    const context = await browser.newContext({ locale: 'es-MX' });
    const spanish = await context.newPage();
    await spanish.goto(page.url().replace('?lang=es', ''));
    await expect(spanish.getByRole('button', { name: inSpanish.start })).toBeVisible();
    await context.close();
  });
});

test('a visit is booked, and everything to keep of it says the same', async ({ page }) => {
  const desk = new PatientPage(page);
  await desk.begin();
  await expect(desk.field).toBeFocused();
  await expect(page).toHaveTitle('Bright Smile Dental');
  await desk.ask('Hi, I need a cleaning next week');
  await expect(desk.openings.getByRole('listitem').first()).toBeVisible();
  expect(await desk.openings.getByRole('listitem').count()).toBeLessThanOrEqual(6);
  await expectSound(page);

  const answer = await desk.choose(desk.openings.getByRole('button').first());
  await expect(desk.visit.getByText(/^Held for you for \d more minutes?$/)).toBeVisible();
  await desk.bookFrom(answer);

  const stored = await desk.stored();
  expect(stored.appointments).toHaveLength(1);
  const details = stored.appointments[0]?.details;
  if (!details) throw new Error('nothing was stored');
  const confirmation = stored.appointments[0]?.confirmation ?? '';
  for (const fact of [details.date, details.time, details.provider, details.patient, details.code, confirmation]) {
    await expect(desk.confirmation).toContainText(fact);
  }
  await expectSound(page);

  const download = page.waitForEvent('download');
  await desk.confirmation.getByRole('button', { name: 'Details file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`appointment-${details.code}.json`);
  expect(parseAppointmentDetails(await readFile(await file.path()))).toEqual(details);

  await desk.confirmation.getByText('Add to calendar').click();
  const ics = await desk.confirmation.getByRole('link', { name: /^Calendar file/ }).getAttribute('href');
  const calendar = new ICAL.Component(ICAL.parse(await (await page.request.get(ics ?? '')).text()));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event in the calendar file');
  expect(new ICAL.Event(event).startDate.toJSDate().getTime()).toBe(Date.parse(details.startsAt));
  const pdf = await desk.confirmation.getByRole('link', { name: 'PDF' }).getAttribute('href');
  expect((await (await page.request.get(pdf ?? '')).body()).subarray(0, 5).toString()).toBe('%PDF-');

  // On paper the conversation is its confirmation, on one page.
  const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' })));
  const printed = await extractText(paper, { mergePages: true });
  expect(printed.totalPages).toBe(1);
  for (const fact of [details.clinic, details.patient, details.code]) expect(printed.text).toContain(fact);
  expect(printed.text).not.toContain('I need a cleaning next week');

  await desk.confirmation.getByRole('link', { name: 'Change or cancel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'You’re booked' })).toBeVisible();
  await expect(page.getByText(details.code).first()).toBeVisible();
});

test('a visit is booked by keyboard alone, from the address to the saved calendar file', async ({ page }) => {
  const desk = new PatientPage(page);
  await page.goto('/');
  await tabTo(page, desk.start);
  await page.keyboard.press('Enter');
  await expect(desk.said).toHaveCount(1);
  await desk.untilMyTurn();
  await expect(desk.field).toBeFocused();
  await page.keyboard.type('A cleaning in two weeks, please');
  await page.keyboard.press('Enter');
  await expect(desk.openings).toBeVisible();
  await desk.untilMyTurn();

  await tabTo(page, desk.openings.getByRole('button').first(), 'Shift+Tab');
  const before = await desk.said.count();
  await page.keyboard.press('Enter');
  await desk.answerAfter(before);
  await expect(desk.field).toBeFocused();
  let asked = (await desk.said.last().textContent()) ?? '';
  for (let turn = 0; turn < 10 && (await desk.confirmation.count()) === 0; turn++) {
    const found = desk.words.answers.find(([question]) => question.test(asked));
    await page.keyboard.type(found?.[1] ?? 'Yes');
    const count = await desk.said.count();
    await page.keyboard.press('Enter');
    asked = await desk.answerAfter(count);
  }
  await expect(desk.confirmation).toBeVisible();
  await keepCalendarFile(page);
});

test('a reload comes back to the conversation, its card and what was being typed', async ({ page }) => {
  const desk = new PatientPage(page);
  await desk.begin();
  const answer = await desk.ask('I would like a cleaning in three weeks');
  const heard = await desk.transcript.getByRole('listitem').allTextContents();
  await desk.field.fill('My name is Tam');

  await page.reload();
  await expect(desk.transcript.getByRole('listitem')).toHaveText(heard);
  await expect(desk.visit).toContainText('Cleaning');
  await expect(desk.openings).toBeVisible();
  await expect(desk.field).toHaveValue('My name is Tam');
  await desk.untilMyTurn();

  await desk.bookFrom(answer);
  await desk.ask('Can you send me the details again?');
  await expect(desk.visit.getByRole('region', { name: desk.words.booked })).toHaveCount(1);
  const words = (await desk.confirmation.textContent()) ?? '';
  await page.reload();
  await expect(desk.confirmation).toHaveText(words);
  expect((await desk.stored()).appointments).toHaveLength(1);
});

test('a visit is booked in Spanish', async ({ page }) => {
  const desk = new PatientPage(page, inSpanish);
  await desk.begin('/?lang=es');
  await desk.bookFrom(await desk.ask('Hola, quiero una limpieza en cuatro semanas'));
  // The practice's own texts too: the name of the visit and what to bring.
  await expect(desk.confirmation).toContainText(/limpieza/i);
  await expect(desk.confirmation).toContainText('Traiga su tarjeta del seguro');
  await expect(desk.confirmation.getByText('Añadir al calendario')).toBeVisible();
  await expectSound(page);
});

test.describe('on a phone', () => {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch, colorScheme: 'dark' });

  test('the visit is a bar that opens, and opens by itself when the visit is booked', async ({ page }) => {
    const desk = new PatientPage(page);
    await desk.begin();
    const bar = desk.visit.getByRole('button', { name: /^Your visit/ });
    await expect(bar).toHaveAttribute('aria-expanded', 'false');
    const answer = await desk.ask('A cleaning in five weeks');
    await expect(bar).toContainText('Cleaning');
    await bar.tap();
    await expect(desk.visit.getByRole('heading', { name: 'Your visit' })).toBeVisible();
    await bar.tap();
    await expect(desk.visit.getByRole('heading', { name: 'Your visit' })).toBeHidden();
    await expectSound(page);
    await desk.bookFrom(answer);
    await expect(bar).toContainText('Booked');
    await expect(desk.confirmation.getByText('Add to calendar')).toBeVisible();
    await expectSound(page);
  });
});

test.describe('at 320 pixels, with less motion', () => {
  test.use({ viewport: { width: 320, height: 560 }, contextOptions: { reducedMotion: 'reduce' } });

  test('nothing is wider than the window and nothing moves', async ({ page }) => {
    await page.goto('/');
    await expectSound(page);
    const desk = new PatientPage(page);
    await desk.begin();
    await desk.ask('A cleaning next month');
    await expectSound(page);
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);

    // A desk's window at 400 %; hardly more is left beside a phone's on-screen keyboard.
    await page.setViewportSize({ width: 320, height: 256 });
    await expectInSight(desk.openings.getByRole('button').first());
    await expectInSight(desk.openings.getByRole('button').last());
    await expectInSight(page.getByRole('button', { name: inEnglish.pack.ending.end, exact: true }));
    await expectInSight(desk.field);
    await desk.field.fill('The first one, please');
    await expectInSight(page.getByRole('button', { name: inEnglish.pack.composer.send, exact: true }));
    await page.keyboard.press('Enter');
    await expect(desk.said.last()).toBeInViewport();
    // Words that are there for listeners alone make no blank below the page.
    const blank = await page.evaluate(() => {
      const main = document.querySelector('main')?.getBoundingClientRect().bottom ?? 0;
      return document.documentElement.scrollHeight - (main + scrollY);
    });
    expect(Math.round(blank)).toBe(0);
    await expectSound(page);
  });
});
