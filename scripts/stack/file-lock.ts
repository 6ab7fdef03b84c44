import { readFileSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { errorCode } from './failure.ts';

const holderSchema = z.looseObject({ pid: z.number().int(), startedAt: z.string() });

/** The process that holds a lock, and whatever else it wrote into it. */
export type LockHolder = z.infer<typeof holderSchema>;

export type FileLock = { release(): Promise<void> };

/**
 * Takes a lock that is a file; one whose holder is gone is taken over.
 * @returns the lock, or its living holder
 */
export async function tryLock(path: string): Promise<FileLock | { holder: LockHolder }> {
  const own = ownHolder();
  for (;;) {
    if (await create(path, own)) {
      return {
        async release() {
          if ((await readHolder(path))?.pid === own.pid) await rm(path, { force: true });
        },
      };
    }
    const holder = await readHolder(path);
    if (holder !== undefined && isAlive(holder)) return { holder };
    await rm(path, { force: true });
  }
}

/** Takes a lock, however long its holder needs. */
export async function waitForLock(path: string, signal?: AbortSignal): Promise<FileLock> {
  for (;;) {
    const lock = await tryLock(path);
    if ('release' in lock) return lock;
    await delay(200, undefined, { signal });
  }
}

/** Whether a living process holds this lock. */
export async function isHeld(path: string): Promise<boolean> {
  const holder = await readHolder(path);
  return holder !== undefined && isAlive(holder);
}

/** How this process names itself in a lock. */
export function ownHolder(): LockHolder {
  return { pid: process.pid, startedAt: startOf(process.pid) };
}

async function readHolder(path: string): Promise<LockHolder | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The file appears with its content or not at all, so nobody takes a half written one for a stale one. */
async function create(path: string, content: LockHolder): Promise<boolean> {
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, JSON.stringify(content), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Alive, and still the process that took the lock: ids are given out again. */
function isAlive(holder: LockHolder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return startOf(holder.pid) === holder.startedAt;
}

/** When a process began, as Linux tells it; empty elsewhere, and for one that has ended and was not fetched yet. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; after it come the state and, 19 fields on, the start time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
