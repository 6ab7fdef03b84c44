import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { webSettings } from '#tests/factories/web-app.ts';
import type { Outcome } from './caller.ts';
import type { FastClock } from './clock.ts';
import type { History } from './plan.ts';
import type { FromWorker, ToWorker } from './worker.ts';

/** One of the processes that carry out histories, as the process that started it deals with it. */
export interface WorkerProcess {
  /** Sets its clock and signs its staff in. Can be called again to move the clock. */
  begin(clinicId: string, clock: FastClock): Promise<void>;
  carryOut(history: History): Promise<Outcome>;
  stop(): Promise<void>;
  kill(): void;
}

/** Starts one; it has a few connections of its own. */
export function startWorker(databaseUrl: string): WorkerProcess {
  const child = fork(new URL('./worker.ts', import.meta.url), {
    env: { NODE_ENV: 'test', ...webSettings(databaseUrl), DATABASE_POOL_SIZE: '4', LOG_LEVEL: 'error' },
    // The database client's own notices are no concern of a test.
    execArgv: ['--no-deprecation'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  return {
    async begin(clinicId, clock) {
      await ask(child, ended, { kind: 'begin', clinicId, clock });
    },
    async carryOut(history) {
      const answer = await ask(child, ended, { kind: 'history', history });
      if (answer.kind !== 'done') throw new Error('a worker of the histories answered something else');
      return answer.outcome;
    },
    async stop() {
      child.send({ kind: 'stop' } satisfies ToWorker);
      await ended;
    },
    kill: () => child.kill('SIGKILL'),
  };
}

/** Sends one message and waits for what comes back; a worker does one thing at a time. */
async function ask(child: ChildProcess, ended: Promise<unknown>, message: ToWorker): Promise<FromWorker> {
  const gone = ended.then(() => {
    throw new Error(`a worker of the histories ended with ${child.exitCode ?? child.signalCode}`);
  });
  gone.catch(() => {});
  const answered = once(child, 'message');
  child.send(message);
  const [answer] = (await Promise.race([answered, gone])) as [FromWorker];
  return answer;
}
