import { type Clock, systemClock } from '#domain/clock.ts';
import { clockStart } from './env.ts';

let offsetMs: number | undefined;

/** The worker's clock: the machine's, or in a demo one that starts at `CLOCK_START` and runs on from there. */
export const agentClock: Clock = {
  nowMs: () => {
    offsetMs ??= offsetOf(clockStart());
    return systemClock.nowMs() + offsetMs;
  },
};

function offsetOf(start: string | undefined): number {
  return start === undefined ? 0 : Date.parse(start) - systemClock.nowMs();
}
