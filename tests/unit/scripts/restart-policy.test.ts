import { describe, expect, it } from 'vitest';
import { decideRestart, type RestartPolicy } from '#scripts/stack/restart-policy.ts';

const policy: RestartPolicy = { firstDelayMs: 100, longestDelayMs: 500, deaths: 5, windowMs: 10_000 };

describe('a child that died', () => {
  it('is started again soon after its first death', () => {
    expect(decideRestart(policy, [1000], 1000)).toEqual({ restart: true, delayMs: 100 });
  });

  it('waits twice as long after each further death, up to a limit', () => {
    const delays = [1, 2, 3, 4].map((deaths) => {
      const times = Array.from({ length: deaths }, (_, index) => 1000 + index);
      return decideRestart(policy, times, 1010);
    });
    expect(delays).toEqual([
      { restart: true, delayMs: 100 },
      { restart: true, delayMs: 200 },
      { restart: true, delayMs: 400 },
      { restart: true, delayMs: 500 },
    ]);
  });

  it('is given up after repeated deaths', () => {
    expect(decideRestart(policy, [1, 2, 3, 4, 5], 5)).toEqual({ restart: false });
  });

  it('is forgiven what lies long behind', () => {
    expect(decideRestart(policy, [1, 2, 3, 4, 20_000], 20_000)).toEqual({ restart: true, delayMs: 100 });
  });
});
