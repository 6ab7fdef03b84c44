import { expect, test } from '@playwright/test';
import { expectSound, PatientPage } from './patient-page.ts';

test('an appointment’s own page reads without JavaScript, is not indexed, and gives its files', async ({
  page,
  browser,
}) => {
  const desk = new PatientPage(page);
  await desk.begin();
  await desk.bookFrom(await desk.ask('A cleaning in six weeks, please'));
  const [appointment] = (await desk.stored()).appointments;
  if (!appointment) throw new Error('nothing was stored');
  const { details, confirmation } = appointment;

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(details.links.manage);
  await expect(plain.getByRole('heading', { level: 1, name: 'You’re booked' })).toBeVisible();
  for (const fact of [details.date, details.time, details.patient, details.provider, details.code, confirmation]) {
    await expect(plain.getByRole('main')).toContainText(fact);
  }
  await expect(plain.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(plain.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer');
  const file = await plain.getByRole('link', { name: 'Details file' }).getAttribute('href');
  const document = await plain.request.get(new URL(file ?? '', plain.url()).href);
  expect(await document.json()).toEqual(details);
  await context.close();

  await page.goto(details.links.manage);
  await expectSound(page);
  const forged = details.links.manage.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  await page.goto(forged);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not lead to an appointment.');
  await expect(page.getByText(details.code)).toHaveCount(0);
  await expectSound(page);
});

test('an address with no page says so and leads back', async ({ page }) => {
  const response = await page.goto('/nowhere');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'There is no page here.' })).toBeVisible();
  await expectSound(page);
  await page.getByRole('link', { name: 'To the front desk' }).click();
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
});
