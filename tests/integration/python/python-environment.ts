import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { waitForLock } from '#scripts/stack/file-lock.ts';
import { rootDir } from '#scripts/stack/paths.ts';

const run = promisify(execFile);
const requirements = join(import.meta.dirname, 'requirements.txt');
const home = join(rootDir, '.openwide', 'python');

/** Asked of a Python before it is used; `ensurepip` is what Debian keeps in a package of its own. */
const suitable = 'import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 10) else 1)';

/**
 * A Python of its own with LiveKit's client in it, made once for a clone and again when `requirements.txt` changes.
 * @returns the path of the interpreter
 * @throws Error that says what is missing on this machine and what to do; a test that needs Python is never passed over in silence
 */
export async function pythonWithLivekit(): Promise<string> {
  const wanted = await readFile(requirements, 'utf8');
  const marker = join(home, 'COMPLETE');
  const interpreter = join(home, 'venv', 'bin', 'python');
  const isComplete = async () => existsSync(interpreter) && (await readFile(marker, 'utf8').catch(() => '')) === wanted;
  if (await isComplete()) return interpreter;
  await mkdir(home, { recursive: true });
  const lock = await waitForLock(join(home, 'set-up.lock'));
  try {
    if (await isComplete()) return interpreter;
    await rm(marker, { force: true });
    await runOrFail(
      await findPython(),
      ['-m', 'venv', '--clear', join(home, 'venv')],
      'A Python of its own could not be made; see that the disk has room and that you may write here.',
    );
    await runOrFail(
      interpreter,
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements],
      "LiveKit's Python client could not be installed; see that PyPI, or the index of your pip configuration, can be reached.",
    );
    await writeFile(marker, wanted);
  } finally {
    await lock.release();
  }
  return interpreter;
}

async function findPython(): Promise<string> {
  for (const candidate of ['python3', 'python']) {
    try {
      await run(candidate, ['-c', suitable]);
      return candidate;
    } catch {
      // Not there, too old, or without venv: the next one may do.
    }
  }
  throw new Error(
    'The test of the Python client needs Python 3.10 or newer with venv and pip. ' +
      'Debian and Ubuntu: apt install python3 python3-venv. macOS: brew install python.',
  );
}

async function runOrFail(command: string, args: readonly string[], failure: string): Promise<void> {
  try {
    await run(command, args, { maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n').slice(-5) : [];
    throw new Error([failure, ...said].join('\n'), { cause: error });
  }
}
