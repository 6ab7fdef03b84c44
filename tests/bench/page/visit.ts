import type { Browser, BrowserContextOptions, CDPSession, Page } from '@playwright/test';
import { watchVitals } from './vitals.ts';

/** What slows a visitor down. */
export interface Handicap {
  name: string;
  /** How many times slower the processor is. */
  cpu: number;
  /** The connection of a phone with middling reception, as Lighthouse takes it for mobile. */
  phoneLine?: boolean;
}

/** A visitor who has never been here: nothing is in the cache. */
export interface Visitor {
  page: Page;
  cdp: CDPSession;
  leave(): Promise<void>;
}

/** A new visitor's window, before any page is opened in it. */
export async function newVisitor(
  browser: Browser,
  handicap: Handicap,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/Chicago', ...options });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await page.addInitScript(watchVitals);
  if (handicap.cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: handicap.cpu });
  if (handicap.phoneLine) {
    const bytesPerSecond = (1.6 * 1024 * 1024) / 8;
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond / 2,
    });
  }
  return { page, cdp, leave: () => context.close() };
}
