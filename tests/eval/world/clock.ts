import { systemClock } from '#domain/clock.ts';

let nowMs = 0;

/** Stops the clock of this process, the server's and the receptionist's alike, at an instant (epoch ms). */
export function pinClock(atMs: number): void {
  nowMs = atMs;
  systemClock.nowMs = () => nowMs;
}

/** Moves the pinned clock on. */
export function advanceClock(ms: number): void {
  nowMs += ms;
}

/** What the pinned clock shows, epoch ms. */
export function pinnedNowMs(): number {
  return nowMs;
}
