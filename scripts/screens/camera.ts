import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { ScreensOptions } from './options.ts';
import { widths } from './options.ts';
import type { ShotOptions } from './scene.ts';

/** A page that goes on and on is cut off after so many windows. */
const longestInWindows = 2.5;
const webp = { quality: 50, effort: 4 } as const;
/** Pictures of a desk are kept at three quarters of their size: hundreds of them are in the repository. */
const widestPx = 1080;

/** Takes pictures: `state.language.theme.width.webp`. */
export class Camera {
  readonly #options: ScreensOptions;
  #pictures = 0;
  #bytes = 0;

  constructor(options: ScreensOptions) {
    this.#options = options;
  }

  /** How many pictures there are by now, and what they weigh together. */
  get taken(): { pictures: number; bytes: number } {
    return { pictures: this.#pictures, bytes: this.#bytes };
  }

  wants(state: string): boolean {
    const { only } = this.#options;
    return only.length === 0 || only.some((name) => state === name || state.startsWith(`${name}-`));
  }

  /** @param name state and language: `booked.es` */
  async take(page: Page, name: string, { whole = false, before }: ShotOptions = {}): Promise<void> {
    if (!this.wants(name.split('.')[0] ?? '')) return;
    await mkdir(this.#options.out, { recursive: true });
    for (const width of this.#options.widths) {
      await page.setViewportSize(widths[width]);
      await before?.();
      for (const theme of this.#options.themes) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await untilAtRest(page);
        const file = `${name}.${theme}.${width}.webp`;
        const picture = await sharp(await photograph(page, whole))
          .resize({ width: widestPx, withoutEnlargement: true })
          .webp(webp)
          .toBuffer();
        await writeFile(join(this.#options.out, file), picture);
        this.#pictures++;
        this.#bytes += picture.byteLength;
      }
    }
  }
}

async function photograph(page: Page, whole: boolean): Promise<Buffer> {
  const window = page.viewportSize();
  if (!whole || window === null) return page.screenshot({ animations: 'disabled' });
  const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(Math.max(pageHeight, window.height), Math.round(window.height * longestInWindows));
  return page.screenshot({ animations: 'disabled', fullPage: true, clip: { x: 0, y: 0, width: window.width, height } });
}

/** Fonts are there, and whatever passes has passed. The page's own timers may stand still meanwhile. */
async function untilAtRest(page: Page): Promise<void> {
  const atRest = page.evaluate(async () => {
    await document.fonts.ready;
    const isShown = (effect: AnimationEffect | null) =>
      effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
    const passing = document
      .getAnimations()
      .filter(({ effect }) => isShown(effect) && effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  await Promise.race([atRest, sleep(2000)]);
  // What is measured after a change of width is laid out anew.
  await sleep(100);
}
