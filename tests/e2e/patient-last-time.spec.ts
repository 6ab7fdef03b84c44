import { expect, test } from '@playwright/test';
import { PatientPage } from './patient-page.ts';

test('two browsers want the same time at the same moment: one confirmation, one honest alternative', async ({
  browser,
}) => {
  const desks = await Promise.all(
    ['Ada Stone, 217-555-0131, born May 1, 1980', 'Ben Frost, 217-555-0132, born June 2, 1981'].map(async (person) => {
      const context = await browser.newContext();
      const desk = new PatientPage(await context.newPage());
      await desk.begin();
      await desk.ask(`I am ${person}. I need a cleaning with Rosa Martinez on Wednesday, December 16, in the morning.`);
      return desk;
    }),
  );
  const tapped = await desks[0]?.openings.getByRole('button').first().textContent();
  expect(tapped).toContain('8:00 AM');
  const answers = await Promise.all(desks.map((desk) => desk.choose(desk.openings.getByRole('button').first())));

  // One is read back; the other hears that the time has just gone, and has other times in front of them.
  const winner = answers.findIndex((answer) => /is that right/i.test(answer));
  expect(winner).not.toBe(-1);
  const [won, lost] = winner === 0 ? [desks[0], desks[1]] : [desks[1], desks[0]];
  if (!won || !lost) throw new Error('two were there');
  expect(answers[1 - winner]).toMatch(/taken|gone/i);
  await expect(lost.openings.getByRole('button').first()).toBeVisible();
  await expect(lost.openings.getByRole('button', { name: /8:00 AM.*Rosa Martinez/ })).toHaveCount(0);

  await won.ask('Yes');
  await expect(won.confirmation).toBeVisible();
  expect((await won.stored()).appointments).toHaveLength(1);
  await expect(lost.confirmation).toHaveCount(0);
  expect((await lost.stored()).appointments).toHaveLength(0);

  const other = await lost.choose(lost.openings.getByRole('button').first());
  await lost.bookFrom(other);
  const [first, second] = await Promise.all([won.stored(), lost.stored()]);
  const times = [first, second].map(({ appointments }) => appointments[0]?.details);
  expect(times[0]?.startsAt === times[1]?.startsAt && times[0]?.provider === times[1]?.provider).toBe(false);
  for (const desk of desks) await desk.page.context().close();
});
