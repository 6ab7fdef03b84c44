import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { waitForLock } from '#scripts/stack/file-lock.ts';
import { findExecutable, findOnPath } from '#scripts/stack/find-program.ts';
import { rootDir } from '#scripts/stack/paths.ts';

const run = promisify(execFile);
const source = join(import.meta.dirname, 'go');
const home = join(rootDir, '.openwide', 'go-client');

/**
 * The client in Go, built once for a clone and again when its sources change; the first build takes about two minutes.
 * @returns the path of the program
 * @throws Error that says what is missing on this machine and what to do; a test that needs Go is never passed over in silence
 */
export async function goClient(): Promise<string> {
  const program = join(home, await hashOfSources(), 'client');
  if (existsSync(program)) return program;
  await mkdir(home, { recursive: true });
  const lock = await waitForLock(join(home, 'build.lock'));
  try {
    if (existsSync(program)) return program;
    const fresh = join(home, 'new', 'client');
    await build(await findGo(), fresh);
    await mkdir(join(program, '..'), { recursive: true });
    await rename(fresh, program);
  } finally {
    await rm(join(home, 'new'), { recursive: true, force: true });
    await lock.release();
  }
  return program;
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of (await readdir(source)).sort()) hash.update(name).update(await readFile(join(source, name)));
  return hash.digest('hex').slice(0, 16);
}

async function findGo(): Promise<string> {
  const go = findOnPath('go') ?? findExecutable('/usr/local/go/bin/go');
  if (go !== undefined) return go;
  throw new Error(
    'The test of the Go client needs Go 1.26 or newer (https://go.dev/dl). ' +
      'macOS: brew install go. Debian and Ubuntu: their own package is older; take the one of go.dev.',
  );
}

async function build(go: string, output: string): Promise<void> {
  try {
    // Nothing of it needs C, and no compiler for C should be needed either.
    const args = ['CGO_ENABLED=0', 'GOFLAGS=-buildvcs=false', go, 'build', '-mod=readonly', '-ldflags=-s -w'];
    await run('env', [...args, '-o', output, '.'], { cwd: source, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n').slice(-5) : [];
    throw new Error(
      [
        "LiveKit's Go client could not be built; see that Go is 1.26 or newer and that its module proxy can be reached.",
        ...said,
      ].join('\n'),
      { cause: error },
    );
  }
}
