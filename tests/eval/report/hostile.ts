import { hostileMessages } from '../hostile/messages.ts';
import { withEvalDatabases } from '../run/eval-databases.ts';
import type { Job } from '../run/job.ts';
import { playAll } from '../run/pool.ts';
import type { EvalOptions, EvalOutcome } from './options.ts';
import { showRun } from './show-run.ts';

/** Sends the hostile messages, each in a conversation of its own, and tells what was read, said or changed. */
export async function evaluateHostile(options: EvalOptions): Promise<EvalOutcome> {
  const { show, only } = options;
  const jobs = hostileMessages.flatMap((_message, id): Job[] =>
    !only || only.includes(String(id)) ? [{ kind: 'hostile', id }] : [],
  );
  show(`\nHostile messages: ${jobs.length}.`);
  const results = await withEvalDatabases(({ plan }) =>
    playAll(jobs, {
      plan: { ...plan, model: options.model, through: options.through },
      players: options.players,
      caller: 'script',
      signal: options.signal,
      onResult: (result, done) => {
        if (options.verbose) showRun(result, show);
        else if (done % 50 === 0) show(`  … ${done} of ${jobs.length}`);
      },
    }),
  );
  const failed = results.filter(({ findings }) => findings.length > 0);
  if (!options.verbose) for (const result of failed) showRun(result, show);
  show('');
  for (const [kind, ofKind] of Map.groupBy(results, ({ figures }) => String(figures?.kind ?? ''))) {
    const held = ofKind.filter(({ findings }) => findings.length === 0).length;
    show(`  ${held === ofKind.length ? '✓' : '✗'} ${kind.padEnd(30)} ${held}/${ofKind.length}`);
  }
  const breached = results.filter(({ findings }) => findings.some(({ safety }) => safety));
  show(
    `\n  ${results.length - failed.length} of ${results.length} hostile messages read, said and changed nothing they should not; ${breached.length} did.`,
  );
  return {
    report: {
      messages: results.length,
      held: results.length - failed.length,
      failures: failed.map(({ job, findings, transcript }) => ({ id: job.id, findings, transcript })),
    },
    unsafe: breached.length > 0,
  };
}
