import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

interface Timings {
  totalMs: number;
  steps: { name: string; startedMs: number; tookMs: number }[];
}

/**
 * Times `npm start` from the command to the line that says it is up, with its parts. Cold is a fresh clone with an
 * empty cache: packages, LiveKit server and build are all made; warm is the same clone once more, three times.
 */
export async function measureStartUp(options: {
  rootDir: string;
  cold: boolean;
  environment: NodeJS.ProcessEnv;
  show: (line: string) => void;
}): Promise<void> {
  const { show } = options;
  const work = mkdtempSync(join(tmpdir(), 'openwide-start-'));
  const dir = options.cold ? join(work, 'clone') : options.rootDir;
  const dataDir = join(work, 'data');
  const environment = {
    ...options.environment,
    PORT: '0',
    OPENWIDE_DATABASE_PORT: '0',
    OPENWIDE_LIVEKIT_PORT: '0',
    GATEWAY_PORT: '0',
    OPENWIDE_DATA_DIR: dataDir,
    ...(options.cold && { OPENWIDE_CACHE_DIR: join(work, 'cache') }),
  };
  try {
    if (options.cold) execFileSync('git', ['clone', '--quiet', options.rootDir, dir]);
    const names = options.cold
      ? ['cold (fresh clone, empty cache)', 'warm 1', 'warm 2', 'warm 3']
      : ['first (new data folder)', 'warm 1', 'warm 2', 'warm 3'];
    for (const name of names) {
      const tookMs = await startOnce(dir, environment);
      const timings = JSON.parse(readFileSync(join(dataDir, 'timings.json'), 'utf8')) as Timings;
      show(`\nnpm start, ${name}: ${(tookMs / 1000).toFixed(1)} s`);
      for (const { name: step, startedMs, tookMs: stepMs } of timings.steps) {
        show(
          `  ${step.padEnd(36)} from ${(startedMs / 1000).toFixed(1).padStart(6)} s  took ${(stepMs / 1000).toFixed(1).padStart(6)} s`,
        );
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function startOnce(dir: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const beganMs = performance.now();
  const child: ChildProcess = spawn('npm', ['start'], {
    cwd: dir,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const up = Promise.withResolvers<number>();
  const ended = Promise.withResolvers<void>();
  child.once('exit', (code) => {
    up.reject(new Error(`npm start ended with ${code} before it was up`));
    ended.resolve();
  });
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('Openwide is up')) up.resolve(performance.now() - beganMs);
    });
  }
  const tookMs = await up.promise;
  if (child.pid) process.kill(-child.pid, 'SIGINT');
  await ended.promise;
  return tookMs;
}
