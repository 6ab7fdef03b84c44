import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { nodePath, rootDir } from '../stack/paths.ts';
import { countPlaywright, countVitest, type RunResult, readResult } from './results.ts';
import type { Selection } from './selection.ts';

export type RunnerOptions = {
  selection: Selection;
  environment: NodeJS.ProcessEnv;
  /** Where the runners write their reports. */
  reportDir: string;
  /** Ends the runner that is at work. */
  signal: AbortSignal;
};

/** Runs one vitest project. @param zone the time zone the process believes to be in */
export async function runVitest(
  project: 'unit' | 'integration' | 'agent',
  options: RunnerOptions,
  zone = 'UTC',
): Promise<RunResult> {
  const { selection, reportDir } = options;
  const name = project === 'unit' ? `unit, ${zone}` : project;
  const report = join(reportDir, `${name.replaceAll(/\W+/g, '-')}.json`);
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...selection.files,
    // The unit tests are two projects, of files with and without a world of their own.
    `--project=${project}*`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(selection.grep ? ['-t', selection.grep] : []),
  ];
  const { exitCode, tookMs } = await run(args, { ...options.environment, TZ: zone }, options.signal);
  return { name, tookMs, ...(await readResult(report, countVitest, exitCode)) };
}

/** Runs the browser tests. @param chromiumPath undefined lets Playwright use its own browser */
export async function runPlaywright(chromiumPath: string | undefined, options: RunnerOptions): Promise<RunResult> {
  const { selection, reportDir } = options;
  const report = join(reportDir, 'e2e.json');
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    ...selection.files,
    '--pass-with-no-tests',
    ...(selection.grep ? ['-g', selection.grep] : []),
  ];
  const environment = {
    ...options.environment,
    OPENWIDE_TEST_E2E_RESULTS: report,
    OPENWIDE_TEST_CHROMIUM: chromiumPath ?? '',
  };
  const { exitCode, tookMs } = await run(args, environment, options.signal);
  return { name: 'e2e', tookMs, ...(await readResult(report, countPlaywright, exitCode)) };
}

async function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<{ exitCode: number; tookMs: number }> {
  signal.throwIfAborted();
  const beganMs = performance.now();
  const child = spawn(nodePath, args, { cwd: rootDir, env, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const end = () => killGroup(child.pid);
  signal.addEventListener('abort', end, { once: true });
  const [code] = await once(child, 'close');
  signal.removeEventListener('abort', end);
  // Browsers and workers that a crashed runner left behind.
  killGroup(child.pid);
  signal.throwIfAborted();
  return { exitCode: code ?? 1, tookMs: performance.now() - beganMs };
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}
