/** When a child that died is started again, and when that is given up. Times in milliseconds. */
export type RestartPolicy = {
  /** The wait after the first death; each further one doubles it. */
  firstDelayMs: number;
  longestDelayMs: number;
  /** This many deaths within `windowMs` and it is given up. */
  deaths: number;
  windowMs: number;
};

export const defaultRestartPolicy: RestartPolicy = {
  firstDelayMs: 300,
  longestDelayMs: 10_000,
  deaths: 5,
  windowMs: 60_000,
};

export type RestartDecision = { restart: true; delayMs: number } | { restart: false };

/**
 * What to do about a child that just died.
 * @param deathsAtMs when it died, this time included, oldest first
 * @param nowMs the same clock's now
 */
export function decideRestart(policy: RestartPolicy, deathsAtMs: readonly number[], nowMs: number): RestartDecision {
  const recent = deathsAtMs.filter((at) => nowMs - at < policy.windowMs).length;
  if (recent >= policy.deaths) return { restart: false };
  const delayMs = policy.firstDelayMs * 2 ** Math.max(recent - 1, 0);
  return { restart: true, delayMs: Math.min(delayMs, policy.longestDelayMs) };
}
