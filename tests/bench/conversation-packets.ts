import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { TokenResponse } from '#contract/http/token.ts';
import { rootDir } from '#scripts/stack/paths.ts';
import { ensureChromium } from '#scripts/testing/chromium.ts';
import { packetsOf, tapPackets } from '#tests/e2e/support/packet-tap.ts';
import type {} from '#tests/e2e/support/raw-client.ts';

/** What one way of confirming a booking puts on the wire to the patient. */
export interface CountedPackets {
  packets: number;
  bytes: number;
}

const counted = ['booking-confirmation', 'appointment-details'];

/**
 * Counts, in a browser below LiveKit's client, the data packets that bring words and document.
 * @param wayIn a token for a new room; the bare agent leaves some without a greeting, and another one is tried then
 * @param messages said one after another, each when the answer to the last has ended
 */
export async function countPackets(
  wayIn: () => Promise<TokenResponse>,
  messages: readonly string[],
): Promise<CountedPackets> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await countOnce(await wayIn(), messages);
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

async function countOnce(token: TokenResponse, messages: readonly string[]): Promise<CountedPackets> {
  const executablePath = await ensureChromium(() => {}, new AbortController().signal);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const page = await browser.newPage();
    await tapPackets(page);
    await page.goto(token.server_url.replace(/^ws/, 'http'));
    await page.addScriptTag({ path: join(rootDir, 'node_modules/livekit-client/dist/livekit-client.umd.js') });
    await converse(page, token, messages);
    const packets = await packetsOf(page);
    const streams = packets.flatMap(({ kind, topic, streamId }) =>
      kind === 'streamHeader' && counted.includes(topic) ? [streamId] : [],
    );
    const own = packets.filter(({ streamId }) => streams.includes(streamId));
    return { packets: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) };
  } finally {
    await browser.close();
  }
}

/** Says everything, waits for each answer, and at last for the words of the confirmation. */
async function converse(page: Page, token: TokenResponse, messages: readonly string[]): Promise<void> {
  await page.evaluate(
    async ([url, participantToken, texts]) => {
      const room = new window.LivekitClient.Room();
      let answers = 0;
      let confirmed = false;
      room.registerTextStreamHandler('lk.transcription', async (reader) => {
        await reader.readAll();
        answers++;
      });
      room.registerTextStreamHandler('booking-confirmation', async (reader) => {
        await reader.readAll();
        confirmed = true;
      });
      room.registerByteStreamHandler('appointment-details', async (reader) => {
        await reader.readAll();
      });
      const until = async (isSo: () => boolean) => {
        for (let waitedMs = 0; !isSo(); waitedMs += 20) {
          if (waitedMs > 15_000) throw new Error('nothing came');
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      };
      await room.connect(url, participantToken);
      await until(() => answers > 0);
      for (const text of texts) {
        const before = answers;
        await room.localParticipant.sendText(text, { topic: 'lk.chat' });
        await until(() => answers > before);
      }
      await until(() => confirmed);
    },
    [token.server_url, token.participant_token, messages] as const,
  );
}
