import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type ChildLog, openChildLog } from './child-log.ts';
import type { ProcessGuard } from './process-guard.ts';
import { decideRestart, defaultRestartPolicy, type RestartPolicy } from './restart-policy.ts';

/** A program to keep running. */
export type ChildSpec = {
  /** How people are told of it: "web", "worker", "LiveKit server", "database". */
  name: string;
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  account?: { uid: number; gid: number };
  logPath: string;
  /** What asks it to end in good order, and how long it may take before it is killed. */
  stopSignal: 'SIGTERM' | 'SIGINT';
  stopTimeoutMs: number;
  onLine?: (line: string) => void;
};

export type ChildEvents = {
  onRestart(name: string, exit: string, delayMs: number): void;
  /** After repeated deaths; it is not started again. */
  onGivenUp(name: string, exit: string, lastLines: string[]): void;
};

/** A child that is kept running until `stop`. */
export type Child = {
  readonly name: string;
  readonly logPath: string;
  /** Its process id, undefined while it waits to be started again. */
  pid(): number | undefined;
  givenUp(): boolean;
  lastLines(): string[];
  /** Asks it to end and waits; kills it when its time is over. Safe to call twice. */
  stop(): Promise<void>;
  /** Kills it and all it started, at once. */
  kill(): void;
};

/**
 * Starts a program and starts it again when it dies, with growing pauses, until the policy gives up.
 * It leads a process group of its own, so a Ctrl-C in the terminal reaches only the launcher.
 */
export function superviseChild(
  spec: ChildSpec,
  events: ChildEvents,
  guard?: ProcessGuard,
  policy: RestartPolicy = defaultRestartPolicy,
): Child {
  const log: ChildLog = openChildLog(spec.logPath, spec.onLine);
  const deaths: number[] = [];
  let current: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let gaveUp = false;
  let stopped: Promise<void> | undefined;

  const start = () => {
    const child = spawn(spec.command, spec.args, {
      cwd: spec.cwd,
      env: spec.env,
      ...spec.account,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    current = child;
    if (child.pid !== undefined) guard?.watch(child.pid, spec.stopSignal);
    log.follow(child.stdout);
    log.follow(child.stderr);
    child.once('error', (error) => died(child, error.message));
    child.once('exit', () => killGroup(child));
    // Comes after the last of its output, and after all it started has let go of it.
    child.once('close', (code, signal) => died(child, signal === null ? `code ${code}` : signal));
  };

  const died = (child: ChildProcess, exit: string) => {
    if (current !== child) return;
    current = undefined;
    if (child.pid !== undefined) guard?.forget(child.pid);
    if (stopping) return;
    const now = performance.now();
    deaths.push(now);
    const decision = decideRestart(policy, deaths, now);
    if (decision.restart) {
      events.onRestart(spec.name, exit, decision.delayMs);
      timer = setTimeout(start, decision.delayMs);
      return;
    }
    gaveUp = true;
    events.onGivenUp(spec.name, exit, log.lastLines());
  };

  const end = async () => {
    stopping = true;
    clearTimeout(timer);
    const child = current;
    if (child !== undefined) {
      const closed = once(child, 'close');
      child.kill(spec.stopSignal);
      const overdue = setTimeout(() => killGroup(child), spec.stopTimeoutMs);
      await closed;
      clearTimeout(overdue);
    }
    await log.close();
  };

  start();
  return {
    name: spec.name,
    logPath: spec.logPath,
    pid: () => current?.pid,
    givenUp: () => gaveUp,
    lastLines: () => log.lastLines(),
    stop() {
      stopped ??= end();
      return stopped;
    },
    kill() {
      stopping = true;
      clearTimeout(timer);
      if (current !== undefined) killGroup(current);
    },
  };
}

/** Ends what is left of a child's process group. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}
