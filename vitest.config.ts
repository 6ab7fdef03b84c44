import { defineConfig } from 'vitest/config';

/** Tests of one folder. Each file runs in a process of its own, so what it sets does not reach the others. */
function project(name: 'unit' | 'integration' | 'agent', limits: { timeoutMs: number; workers: number }) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      setupFiles: name === 'unit' ? ['tests/environment/console-error-fails.ts'] : [],
      testTimeout: limits.timeoutMs,
      hookTimeout: limits.timeoutMs,
      maxWorkers: limits.workers,
    },
  };
}

export default defineConfig({
  test: {
    pool: 'forks',
    env: { LOG_LEVEL: 'silent' },
    passWithNoTests: true,
    projects: [
      project('unit', { timeoutMs: 20_000, workers: 2 }),
      project('integration', { timeoutMs: 60_000, workers: 2 }),
      // They share one receptionist and two cores; one file at a time.
      project('agent', { timeoutMs: 90_000, workers: 1 }),
    ],
  },
});
