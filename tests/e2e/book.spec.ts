import { expect, type Page, test } from '@playwright/test';
import { conversationSchema } from '#contract/http/conversations.ts';
import { expectSound } from './patient-page.ts';

/** The page's own words, so that each step is tried in both languages. */
const languages = {
  en: {
    title: 'Book a visit',
    from: 'From',
    monthOf: (date: string) => (date.startsWith('2027-02') ? /February/ : /March/),
    been: 'Yes',
    visit: /^Cleaning/,
    with: /^with /,
    who: 'Who comes?',
    fields: { first: 'First name', last: 'Last name', birthDate: 'Date of birth', phone: 'Phone' },
    book: 'Book this visit',
    booked: 'You’re booked',
    kept: /Kept for you for \d minutes/,
    wrongPhone: 'Please check the phone number, with its area code.',
  },
  es: {
    title: 'Reservar una cita',
    from: 'A partir del',
    monthOf: (date: string) => (date.startsWith('2027-02') ? /febrero/ : /marzo/),
    been: 'Sí',
    visit: /^Cleaning|^Limpieza/,
    with: /^con /,
    who: '¿Quién viene?',
    fields: { first: 'Nombre', last: 'Apellido', birthDate: 'Fecha de nacimiento', phone: 'Teléfono' },
    book: 'Reservar esta cita',
    booked: 'Su cita está reservada',
    kept: /Se la guardamos \d minutos/,
    wrongPhone: 'Compruebe el teléfono, con el código de área.',
  },
} as const;
type Tongue = (typeof languages)[keyof typeof languages];

/** Answers until the form for who comes is there; each test has days of its own, so that none takes another's time. */
async function chooseTime(page: Page, words: Tongue, from: string): Promise<void> {
  await page.getByRole('button', { name: words.been, exact: true }).click();
  await page.getByRole('button', { name: words.visit }).first().click();
  await page.getByLabel(words.from).fill(from);
  await expect(page.getByRole('heading', { name: words.monthOf(from) }).first()).toBeVisible();
  await page
    .getByRole('list')
    .getByRole('button', { name: /\d:\d\d/ })
    .first()
    .click();
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

test('what was chosen and typed survives a reload', async ({ page }) => {
  await page.goto('/book');
  await chooseTime(page, languages.en, '2027-02-15');
  await page.getByLabel('First name').fill('Tamsin');
  await page.getByLabel('Phone').fill('217 555');
  await page.reload();
  await page.getByLabel('From').fill('2027-02-15');
  await expect(page.getByRole('heading', { name: /February/ }).first()).toBeVisible();
  await page
    .getByRole('list')
    .getByRole('button', { name: /\d:\d\d/ })
    .first()
    .click();
  await expect(page.getByLabel('First name')).toHaveValue('Tamsin');
  await expect(page.getByLabel('Phone')).toHaveValue('217 555');
});

test('a time somebody else was quicker with is told, and nothing typed is lost', async ({ page, browser }) => {
  const rival = await (await browser.newContext()).newPage();
  for (const one of [page, rival]) {
    await one.goto('/book');
    await one.getByRole('button', { name: 'Yes', exact: true }).click();
    await one.getByRole('button', { name: /^Cleaning/ }).click();
    await one.getByLabel('From').fill('2027-01-12');
    await expect(one.getByRole('heading', { name: /January 12/ })).toBeVisible();
  }
  await rival
    .getByRole('list')
    .getByRole('button', { name: /\d:\d\d/ })
    .first()
    .click();
  await expect(rival.getByText(languages.en.kept)).toBeVisible();
  await page
    .getByRole('list')
    .getByRole('button', { name: /\d:\d\d/ })
    .first()
    .click();
  await expect(page.getByText('That time has just been taken.')).toBeVisible();
  await page
    .getByRole('list')
    .getByRole('button', { name: /\d:\d\d/ })
    .first()
    .click();
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

test.describe('on an old phone', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true });

  test('everything fits and can be tapped', async ({ page }) => {
    await page.goto('/book');
    await page.getByRole('button', { name: 'No, this is my first visit' }).tap();
    await page
      .getByRole('list')
      .getByRole('button', { name: /minutes/ })
      .first()
      .tap();
    await expect(
      page
        .getByRole('list')
        .getByRole('button', { name: /\d:\d\d/ })
        .first(),
    ).toBeVisible();
    await expectSound(page);
  });
});
