import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, Failure } from './failure.ts';
import { ownHolder, tryLock } from './file-lock.ts';

/** What a running stack tells other commands of the same data folder, in `run.json`. */
const runFileSchema = z.object({
  pid: z.number().int(),
  webUrl: z.string().optional(),
  databaseUrl: z.string().optional(),
});
export type RunFile = z.infer<typeof runFileSchema>;

/** Another start holds this data folder. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
  readonly running: RunFile;

  constructor(running: RunFile) {
    super('Openwide already runs in this folder.');
    this.running = running;
  }
}

export type RunLock = {
  /** Tells other commands where the parts are. */
  publish(addresses: Omit<RunFile, 'pid'>): Promise<void>;
  release(): Promise<void>;
};

/**
 * Takes a data folder for this process; makes it when it is not there.
 * @throws AlreadyRunning with what its holder published
 * @throws Failure when the folder cannot be written
 */
export async function takeRunLock(dataDir: string): Promise<RunLock> {
  const path = join(dataDir, 'run.json');
  try {
    // The database's own account goes through this folder to its data; what is secret in it only its owner may read.
    await mkdir(dataDir, { recursive: true, mode: 0o755 });
    const lock = await tryLock(path);
    if ('holder' in lock) throw new AlreadyRunning(runFileSchema.parse(lock.holder));
    return {
      release: lock.release,
      async publish(addresses) {
        const draft = `${path}.${process.pid}.new`;
        await writeFile(draft, JSON.stringify({ ...ownHolder(), ...addresses }), { mode: 0o600 });
        await rename(draft, path);
      },
    };
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS' && code !== 'ENOTDIR') throw error;
    throw new Failure(`The data folder ${dataDir} cannot be written.`, [
      'Make it yours (chown), or name another folder with OPENWIDE_DATA_DIR.',
    ]);
  }
}

/** What the stack that runs in a data folder published; nothing when none runs or it is not that far. */
export async function readRunFile(dataDir: string): Promise<RunFile | undefined> {
  try {
    return runFileSchema.parse(JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8')));
  } catch {
    return undefined;
  }
}
