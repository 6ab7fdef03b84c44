import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Failure } from './failure.ts';
import { nodePath, rootDir } from './paths.ts';

/**
 * Runs a program to its end, quietly, so that what it loads does not stay in the launcher's memory.
 * It is ended when the start is called off.
 * @throws Failure with what it said, when it ends with an error
 */
export async function runToEnd(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
  command: string = nodePath,
): Promise<void> {
  const child = spawn(command, args, { cwd: rootDir, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const listen = (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  };
  signal?.addEventListener('abort', end, { once: true });
  try {
    const [code] = await once(child, 'close');
    signal?.throwIfAborted();
    if (code !== 0) throw new Failure(`${name} failed:\n${said.trim()}`);
  } finally {
    signal?.removeEventListener('abort', end);
  }
}
