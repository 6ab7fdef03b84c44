/**
 * `npm test`: starts a stack of its own and runs the unit, integration, agent and browser tests against it.
 * The last line says `N passed, N failed`.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentVariable } from '#tests/environment/env.ts';
import { ensurePrismaClient } from './stack/build.ts';
import { ensureEmbedScript } from './stack/embed-script.ts';
import { Failure, failureText } from './stack/failure.ts';
import { writeLanguages } from './stack/languages.ts';
import { rootDir } from './stack/paths.ts';
import { createProgress, seconds } from './stack/progress.ts';
import { onStopSignal } from './stack/stop-signals.ts';
import { ensureChromium } from './testing/chromium.ts';
import { type RunResult, summaryLine } from './testing/results.ts';
import { type RunnerOptions, runPlaywright, runVitest } from './testing/runners.ts';
import { neededMode, readSelection, type Selection } from './testing/selection.ts';
import { startTestStack, type TestStack } from './testing/test-stack.ts';
import { inZone, unitZones } from './testing/zones.ts';

const calledOff = new AbortController();
const results: RunResult[] = [];
let stack: TestStack | undefined;

onStopSignal({
  stop: () => calledOff.abort(new Failure('Stopped before all tests had run.')),
  kill: () => {
    stack?.kill();
    process.exit(130);
  },
});

async function runAll(selection: Selection): Promise<void> {
  const { signal } = calledOff;
  const reportDir = join(rootDir, 'test-results');
  await rm(reportDir, { recursive: true, force: true });
  await mkdir(reportDir, { recursive: true });
  const progress = createProgress(process.stdout);
  const wants = (suite: Selection['suites'][number]) => selection.suites.includes(suite);
  const mode = neededMode(selection);
  // Both may take minutes on a fresh machine, and neither needs the other. A missing browser fails the browser tests alone.
  const browser = wants('e2e')
    ? progress
        .step('Finding a Chromium', (report) => ensureChromium(report, signal))
        .catch((error: unknown) => ({ error }))
    : Promise.resolve(undefined);
  stack = mode === 'none' ? undefined : await startTestStack(mode, join(reportDir, 'logs'), progress, signal);
  if (mode === 'none') await Promise.all([ensurePrismaClient(progress, signal), ensureEmbedScript(), writeLanguages()]);
  const chromium = await browser;
  progress.close();
  const options: RunnerOptions = { selection, reportDir, signal, environment: environmentOf(stack) };
  const record = async (run: Promise<RunResult>) => results.push(await run);
  if (wants('unit')) {
    for (const unitZone of unitZones) {
      await record(runVitest('unit', { ...options, selection: inZone(unitZone, selection) }, unitZone.zone));
    }
  }
  if (wants('integration')) await record(runVitest('integration', options));
  if (wants('agent')) await record(runVitest('agent', options));
  if (!wants('e2e')) return;
  if (typeof chromium === 'object') {
    console.error(failureText(chromium.error));
    results.push({ name: 'e2e', passed: 0, failed: 1, skipped: 0, tookMs: 0 });
  } else {
    await record(runPlaywright(chromium, options));
  }
}

function environmentOf(running: TestStack | undefined): NodeJS.ProcessEnv {
  // Whatever else the person has set is not meant for the tests.
  const { DATABASE_URL, DIRECT_DATABASE_URL, LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET, ...rest } = process.env;
  if (running === undefined) return rest;
  return {
    ...rest,
    [environmentVariable]: JSON.stringify(running.environment),
    OPENWIDE_TEST_WEB_URL: running.environment.webUrl,
  };
}

function tellResults(): void {
  const width = Math.max(...results.map(({ name }) => name.length), 0);
  console.info('');
  for (const { name, passed, failed, skipped, tookMs } of results) {
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    console.info(`  ${failed > 0 ? '✗' : '✓'} ${name.padEnd(width)}  ${counts}  (${seconds(tookMs)})`);
  }
}

let failure: unknown;
try {
  const selection = readSelection(process.argv.slice(2));
  await runAll(selection);
  if (results.every(({ passed, failed }) => passed + failed === 0)) throw new Failure('No test is of that name.');
} catch (error) {
  failure = error;
} finally {
  await stack?.stop().catch((error: unknown) => {
    failure ??= error;
  });
}
if (failure !== undefined) {
  console.error(`\n${failureText(failure)}`);
  results.push({ name: 'the run itself', passed: 0, failed: 1, skipped: 0, tookMs: 0 });
}
tellResults();
console.info(summaryLine(results));
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
