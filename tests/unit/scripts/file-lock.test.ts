import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isHeld, ownHolder, tryLock, waitForLock } from '#scripts/stack/file-lock.ts';
import { AlreadyRunning, readRunFile, takeRunLock } from '#scripts/stack/run-lock.ts';

let dir: string;
let path: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openwide-lock-'));
  path = join(dir, 'lock');
});
afterEach(() => rm(dir, { recursive: true }));

describe('a lock', () => {
  it('has one holder at a time, however many ask at once', async () => {
    const locks = await Promise.all(Array.from({ length: 8 }, () => tryLock(path)));
    expect(locks.filter((lock) => 'release' in lock)).toHaveLength(1);
    expect(await isHeld(path)).toBe(true);
  });

  it('can be taken again when it is released', async () => {
    const lock = await waitForLock(path);
    const next = waitForLock(path);
    await lock.release();
    await (await next).release();
    expect(await isHeld(path)).toBe(false);
  });

  it('of a process that has ended is taken over', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'close');
    await writeFile(path, JSON.stringify({ pid: child.pid, startedAt: '1' }));
    expect(await tryLock(path)).toHaveProperty('release');
  });

  it('of a process whose id was given out again is taken over', async () => {
    await writeFile(path, JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
    expect(ownHolder().startedAt).not.toBe('long ago');
    expect(await tryLock(path)).toHaveProperty('release');
  });

  it('that cannot be read is taken over', async () => {
    await writeFile(path, '{"pid":');
    expect(await tryLock(path)).toHaveProperty('release');
  });
});

describe('a second start in the same folder', () => {
  it('is told where the first one is', async () => {
    const lock = await takeRunLock(dir);
    await lock.publish({ webUrl: 'http://localhost:3001', databaseUrl: 'postgresql://here/it' });
    const second = takeRunLock(dir);
    await expect(second).rejects.toBeInstanceOf(AlreadyRunning);
    await expect(second).rejects.toMatchObject({ running: { pid: process.pid, webUrl: 'http://localhost:3001' } });
    await lock.release();
    expect(await readRunFile(dir)).toBeUndefined();
    await (await takeRunLock(dir)).release();
  });

  it('works when a folder in the way is a file: it says so', async () => {
    await writeFile(join(dir, 'file'), '');
    await expect(takeRunLock(join(dir, 'file', 'data'))).rejects.toThrow(/cannot be written/);
  });
});
