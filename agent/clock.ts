import { type Clock, systemClock } from '#domain/clock.ts';
import { env } from './env.ts';

let offsetMs: number | undefined;

/** The worker's clock: the machine's, or in a demo one that starts at `CLOCK_START` and runs on from there. */
export const agentClock: Clock = {
  nowMs: () => {
    offsetMs ??= env().DEMO && env().CLOCK_START ? Date.parse(env().CLOCK_START ?? '') - systemClock.nowMs() : 0;
    return systemClock.nowMs() + offsetMs;
  },
};
