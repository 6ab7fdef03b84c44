import { expect, type Locator, type Page, test } from '@playwright/test';
import { conversationSchema } from '#contract/http/conversations.ts';
import { expectSound } from './patient-page.ts';
import { chooseDay, timesOn } from './support/free-days.ts';

/** The page's own words, so that each step is tried in both languages. */
const languages = {
  en: {
    title: 'Book a visit',
    language: 'en',
    been: /^Yes$/,
    visit: /^Cleaning/,
    who: 'Who comes?',
    fields: { first: 'First name', last: 'Last name', birthDate: 'Date of birth', phone: 'Phone' },
    book: 'Book this visit',
    booked: 'You’re booked',
    kept: /Kept for you for \d minutes/,
    wrongPhone: 'Please check the phone number, with its area code.',
  },
  es: {
    title: 'Reservar una cita',
    language: 'es',
    been: /^Sí$/,
    visit: /^Limpieza/,
    who: '¿Quién viene?',
    fields: { first: 'Nombre', last: 'Apellido', birthDate: 'Fecha de nacimiento', phone: 'Teléfono' },
    book: 'Reservar esta cita',
    booked: 'Su cita está reservada',
    kept: /Se la guardamos \d minutos/,
    wrongPhone: 'Compruebe el teléfono, con el código de área.',
  },
} as const;
type Tongue = (typeof languages)[keyof typeof languages];

/** The card of an answer: what people press; its radio button is inside, for those who listen. */
const card = (page: Page, name: RegExp) =>
  page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name }) })
    .first();

/** Has been here, comes for a cleaning. */
async function chooseVisit(page: Page, words: Tongue): Promise<void> {
  await card(page, words.been).click();
  await card(page, words.visit).click();
}

/** Answers until the form for who comes is there; each test has days of its own, so that none takes another's time. */
async function chooseTime(page: Page, words: Tongue, day: string): Promise<void> {
  await chooseVisit(page, words);
  await chooseDay(page, words.language, day);
  await timesOn(page).first().click();
  await expect(page.getByText(words.kept)).toBeVisible();
}

async function fillIn(page: Page, words: Tongue, phone: string): Promise<void> {
  await page.getByLabel(words.fields.first, { exact: true }).fill('Tamsin');
  await page.getByLabel(words.fields.last, { exact: true }).fill('Okonkwo');
  await page.getByLabel(words.fields.birthDate).fill('1990-05-17');
  await page.getByLabel(words.fields.phone).fill(phone);
}

for (const [language, words] of Object.entries(languages)) {
  test(`a visit is booked without talking (${language})`, async ({ page }) => {
    await page.goto(`/book?lang=${language}`);
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
    await expectSound(page);
    await chooseTime(page, words, language === 'en' ? '2027-02-01' : '2027-02-08');
    await expectSound(page);

    await fillIn(page, words, '555-01');
    await page.getByRole('button', { name: words.book }).click();
    await expect(page.getByText(words.wrongPhone)).toBeVisible();
    await expect(page.getByLabel(words.fields.phone)).toBeFocused();
    await expectSound(page);
    await page.getByLabel(words.fields.phone).fill('(217) 555-0133');
    await page.getByRole('button', { name: words.book }).click();

    const card = page.getByRole('region', { name: words.booked });
    await expect(card).toBeVisible();
    await expectSound(page);
    const stored = conversationSchema.parse(await (await page.request.get('/api/v1/conversations/current')).json());
    const [appointment] = stored.appointments;
    expect(stored.appointments).toHaveLength(1);
    await expect(card).toContainText(appointment?.details.code ?? '?');
    await expect(card).toContainText(appointment?.confirmation ?? '?');
  });
}

test('what was chosen and typed survives a reload, the kept time too', async ({ page }) => {
  await page.goto('/book');
  await chooseTime(page, languages.en, '2027-02-15');
  await page.getByLabel('First name').fill('Tamsin');
  await page.getByLabel('Phone').fill('217 555');
  await page.reload();
  await expect(page.getByRole('region', { name: /^Monday, February 15/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Cleaning/ })).toBeChecked();
  await expect(page.getByLabel('First name')).toHaveValue('Tamsin');
  await expect(page.getByLabel('Phone')).toHaveValue('217 555');
  await page.getByRole('button', { name: 'Choose another time' }).click();
  await expect(page.getByRole('grid', { name: /February 2027|November 2026/ })).toBeVisible();
});

test('a time somebody else was quicker with is told, and nothing typed is lost', async ({ page, browser }) => {
  const rival = await (await browser.newContext()).newPage();
  for (const one of [page, rival]) {
    await one.goto('/book');
    await chooseVisit(one, languages.en);
    await chooseDay(one, 'en', '2027-01-12');
  }
  await timesOn(rival).first().click();
  await expect(rival.getByText(languages.en.kept)).toBeVisible();
  await timesOn(page).first().click();
  await expect(page.getByText('That time has just been taken.')).toBeVisible();
  await timesOn(page).first().click();
  await expect(page.getByText(languages.en.kept)).toBeVisible();
  await rival.context().close();
});

test('a lost answer is no second booking', async ({ page, context }) => {
  await page.goto('/book');
  await chooseTime(page, languages.en, '2027-03-01');
  await fillIn(page, languages.en, '(217) 555-0144');
  await page.route('**/api/v1/conversations/current/appointments', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Book this visit' }).click();
  await expect(page.getByRole('alert').getByText('We could not be reached. Nothing is lost')).toBeVisible();
  await page.unroute('**/api/v1/conversations/current/appointments');
  await page.getByRole('button', { name: 'Book this visit' }).click();
  await expect(page.getByRole('region', { name: 'You’re booked' })).toBeVisible();
  const stored = conversationSchema.parse(await (await context.request.get('/api/v1/conversations/current')).json());
  expect(stored.appointments).toHaveLength(1);
});

test('a visit is booked with the keyboard alone', async ({ page }) => {
  /** Tabs on until something is focused, so that the order of the page is part of the test. */
  const tabTo = async (target: Locator) => {
    for (let press = 0; press < 40; press++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('not reached with Tab');
  };
  await page.goto('/book');
  await tabTo(page.getByRole('radio', { name: 'Yes', exact: true }));
  await page.keyboard.press('Space');
  await tabTo(page.getByRole('radio').nth(2));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Cleaning/ })).toBeChecked();
  await expect(timesOn(page).first()).toBeVisible();
  await tabTo(page.getByRole('grid').getByRole('button', { name: /selected/ }));
  for (let month = 0; month < 4; month++) await page.keyboard.press('PageDown');
  await expect(page.getByRole('grid', { name: /March 2027/ })).toBeVisible();
  // A Monday: always a free day of a practice nobody has filled this far ahead.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3, name: /March \d/ })).toBeVisible();
  await tabTo(timesOn(page).first());
  await page.keyboard.press('Enter');
  await expect(page.getByText(languages.en.kept)).toBeVisible();
  await tabTo(page.getByLabel('First name'));
  await page.keyboard.type('Tamsin');
  await tabTo(page.getByLabel('Last name'));
  await page.keyboard.type('Okonkwo');
  await tabTo(page.getByLabel('Date of birth'));
  await page.keyboard.type('05171990');
  await tabTo(page.getByLabel('Phone'));
  await page.keyboard.type('(217) 555-0155');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'You’re booked' })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^You have booked: Cleaning, .*March/)).toBeVisible();
});

test.describe('on an old phone', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true });

  test('everything fits and can be tapped', async ({ page }) => {
    await page.goto('/book');
    await card(page, /^No, this is my first visit/).tap();
    await card(page, /minutes/).tap();
    await expect(timesOn(page).first()).toBeVisible();
    await expectSound(page);
  });
});
