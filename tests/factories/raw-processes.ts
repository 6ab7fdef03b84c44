import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environment } from '#tests/environment/environment.ts';

const run = promisify(execFile);

interface Running {
  pid: number;
  parent: number;
  command: string;
}

/** The process id of the stack's agent worker that runs now. */
export async function workerPid(): Promise<number> {
  const log = await readFile(join(environment().logDir, 'worker.log'), 'utf8');
  // Every line of its log names the process; the last that does is the one that runs.
  const pids = [...log.matchAll(/"pid":(\d+),/g)].map((match) => Number(match[1]));
  const pid = pids.at(-1);
  if (pid === undefined) throw new Error("the worker's log names no process");
  return pid;
}

/** The process id of the stack's LiveKit server: a child of whoever started the worker. */
export async function livekitPid(): Promise<number> {
  const all = await processes();
  const worker = await workerPid();
  const launcher = all.find(({ pid }) => pid === worker)?.parent;
  const server = all.find(({ parent, command }) => parent === launcher && command.includes('livekit-server'));
  if (!server) throw new Error('no LiveKit server runs beside the worker');
  return server.pid;
}

/** Resident memory of a process, in bytes. */
export async function residentBytes(pid: number): Promise<number> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout.trim()) * 1024;
}

async function processes(): Promise<Running[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,command='], { maxBuffer: 16 * 1024 * 1024 });
  return stdout.split('\n').flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return found ? [{ pid: Number(found[1]), parent: Number(found[2]), command: found[3] ?? '' }] : [];
  });
}
