import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.ts';
import { findExecutable, findOnPath } from './find-program.ts';
import { downloadLivekit } from './livekit-download.ts';
import { runToEnd } from './run-script.ts';

/** The release Openwide is tested with. */
export const livekitVersion = '1.13.5';

/**
 * A LiveKit server to run: the one on PATH, the cached one, the official release, or one built by Go; the last two go
 * into the cache that all clones share.
 * @param report what is being done, for the person who waits
 * @throws Failure with the ways to get one
 */
export async function findLivekitServer(
  cacheDir: string,
  report: (detail: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  const onPath = findOnPath('livekit-server');
  if (onPath !== undefined && isLivekit(onPath)) return onPath;
  const cached = join(
    cacheDir,
    'livekit-server',
    `${livekitVersion}-${process.platform}-${process.arch}`,
    'livekit-server',
  );
  if (isLivekit(cached)) return cached;
  const reasons: string[] = [];
  for (const [how, get] of [
    ['downloading the official release', downloadLivekit],
    ['building it with Go', buildWithGo],
  ] as const) {
    try {
      await intoCache(cached, (dir) => get(dir, livekitVersion, report, signal));
      return cached;
    } catch (error) {
      signal?.throwIfAborted();
      reasons.push(`${how}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Failure(`No LiveKit server was found, and none could be got (${reasons.join('; ')}).`, [
    `Put "livekit-server" ${livekitVersion} on your PATH (brew install livekit, or https://github.com/livekit/livekit/releases).`,
    'Or install Go 1.26 or newer (https://go.dev/dl), and it is built here.',
    'Or use one that runs elsewhere: set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET (LiveKit Cloud has a free plan).',
  ]);
}

/** Gets a server into a folder of its own and moves it to its place when it is whole and runs. */
async function intoCache(target: string, get: (dir: string) => Promise<string>): Promise<void> {
  const targetDir = join(target, '..');
  await mkdir(targetDir, { recursive: true });
  const dir = await mkdtemp(join(targetDir, 'new-'));
  try {
    const got = await get(dir);
    await chmod(got, 0o755);
    if (!isLivekit(got)) throw new Error('what came is no LiveKit server that runs here');
    await rename(got, target);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function buildWithGo(
  dir: string,
  version: string,
  report: (detail: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  const go = findOnPath('go') ?? findExecutable('/usr/local/go/bin/go');
  if (go === undefined) throw new Error('Go is not installed');
  report('building it with Go, about two minutes, once on this machine');
  const args = ['install', '-ldflags=-s -w', `github.com/livekit/livekit-server/cmd/server@v${version}`];
  await runToEnd('go install', args, { ...process.env, GOBIN: dir, GOFLAGS: '' }, signal, go);
  return join(dir, 'server');
}

function isLivekit(path: string): boolean {
  const run = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return run.status === 0 && run.stdout.includes('livekit');
}
