import type { Page } from '@playwright/test';

declare global {
  interface Window {
    screens: { left: number; uploads: boolean; go: Promise<void>; release(): void };
  }
}

/** Stops what streams into and out of a page, so that it can be looked at half way. */
export interface HeldStreams {
  /** So many more pieces come in, then no more until `release`. */
  holdAfter(pieces: number): Promise<void>;
  /** Nothing large leaves the page until `release`. */
  slowUploads(): Promise<void>;
  release(): Promise<void>;
}

/** Install before the page is opened. */
export async function holdStreams(page: Page): Promise<HeldStreams> {
  await page.addInitScript(() => {
    const free = () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      return { go: promise, release: resolve };
    };
    window.screens = { left: Number.POSITIVE_INFINITY, uploads: true, ...free() };
    const Reader = ReadableStreamDefaultReader.prototype;
    const { read } = Reader;
    Reader.read = async function (this: ReadableStreamDefaultReader) {
      if (window.screens.left <= 0) await window.screens.go;
      window.screens.left--;
      return read.call(this);
    };
    const Channel = RTCDataChannel.prototype;
    const buffered = Object.getOwnPropertyDescriptor(Channel, 'bufferedAmount');
    // Whoever sends waits while much is under way, and believes this.
    Object.defineProperty(Channel, 'bufferedAmount', {
      get(this: RTCDataChannel) {
        return window.screens.uploads ? buffered?.get?.call(this) : 10_000_000;
      },
    });
  });
  return {
    holdAfter: (pieces) => page.evaluate((left) => void Object.assign(window.screens, { left }), pieces),
    slowUploads: () => page.evaluate(() => void Object.assign(window.screens, { uploads: false })),
    release: () =>
      page.evaluate(() => {
        window.screens.left = Number.POSITIVE_INFINITY;
        window.screens.uploads = true;
        window.screens.release();
      }),
  };
}
