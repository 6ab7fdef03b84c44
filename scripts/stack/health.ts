import { setTimeout as delay } from 'node:timers/promises';
import type { Child } from './children.ts';
import { Failure } from './failure.ts';

export type HealthWait = {
  child: Child;
  withinMs: number;
  /** Asked again and again; whatever it throws counts as no. The signal ends a question that takes too long. */
  isHealthy: (signal: AbortSignal) => Promise<boolean>;
  /** What is still missing, for the sentence when it is not in time. */
  missing?: () => string;
  /** Ends the waiting when the whole start is called off. */
  signal?: AbortSignal;
};

/** Soon at first, then less often: each question costs the one who is still starting. */
const firstPauseMs = 40;
const longestPauseMs = 250;
const answerWithinMs = 5000;

/**
 * Waits until a child says that it is well.
 * @throws Failure with its last lines when it is not in time, or was given up
 */
export async function waitUntilHealthy(wait: HealthWait): Promise<void> {
  const { child } = wait;
  const deadline = performance.now() + wait.withinMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.3, longestPauseMs)) {
    wait.signal?.throwIfAborted();
    if (!child.givenUp() && (await asked(wait))) return;
    if (child.givenUp() || performance.now() > deadline) {
      const how = child.givenUp()
        ? 'ended again and again'
        : `was not ready within ${Math.round(wait.withinMs / 1000)} seconds`;
      const missing = wait.missing?.() ?? '';
      throw new Failure(
        `The ${child.name} ${how}${missing === '' ? '' : ` (${missing})`}. ${lastWords(child.lastLines())}`,
        [`The whole log is in ${child.logPath}.`],
      );
    }
    await delay(pauseMs);
  }
}

async function asked(wait: HealthWait): Promise<boolean> {
  try {
    return await wait.isHealthy(AbortSignal.timeout(answerWithinMs));
  } catch {
    return false;
  }
}

/** A child's last lines as a person reads them. */
export function lastWords(lines: readonly string[]): string {
  if (lines.length === 0) return 'It said nothing.';
  return `Its last words:\n${lines.map((line) => `    ${line}`).join('\n')}`;
}
