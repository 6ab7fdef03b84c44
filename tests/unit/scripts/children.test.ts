import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Child, type ChildSpec, superviseChild } from '#scripts/stack/children.ts';
import { rootDir } from '#scripts/stack/paths.ts';
import { startProcessGuard } from '#scripts/stack/process-guard.ts';

const policy = { firstDelayMs: 1, longestDelayMs: 5, deaths: 3, windowMs: 60_000 };
let dir: string;
let child: Child | undefined;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'openwide-children-'));
});
afterEach(async () => {
  await child?.stop();
  child = undefined;
  rmSync(dir, { recursive: true });
});

/** Keeps a shell script running. */
function keep(script: string, given: Partial<ChildSpec> = {}) {
  const restarts: string[] = [];
  const givenUp = Promise.withResolvers<{ exit: string; lines: string[] }>();
  const lines: string[] = [];
  const spec: ChildSpec = {
    name: 'thing',
    command: '/bin/sh',
    args: ['-c', script],
    env: { NODE_ENV: 'test', PATH: '/usr/bin:/bin' },
    cwd: dir,
    logPath: join(dir, 'logs', 'thing.log'),
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 5000,
    onLine: (line) => lines.push(line),
    ...given,
  };
  child = superviseChild(
    spec,
    {
      onRestart: (_name, exit) => restarts.push(exit),
      onGivenUp: (_name, exit, last) => givenUp.resolve({ exit, lines: last }),
    },
    undefined,
    policy,
  );
  return { child, restarts, givenUp: givenUp.promise, lines };
}

/** Whether a process runs; one that has ended and was not fetched by its parent yet does not. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

describe('a supervised child', () => {
  it('is started again when it dies, and given up with its last lines when it does not stop dying', async () => {
    const { restarts, givenUp } = keep('echo "round $$"; echo "cannot go on" >&2; exit 7');
    const { exit, lines } = await givenUp;
    expect(exit).toBe('code 7');
    expect(restarts).toEqual(['code 7', 'code 7']);
    expect(lines.filter((line) => line === 'cannot go on')).toHaveLength(3);
  });

  it('is given up when its program is not there', async () => {
    const { givenUp } = keep('', { command: join(dir, 'nothing-here') });
    expect((await givenUp).exit).toContain('ENOENT');
  });

  it('comes back after it was killed', async () => {
    const { child, restarts } = keep('echo up; exec sleep 600');
    const first = child.pid() ?? 0;
    process.kill(first, 'SIGKILL');
    await vi.waitFor(() => {
      expect(restarts).toEqual(['SIGKILL']);
      expect(child.pid()).not.toBe(first);
      expect(child.pid()).toBeGreaterThan(0);
    });
  });

  it('ends in good order when asked to, and is not started again', async () => {
    const { child, restarts, lines } = keep('trap "echo goodbye; exit 0" TERM; echo up; while :; do sleep 0.01; done');
    await vi.waitFor(() => expect(lines).toContain('up'));
    await child.stop();
    expect(lines.at(-1)).toBe('goodbye');
    expect(restarts).toEqual([]);
    expect(child.pid()).toBeUndefined();
    expect(readFileSync(join(dir, 'logs', 'thing.log'), 'utf8')).toBe('up\ngoodbye\n');
  });

  it('is killed with all it started when it does not end in time', async () => {
    const { child, lines } = keep('trap "" TERM; sleep 600 & echo "$!"; wait; wait', { stopTimeoutMs: 50 });
    await vi.waitFor(() => expect(lines).toHaveLength(1));
    const grandchild = Number(lines[0]);
    await child.stop();
    expect(child.pid()).toBeUndefined();
    await vi.waitFor(() => expect(isAlive(grandchild)).toBe(false));
  });

  it('leads a process group of its own, so that Ctrl-C in the terminal does not reach it', async () => {
    const { lines } = keep('echo "$$ $(ps -o pgid= -p $$)"; exec sleep 600');
    await vi.waitFor(() => expect(lines).toHaveLength(1));
    const [pid, group] = (lines[0] ?? '').trim().split(/\s+/);
    expect(group).toBe(pid);
  });

  it('keeps the log of the start before', async () => {
    await keep('echo first; exec sleep 600').child.stop();
    const second = keep('echo second; exec sleep 600');
    await vi.waitFor(() => expect(second.lines).toEqual(['second']));
    await second.child.stop();
    expect(readFileSync(join(dir, 'logs', 'thing.log'), 'utf8')).toBe('second\n');
    expect(readFileSync(join(dir, 'logs', 'thing.log.1'), 'utf8')).toMatch(/^(first\n)?$/);
  });
});

describe('the guard', () => {
  it('leaves the children alone when it is released', async () => {
    const { child } = keep('exec sleep 600');
    const pid = child.pid() ?? 0;
    const guard = startProcessGuard();
    guard.watch(pid, 'SIGTERM');
    await guard.release();
    expect(isAlive(pid)).toBe(true);
  });

  it('ends the children in good order when the launcher is killed', async () => {
    const script = `
      import { superviseChild } from '${rootDir}/scripts/stack/children.ts';
      import { rootDir } from '#scripts/stack/paths.ts';
import { startProcessGuard } from '${rootDir}/scripts/stack/process-guard.ts';
      const wait = 'trap "echo ended > ended; exit 0" TERM; echo up; while :; do sleep 0.01; done';
      superviseChild({
        name: 'thing', command: '/bin/sh', args: ['-c', wait], env: process.env, cwd: ${JSON.stringify(dir)},
        logPath: ${JSON.stringify(join(dir, 'guarded.log'))}, stopSignal: 'SIGTERM', stopTimeoutMs: 5000,
        onLine: () => console.log('up'),
      }, { onRestart() {}, onGivenUp() {} }, startProcessGuard());
    `;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(launcher.stdout, 'data');
    launcher.kill('SIGKILL');
    await vi.waitFor(() => expect(readFileSync(join(dir, 'ended'), 'utf8')).toBe('ended\n'), 10_000);
  });
});
