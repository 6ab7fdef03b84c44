import { systemClock } from '#domain/clock.ts';

/** A clock that all processes of a run share without talking: it starts at `startMs` and runs `speed` times as fast. */
export interface FastClock {
  /** The practice's instant at which it starts, epoch ms. */
  startMs: number;
  /** The machine's instant at which it starts, epoch ms. */
  realStartMs: number;
  speed: number;
}

/** What a fast clock shows now, epoch ms. */
export function readFastClock({ startMs, realStartMs, speed }: FastClock): number {
  return startMs + (Date.now() - realStartMs) * speed;
}

/** Makes this process's clock that one, so that holds and offers run out while histories are under way. */
export function setFastClock(clock: FastClock): void {
  systemClock.nowMs = () => Math.floor(readFastClock(clock));
}

/**
 * The clock of a run that begins now: early on a Monday, five minutes in a second, so that holds and offers run out
 * and visits come and go while histories are under way.
 */
export function historiesClock(): FastClock {
  return { startMs: Date.parse('2026-12-07T12:00:00Z'), realStartMs: Date.now(), speed: 300 };
}
