import { type Clock, systemClock } from '#domain/clock.ts';
import { env } from './env.ts';

// Pages and route handlers are bundled apart, so one process has this module several times: the offset is kept where
// all of them find it, or their clocks would start at different moments.
const shared: { [offset: symbol]: number | undefined } = globalThis as typeof shared;
const offsetKey = Symbol.for('openwide.clock.offsetMs');

/**
 * The web process's clock: the machine's, or in a demo one that showed `CLOCK_START` at the instant `CLOCK_SET_AT` (the
 * process's first look at it, when that is not given) and runs on from there.
 */
export function serverClock(): Clock {
  shared[offsetKey] ??= offsetMs();
  const aheadMs = shared[offsetKey];
  return aheadMs === 0 ? systemClock : { nowMs: () => systemClock.nowMs() + aheadMs };
}

function offsetMs(): number {
  const { DEMO, CLOCK_START, CLOCK_SET_AT } = env();
  if (!CLOCK_START || !DEMO) return 0;
  return Date.parse(CLOCK_START) - (CLOCK_SET_AT ? Date.parse(CLOCK_SET_AT) : systemClock.nowMs());
}
