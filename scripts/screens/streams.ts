import type { Page } from '@playwright/test';

declare global {
  interface Window {
    screens: { left: number; sendable: number; go: Promise<void>; release(): void };
  }
}

/** Stops what streams into and out of a page, so that it can be looked at half way. */
export interface HeldStreams {
  /** So many more pieces come in, then no more until this is called again, or `release`. */
  holdAfter(pieces: number): Promise<void>;
  /** So many more packets leave the page, then no more until `release`. */
  holdUploadAfter(packets: number): Promise<void>;
  release(): Promise<void>;
}

/** Install before the page is opened. */
export async function holdStreams(page: Page): Promise<HeldStreams> {
  await page.addInitScript(() => {
    const free = () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      return { go: promise, release: resolve };
    };
    window.screens = { left: Number.POSITIVE_INFINITY, sendable: Number.POSITIVE_INFINITY, ...free() };
    const Reader = ReadableStreamDefaultReader.prototype;
    const { read } = Reader;
    Reader.read = async function (this: ReadableStreamDefaultReader) {
      while (window.screens.left <= 0) await new Promise((resolve) => setTimeout(resolve, 20));
      window.screens.left--;
      return read.call(this);
    };
    const Channel = RTCDataChannel.prototype;
    const buffered = Object.getOwnPropertyDescriptor(Channel, 'bufferedAmount');
    const { send } = Channel;
    Channel.send = function (this: RTCDataChannel, data: string | Blob | ArrayBuffer | ArrayBufferView) {
      window.screens.sendable--;
      return Reflect.apply(send, this, [data]);
    };
    // Whoever sends waits while much is under way, and believes this.
    Object.defineProperty(Channel, 'bufferedAmount', {
      get(this: RTCDataChannel) {
        if (window.screens.sendable > 0) return buffered?.get?.call(this);
        void window.screens.go.then(() => this.dispatchEvent(new Event('bufferedamountlow')));
        return 10_000_000;
      },
    });
  });
  return {
    holdAfter: (pieces) => page.evaluate((left) => void Object.assign(window.screens, { left }), pieces),
    holdUploadAfter: (packets) =>
      page.evaluate((sendable) => void Object.assign(window.screens, { sendable }), packets),
    release: () =>
      page.evaluate(() => {
        window.screens.left = Number.POSITIVE_INFINITY;
        window.screens.sendable = Number.POSITIVE_INFINITY;
        window.screens.release();
      }),
  };
}
