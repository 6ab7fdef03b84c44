import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { PatientPage } from '../patient-page.ts';
import { PatientNetwork } from './patient-network.ts';
import { expectSameTranscript } from './same-transcript.ts';

const typed = 'May 17, 1990';

/** What a cut did, for the tests that ask for more than that nothing was lost. */
export interface CutResult {
  desk: PatientPage;
  /** Way into the room: how often the page asked for one, from the cut on. */
  tokensAfterCut: number;
}

/**
 * A patient in the middle of a booking loses the network for some seconds, writes meanwhile, has it back and books.
 * Nothing may be missing then, and nothing there twice.
 * @param known whether the browser knows that it is offline
 * @param inWeeks when the visit is to be; tests that run at the same time would otherwise take it from one another
 */
export async function cutInABooking(
  page: Page,
  { seconds, known, inWeeks }: { seconds: number; known: boolean; inWeeks: number },
): Promise<CutResult> {
  const network = await PatientNetwork.install(page);
  try {
    const desk = new PatientPage(page);
    let tokensAfterCut = 0;
    await desk.begin();
    await desk.ask(`Hi, I need a cleaning in ${inWeeks} weeks`);
    await desk.choose(desk.openings.getByRole('button').first());
    await expect(desk.visit.getByText(/^Held for you/)).toBeVisible();
    const before = await desk.said.count();
    expect(network.packets.carried).toBeGreaterThan(0);

    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/token')) tokensAfterCut++;
    });
    await network.cut({ known });
    await desk.field.fill(typed);
    await desk.field.press('Enter');
    // The cut itself is what is tested; that it lasts is no wait for something.
    await sleep(seconds * 1000);
    await network.restore();
    const restoredAtMs = Date.now();
    // A page that does not send while it is offline has kept the words.
    if ((await desk.field.inputValue()) === typed) await desk.field.press('Enter');

    await expect.poll(() => desk.said.count(), { timeout: 60_000 }).toBeGreaterThan(before);
    const answeredAfterMs = Date.now() - restoredAtMs;
    const answer = await desk.answerAfter(before);
    await expect(desk.visit.getByText(/^Held for you/)).toBeVisible();
    await desk.bookFrom(answer);
    const { messages, appointments } = await desk.stored();
    expect(appointments).toHaveLength(1);
    expect(messages.filter(({ text }) => text === typed)).toHaveLength(1);
    await expectSameTranscript(desk);
    test.info().annotations.push({ type: 'answered after', description: `${answeredAfterMs} ms` });
    return { desk, tokensAfterCut };
  } finally {
    await network.close();
  }
}
