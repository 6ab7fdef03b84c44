import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Room } from 'livekit-client';
import { rootDir } from '#scripts/stack/paths.ts';
import { environment } from '#tests/environment/environment.ts';
import { packetsOf, type TappedPacket, tapPackets } from './packet-tap.ts';

declare global {
  interface Window {
    LivekitClient: typeof import('livekit-client');
    rawRoom: Room | undefined;
    rawLog: string[];
  }
}

/** What carries words, documents or calls; the rest is the server's own housekeeping. */
const telling = new Set([
  'streamHeader',
  'streamChunk',
  'streamTrailer',
  'rpcRequest',
  'rpcResponse',
  'rpcAck',
  'user',
]);

/**
 * Somebody with LiveKit's client and nothing of ours, in a browser of their own without the patient's cookie, who reads
 * all raw packets they get.
 */
export class RawClient {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
  }

  static async open(browser: Browser): Promise<RawClient> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await tapPackets(page);
    await page.goto(environment().livekitUrl.replace(/^ws/, 'http'));
    await page.addScriptTag({ path: join(rootDir, 'node_modules/livekit-client/dist/livekit-client.umd.js') });
    return new RawClient(page, context);
  }

  /** Tries to get in. @returns whether the server let the connection stand */
  async join(token: string): Promise<boolean> {
    return this.page.evaluate(
      async ([url, participantToken]) => {
        const { Room, RoomEvent, DisconnectReason } = window.LivekitClient;
        const room = new Room();
        window.rawRoom = room;
        window.rawLog = [];
        // Who is put out at once waits in vain for the connection to be complete.
        const putOut = new Promise<boolean>((resolve) => {
          room.on(RoomEvent.Disconnected, (reason) => {
            window.rawLog.push(DisconnectReason[reason ?? 0] ?? 'unknown');
            resolve(false);
          });
        });
        const joined = room.connect(url, participantToken).then(
          () => true,
          () => false,
        );
        return Promise.race([joined, putOut]);
      },
      [environment().livekitUrl, token] as const,
    );
  }

  /** Why the connection ended; undefined while it stands. */
  putOutFor(): Promise<string | undefined> {
    return this.page.evaluate(() => window.rawLog?.[0]);
  }

  /** Identities this client sees in the room beside its own. */
  others(): Promise<string[]> {
    return this.page.evaluate(() => [...(window.rawRoom?.remoteParticipants.keys() ?? [])]);
  }

  /** Packets that tell something, as they came over the wire. */
  async overheard(): Promise<TappedPacket[]> {
    return (await packetsOf(this.page)).filter(({ kind }) => telling.has(kind));
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
