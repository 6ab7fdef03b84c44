import { type Clock, systemClock } from '#domain/clock.ts';
import { clockStart } from './env.ts';

let offsetMs: number | undefined;

/**
 * The worker's clock: the machine's, or in a demo one that showed `CLOCK_START` at the instant `CLOCK_SET_AT` and runs on
 * from there, also after the worker was started again.
 */
export const agentClock: Clock = {
  nowMs: () => {
    offsetMs ??= offsetOf(clockStart());
    return systemClock.nowMs() + offsetMs;
  },
};

function offsetOf(start: ReturnType<typeof clockStart>): number {
  if (start === undefined) return 0;
  return Date.parse(start.shows) - (start.at === undefined ? systemClock.nowMs() : Date.parse(start.at));
}
