import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { WorldPlan } from '../world/world.ts';
import type { FromPlayer, Job, JobResult, ToPlayer } from './job.ts';

export interface PoolOptions {
  plan: Omit<WorldPlan, 'databaseName'>;
  players: number;
  caller: 'script' | 'llm';
  onResult: (result: JobResult, done: number) => void;
  /** When aborted, what is being played is played to its end and nothing more is begun. */
  signal: AbortSignal;
}

/** Plays jobs in a few processes at once, each with a database of its own, and returns the results in the jobs' order. */
export async function playAll(jobs: readonly Job[], options: PoolOptions): Promise<JobResult[]> {
  const results = new Map<Job, JobResult>();
  const waiting = [...jobs];
  await Promise.all(
    Array.from({ length: Math.min(options.players, jobs.length) }, async (_, index) => {
      const player = await startPlayer({ ...options.plan, databaseName: `eval_player_${index}` }, options.caller);
      try {
        for (let job = waiting.shift(); job && !options.signal.aborted; job = waiting.shift()) {
          const result = await player.play(job);
          results.set(job, result);
          options.onResult(result, results.size);
        }
      } finally {
        await player.stop();
      }
    }),
  );
  return jobs.flatMap((job) => results.get(job) ?? []);
}

async function startPlayer(plan: WorldPlan, caller: 'script' | 'llm') {
  const child = fork(new URL('./player-main.ts', import.meta.url), {
    // The database client's own notices are no concern here.
    execArgv: ['--no-deprecation'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'json',
  });
  const ended = once(child, 'exit');
  await ask(child, ended, { kind: 'begin', plan, caller });
  return {
    async play(job: Job): Promise<JobResult> {
      const answer = await ask(child, ended, { kind: 'job', job });
      if (answer.kind !== 'done') throw new Error('a player answered something else');
      return answer.result;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.send({ kind: 'stop' } satisfies ToPlayer);
      await ended;
    },
  };
}

/** Sends one message and waits for what comes back; a player does one thing at a time. */
async function ask(child: ChildProcess, ended: Promise<unknown>, message: ToPlayer): Promise<FromPlayer> {
  const gone = ended.then(() => {
    throw new Error(`a player ended with ${child.exitCode ?? child.signalCode}`);
  });
  gone.catch(() => {});
  const answered = once(child, 'message');
  child.send(message);
  const [answer] = (await Promise.race([answered, gone])) as [FromPlayer];
  return answer;
}
