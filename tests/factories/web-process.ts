import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Caller, webSettings } from './web-app.ts';

/** A call as `WebApp.call` takes it. */
export interface ProcessCall {
  number: number;
  method: string;
  path: string;
  options: { as?: Caller; body?: unknown; key?: string };
}

/** What came back; `body` is the parsed JSON, undefined when there was none. */
export interface ProcessAnswer {
  number: number;
  status: number;
  body: unknown;
}

/** A web process of its own, with its own connections, that a test may kill. */
export interface WebProcess {
  /** Calls an endpoint as Next would. @throws Error when the process ends before it has answered */
  call(method: string, path: string, options: ProcessCall['options']): Promise<ProcessAnswer>;
  /** Ends it as a machine that fails would: at once, with nothing cleared away. */
  kill(): Promise<void>;
}

/**
 * Starts a web process on a database that has the practice already; returns when it can be called.
 * @param options `databaseUrl` may lead through a proxy
 */
export async function startWebProcess(options: {
  databaseUrl: string;
  clinicId: string;
  environment?: Record<string, string>;
}): Promise<WebProcess> {
  const child = fork(new URL('./web-process-main.ts', import.meta.url), [options.clinicId], {
    env: {
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      ...webSettings(options.databaseUrl),
      DATABASE_POOL_SIZE: '4',
      DEMO: '1',
      CLOCK_START: '2026-11-23T15:00:00Z',
      ...options.environment,
    },
    // The database client's own notices are no concern of a test.
    execArgv: ['--no-deprecation'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const waiting = new Map<number, (answer: ProcessAnswer) => void>();
  child.on('message', (answer: ProcessAnswer) => waiting.get(answer.number)?.(answer));
  await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(endedError(child)))]);
  let number = 0;
  return {
    async call(method, path, callOptions) {
      number += 1;
      const call: ProcessCall = { number, method, path, options: callOptions };
      const answered = new Promise<ProcessAnswer>((resolve) => waiting.set(call.number, resolve));
      child.send(call);
      return Promise.race([answered, ended.then(() => Promise.reject(endedError(child)))]);
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function endedError(child: ChildProcess): Error {
  return new Error(`the web process ended with ${child.signalCode ?? child.exitCode}`);
}
