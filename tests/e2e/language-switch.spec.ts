import { expect, test } from '@playwright/test';
import { inSpanish, PatientPage } from './patient-page.ts';

test('the language of the page is changed in the middle of a conversation, and the receptionist goes on in it', async ({
  page,
}) => {
  const english = new PatientPage(page);
  await english.begin();
  expect(await english.ask('I would like a cleaning, please')).toMatch(/when|day/i);
  const items = english.transcript.getByRole('listitem');
  const said = await items.allTextContents();
  await english.field.fill('half a sen');

  await page.getByRole('link', { name: 'Español' }).click();
  const spanish = new PatientPage(page, inSpanish);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await spanish.untilMyTurn();
  await expect(spanish.field).toHaveValue('half a sen');
  const words = (text: string) => text.replace(/^[^:]*:/, '');
  expect((await spanish.transcript.getByRole('listitem').allTextContents()).map(words)).toEqual(said.map(words));

  // Nothing in these words says which language they are in.
  await expect.poll(async () => (await spanish.stored()).locale).toBe('es-US');
  expect(await spanish.ask('12/15')).toMatch(/diciembre/);
  // The choice is remembered, without being asked for again.
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(spanish.said.last()).toContainText('diciembre');
});
