import { defineConfig } from 'vitest/config';

interface Project {
  name: string;
  include: readonly string[];
  exclude?: readonly string[];
  timeoutMs: number;
  workers: number;
  pool?: 'forks' | 'threads';
  /** Whether each file begins in a world of its own, so that what it sets does not reach the others. Default true. */
  isolate?: boolean;
}

function project({ name, include, exclude = [], timeoutMs, workers, pool = 'forks', isolate = true }: Project) {
  return {
    extends: true as const,
    test: {
      name,
      include: include.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
      exclude: exclude.map((folder) => `tests/${folder}/**`),
      setupFiles: name.startsWith('unit') ? ['tests/environment/console-error-fails.ts'] : [],
      testTimeout: timeoutMs,
      hookTimeout: timeoutMs,
      maxWorkers: workers,
      pool,
      isolate,
    },
  };
}

/** Rules without a state, a clock or a page: their tests have nothing to keep from each other. */
const rules = ['unit/domain', 'unit/receptionist'];
const ofUnit = { timeoutMs: 20_000, workers: 2, pool: 'threads' } as const;

export default defineConfig({
  test: {
    env: { LOG_LEVEL: 'silent' },
    passWithNoTests: true,
    projects: [
      project({ name: 'unit', include: ['unit'], exclude: rules, ...ofUnit }),
      project({ name: 'unit-rules', include: rules, isolate: false, ...ofUnit }),
      project({ name: 'integration', include: ['integration'], timeoutMs: 60_000, workers: 2 }),
      // They share one receptionist and two cores; one file at a time.
      project({ name: 'agent', include: ['agent'], timeoutMs: 90_000, workers: 1 }),
    ],
  },
});
