import { devices, expect, test } from '@playwright/test';
import { PatientPage } from './patient-page.ts';
import { cutInABooking } from './support/cut-in-a-booking.ts';
import { PatientNetwork } from './support/patient-network.ts';
import { expectSameTranscript } from './support/same-transcript.ts';

// The page is sent to another address than the conversation's server has, which its policy does not know.
test.use({ bypassCSP: true });

test.describe.configure({ mode: 'parallel' });

test('the network is gone for 30 s in the middle of a booking: nothing twice, nothing missing', async ({ page }) => {
  test.setTimeout(150_000);
  await cutInABooking(page, { seconds: 30, known: false, inWeeks: 5 });
});

test('gone for 5 s, and the browser says so: the same', async ({ page }) => {
  await cutInABooking(page, { seconds: 5, known: true, inWeeks: 6 });
});

test('gone for 1 s: the same, and the page does not even need another token', async ({ page }) => {
  const { tokensAfterCut } = await cutInABooking(page, { seconds: 1, known: false, inWeeks: 7 });
  expect(tokensAfterCut).toBe(0);
});

test('a fifth of all packets lost, each way: a booking goes through, every word once', async ({ page }) => {
  const network = await PatientNetwork.install(page);
  try {
    const desk = new PatientPage(page);
    network.lose(0.2);
    await desk.begin();
    await desk.bookFrom(await desk.ask('I need a cleaning in 8 weeks, in the afternoon'));
    expect(network.packets.lost).toBeGreaterThan(0);
    await expectSameTranscript(desk);
  } finally {
    await network.close();
  }
});

test.describe('on a phone, by touch, in Spanish', () => {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch, locale: 'es-US' });

  test('gone for 5 s in the middle of a booking: nothing twice, nothing missing', async ({ page }) => {
    await cutInABooking(page, { seconds: 5, known: false, inWeeks: 'cuatro', language: 'es', touch: true });
  });
});
