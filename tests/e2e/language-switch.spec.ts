import { expect, test } from '@playwright/test';
import { inSpanish, PatientPage } from './patient-page.ts';

/** What was said, without the times that are offered below it. */
function messagesOf({ transcript, words }: PatientPage) {
  const { receptionist, you } = words.pack.conversation;
  return transcript.getByRole('listitem').filter({ hasText: new RegExp(`^(${receptionist}|${you}):`) });
}

test('the language of the page is changed in the middle of a conversation, and the receptionist goes on in it', async ({
  page,
}) => {
  const english = new PatientPage(page);
  await english.begin();
  expect(await english.ask('I would like a cleaning, please')).toMatch(/when|day/i);
  const said = (await messagesOf(english).allTextContents()).map((text) => text.replace(/^[^:]*:/, ''));
  expect(said).toHaveLength(3);
  await english.field.fill('half a sen');

  await page.getByRole('link', { name: 'Español' }).click();
  const spanish = new PatientPage(page, inSpanish);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await spanish.untilMyTurn();
  await expect(spanish.field).toHaveValue('half a sen');
  await expect(messagesOf(spanish)).toContainText(said);

  // The receptionist has heeded it: the visit has its Spanish name.
  await expect(spanish.visit.getByText('Limpieza').filter({ visible: true })).toHaveCount(1);
  // Nothing in these words says which language they are in.
  expect(await spanish.ask('12/15')).toMatch(/diciembre/);
  expect((await spanish.stored()).locale).toBe('es-US');
  // The choice is remembered, without being asked for again.
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(spanish.said.last()).toContainText('diciembre');
});
