import { expect, type Page, test } from '@playwright/test';
import { expectSound, PatientPage } from './patient-page.ts';

test('an opening that is tapped, and details that are mended by hand, are part of the one dialogue', async ({
  page,
}) => {
  const desk = new PatientPage(page);
  await desk.begin();
  await desk.ask('I need a cleaning in ten weeks');
  await desk.choose(desk.openings.getByRole('button').first());
  await desk.ask('Tamsin Okonko, born May 17, 1990, (217) 555-0133');

  const review = page.getByRole('region', { name: 'Is this written right?' });
  await expect(review).toBeVisible();
  await expect(desk.field).toBeFocused();
  await expectSound(page);
  await review.getByLabel('Last name').fill('Okonkwo');
  const before = await desk.said.count();
  await review.getByRole('button', { name: 'Save changes' }).click();
  await expect(desk.transcript.getByText('A correction: the name is Tamsin Okonkwo.')).toHaveCount(1);
  const answer = await desk.answerAfter(before);
  await expect(desk.visit).toContainText('Tamsin Okonkwo');
  await desk.bookFrom(answer);
  await expect(desk.confirmation).toContainText('Tamsin Okonkwo');

  const { messages } = await desk.stored();
  const mine = messages.filter(({ role }) => role === 'patient').map(({ text }) => text);
  expect(new Set(mine).size).toBe(mine.length);
  expect(mine).toContain('A correction: the name is Tamsin Okonkwo.');
  const shown = await desk.transcript.getByRole('listitem').allTextContents();
  await page.reload();
  await desk.untilMyTurn();
  await expect(desk.transcript.getByRole('listitem')).toHaveText(shown);
});

test('details that are right take one press; writing instead takes the form away', async ({ page }) => {
  const desk = new PatientPage(page);
  await desk.begin();
  await desk.ask('I need a cleaning in eleven weeks');
  await desk.choose(desk.openings.getByRole('button').first());
  await desk.ask('Ada Stone, born May 1, 1980, (217) 555-0131');
  const review = page.getByRole('region', { name: 'Is this written right?' });
  await expect(review).toBeVisible();
  await desk.ask('My phone number is (217) 555-0139');
  await expect(review.getByLabel('Phone')).toHaveValue('(217) 555-0139');
  const before = await desk.said.count();
  await review.getByRole('button', { name: 'That’s right' }).click();
  await desk.answerAfter(before);
  await expect(desk.confirmation).toBeVisible();
});

async function noReceptionist(page: Page): Promise<void> {
  await page.route('**/api/v1/token', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', title: 'No', status: 503, code: 'receptionist_unavailable' }),
    }),
  );
}

test('no receptionist: a message for the staff is left, with what was written already in it', async ({ page }) => {
  const desk = new PatientPage(page);
  await noReceptionist(page);
  await page.goto('/');
  await desk.start.click();
  await desk.field.fill('My night guard no longer fits');
  await desk.field.press('Enter');
  await page.getByRole('button', { name: 'Leave a message' }).click();
  const form = page.getByRole('region', { name: 'A message for our staff' });
  await expect(form.getByLabel('Your name')).toBeFocused();
  await expect(form.getByLabel('What is it about?')).toHaveValue('My night guard no longer fits');
  await form.getByRole('button', { name: 'Send to our staff' }).click();
  await expect(form.getByText('Please write your name.')).toBeVisible();
  await expectSound(page);
  await form.getByLabel('Your name').fill('Jane Miller');
  await form.getByLabel('Phone').fill('(217) 555-0112');
  await form.getByRole('button', { name: 'Send to our staff' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Our staff have your message.' })).toBeVisible();
  await expectSound(page);
});
