/**
 * `npm start`: the whole of Openwide on this machine.
 * `--dev` compiles pages as they are asked for; `--services` starts database and LiveKit alone and writes the
 * environment for web and worker to `services.env` of the data folder; `--timings` shows what took how long.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoStaffEmail } from '#server/seed/demo-staff.ts';
import { Failure, failureText } from './stack/failure.ts';
import { lastWords } from './stack/health.ts';
import { cacheDirOf, dataDirOf } from './stack/paths.ts';
import { createProgress, seconds } from './stack/progress.ts';
import { AlreadyRunning } from './stack/run-lock.ts';
import { loadEnvFile, readSettings } from './stack/settings.ts';
import { type Stack, startStack } from './stack/stack.ts';
import { onStopSignal } from './stack/stop-signals.ts';

type Mode = 'production' | 'development' | 'services';

const progress = createProgress(process.stdout);
const calledOff = new AbortController();
let stack: Stack | undefined;
let exitCode = 0;
let stoppedByHand = false;

onStopSignal({
  stop: () => {
    stoppedByHand = true;
    progress.note('Stopping; what was said and booked is stored. Ctrl-C again kills at once.');
    void stop();
  },
  kill: () => {
    stack?.kill();
    process.exit(130);
  },
});

async function stop(): Promise<void> {
  calledOff.abort(new Failure('Stopped before everything was up.'));
  if (stack === undefined) return;
  await stack.stop();
  progress.close();
  process.exit(exitCode);
}

async function start(): Promise<void> {
  const { values: flags } = parseArgs({
    options: { dev: { type: 'boolean' }, services: { type: 'boolean' }, timings: { type: 'boolean' } },
  });
  loadEnvFile();
  const settings = readSettings(process.env);
  const dataDir = dataDirOf(process.env);
  const mode: Mode = flags.services ? 'services' : flags.dev ? 'development' : 'production';
  const show = (name: string) => (line: string) => {
    // What the parts ask one another all the time would bury what the person looks for.
    if (mode === 'development' && !/ \/api\/v1\/(health|workers)/.test(line)) progress.note(`${name} │ ${line}`);
  };
  if (!['127.0.0.1', 'localhost', '::1'].includes(settings.OPENWIDE_HOST) && !settings.LIVEKIT_URL) {
    progress.note(
      'The LiveKit server that is started here answers this machine alone: other machines see the pages, but',
    );
    progress.note('cannot talk with the receptionist. For that, set LIVEKIT_URL to a server they can reach.');
  }
  const beganMs = performance.now();
  const started = await startStack({
    dataDir,
    cacheDir: cacheDirOf(process.env),
    settings,
    mode,
    environment: process.env,
    lasting: true,
    progress,
    signal: calledOff.signal,
    onWebLine: show('web'),
    onWorkerLine: show('worker'),
    events: {
      onRestart: (name, exit) => progress.note(`The ${name} ended (${exit}); it is started again.`),
      onGivenUp: (name, exit, lines) => {
        const sentence = `The ${name} ended again and again (${exit}) and is given up. ${lastWords(lines)}`;
        exitCode = 1;
        if (stack === undefined) {
          calledOff.abort(new Failure(sentence));
          return;
        }
        progress.note(sentence);
        void stop();
      },
    },
  });
  stack = started;
  // Called off when it was all but up.
  if (calledOff.signal.aborted) return stop();
  const totalMs = performance.now() - beganMs;
  await tellTimings(dataDir, totalMs, flags.timings === true);
  if (mode === 'services') await tellServices(started, dataDir);
  else tellAddresses(started, dataDir, totalMs, settings.DEMO === '1');
}

function tellAddresses(running: Stack, dataDir: string, totalMs: number, demo: boolean): void {
  progress.note('');
  progress.note(`Openwide is up (${seconds(totalMs)}).`);
  progress.note('');
  progress.note(`  Patients   ${running.publicUrl}/`);
  progress.note(`  Staff      ${running.publicUrl}/staff`);
  if (demo) progress.note(`  Sign in    ${demoStaffEmail}  ${running.secrets.staffPassword}`);
  progress.note(`  Logs       ${join(dataDir, 'logs')}`);
  progress.note('');
  progress.note('Ctrl-C stops everything.');
}

async function tellServices(running: Stack, dataDir: string): Promise<void> {
  const made = Object.entries({ ...running.webEnvironment, ...running.workerEnvironment });
  const text = made
    .filter(([name, value]) => value !== undefined && process.env[name] !== value)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
  const path = join(dataDir, 'services.env');
  await writeFile(path, text, { mode: 0o600 });
  progress.note(`Database and LiveKit server are up; the environment for web and worker is in ${path}.`);
  progress.note('Ctrl-C stops them.');
}

async function tellTimings(dataDir: string, totalMs: number, show: boolean): Promise<void> {
  const steps = progress.timings();
  await writeFile(join(dataDir, 'timings.json'), `${JSON.stringify({ totalMs, steps }, null, 2)}\n`);
  if (!show) return;
  const width = Math.max(...steps.map(({ name }) => name.length));
  for (const { name, startedMs, tookMs } of steps) {
    progress.note(
      `  ${name.padEnd(width)}  from ${seconds(startedMs).padStart(8)}  took ${seconds(tookMs).padStart(8)}`,
    );
  }
  progress.note(`  ${'Everything'.padEnd(width)}  ${' '.repeat(15)} took ${seconds(totalMs).padStart(8)}`);
}

try {
  await start();
} catch (error) {
  if (error instanceof AlreadyRunning) {
    const { webUrl, pid } = error.running;
    progress.note(
      `Openwide already runs in this folder (process ${pid})${webUrl ? `: ${webUrl}/ and ${webUrl}/staff` : ''}.`,
    );
    process.exit(0);
  }
  progress.close();
  console.error(failureText(error));
  process.exit(stoppedByHand ? 130 : 1);
}
