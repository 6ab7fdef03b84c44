import type { Page } from '@playwright/test';

declare global {
  interface Window {
    vitals: {
      lcpMs: number;
      /** Layout shifts, with those right after an input, which CLS leaves out. */
      shifts: { score: number; afterInput: boolean }[];
      /** Interactions so far, by id, with what they took until the next paint. */
      interactions: Record<string, number>;
      /** What began before is of an earlier step: the browser tells of it when the next picture is out. */
      sinceMs: number;
    };
  }
}

/** Runs in the page, before anything of it. */
export function watchVitals(): void {
  const vitals: Window['vitals'] = { lcpMs: 0, shifts: [], interactions: {}, sinceMs: 0 };
  window.vitals = vitals;
  const watch = (type: string, take: (entry: PerformanceEntry) => void, options: PerformanceObserverInit = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  watch('largest-contentful-paint', ({ startTime }) => {
    vitals.lcpMs = startTime;
  });
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    vitals.shifts.push({ score: value, afterInput: hadRecentInput });
  });
  const onEvent = (entry: PerformanceEntry) => {
    const { interactionId } = entry as PerformanceEntry & { interactionId: number };
    if (interactionId > 0 && entry.startTime >= vitals.sinceMs)
      vitals.interactions[interactionId] = Math.max(vitals.interactions[interactionId] ?? 0, entry.duration);
  };
  watch('event', onEvent, { durationThreshold: 16 } as PerformanceObserverInit);
  watch('first-input', onEvent);
}

/** Until everything that is due has been painted: two frames, and the work between them. */
export async function untilPainted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))),
  );
}

/** What has been observed so far, after everything that is due has been painted. */
export async function readVitals(page: Page): Promise<Window['vitals']> {
  await untilPainted(page);
  return page.evaluate(() => window.vitals);
}

/** Cumulative layout shift, of everything or (as it is defined) without what follows an input at once. */
export function shiftOf({ shifts }: Window['vitals'], which: 'defined' | 'all'): number {
  return shifts.reduce((sum, { score, afterInput }) => (which === 'all' || !afterInput ? sum + score : sum), 0);
}
