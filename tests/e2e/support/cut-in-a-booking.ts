import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { inEnglish, inSpanish, PatientPage } from '../patient-page.ts';
import { PatientNetwork } from './patient-network.ts';
import { expectSameTranscript } from './same-transcript.ts';

/**
 * What is said in a language: the wish, and the birth date that is typed while there is no network. Afternoons are left
 * alone by the tests beside these.
 */
const sayings = {
  en: { wish: (weeks: string) => `Hi, I need a cleaning in ${weeks} weeks, in the afternoon`, typed: 'May 17, 1990' },
  es: {
    wish: (weeks: string) => `Hola, quiero una limpieza en ${weeks} semanas, por la tarde`,
    typed: '17 de mayo de 1990',
  },
};

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
 * @param inWeeks when the visit is to be, in words or digits; tests that run at the same time would otherwise take it
 * from one another
 * @param touch by finger: openings are tapped, and messages are sent by their button
 */
export async function cutInABooking(
  page: Page,
  cut: { seconds: number; known: boolean; inWeeks: number | string; language?: 'en' | 'es'; touch?: boolean },
): Promise<CutResult> {
  const { seconds, known, inWeeks, language = 'en', touch = false } = cut;
  const { wish, typed } = sayings[language];
  const network = await PatientNetwork.install(page);
  try {
    const desk = new PatientPage(page, language === 'es' ? inSpanish : inEnglish);
    const { words } = desk;
    const send = () =>
      touch
        ? page.getByRole('button', { name: words.pack.composer.send, exact: true }).tap()
        : desk.field.press('Enter');
    let tokensAfterCut = 0;
    await desk.begin(`/?lang=${language}`);
    await desk.ask(wish(String(inWeeks)));
    const opening = desk.openings.getByRole('button').first();
    if (touch) {
      const saidBefore = await desk.said.count();
      await opening.tap();
      await desk.answerAfter(saidBefore);
    } else {
      await desk.choose(opening);
    }
    await expect(desk.visit.getByText(words.held).first()).toBeAttached();
    const before = await desk.said.count();
    expect(network.packets.carried).toBeGreaterThan(0);

    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/token')) tokensAfterCut++;
    });
    await network.cut({ known });
    await desk.field.fill(typed);
    await send();
    // The cut itself is what is tested; that it lasts is no wait for something.
    await sleep(seconds * 1000);
    await network.restore();
    const restoredAtMs = Date.now();
    // A page that does not send while it is offline has kept the words.
    if ((await desk.field.inputValue()) === typed) await send();

    await expect.poll(() => desk.said.count(), { timeout: 60_000 }).toBeGreaterThan(before);
    const answeredAfterMs = Date.now() - restoredAtMs;
    const answer = await desk.answerAfter(before);
    await expect(desk.visit.getByText(words.held).first()).toBeAttached();
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
