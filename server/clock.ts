import { type Clock, systemClock } from '#domain/clock.ts';
import { env } from './env.ts';

let clock: Clock | undefined;

/** The web process's clock: the machine's, or in a demo one that starts at `CLOCK_START` and runs on from there. */
export function serverClock(): Clock {
  if (clock) return clock;
  const start = env().CLOCK_START;
  if (!start || !env().DEMO) {
    clock = systemClock;
  } else {
    const offsetMs = Date.parse(start) - systemClock.nowMs();
    clock = { nowMs: () => systemClock.nowMs() + offsetMs };
  }
  return clock;
}
