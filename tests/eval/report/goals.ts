import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readDialogues } from '../goals/dialogue.ts';
import { goalPracticeFile } from '../goals/goal-practice.ts';
import { withEvalDatabases } from '../run/eval-databases.ts';
import type { Job } from '../run/job.ts';
import { playAll } from '../run/pool.ts';
import { median } from '../run/scenario-report.ts';
import type { EvalOptions, EvalOutcome } from './options.ts';
import { showRun } from './show-run.ts';

/** Plays the dialogues' goals as bookings: how many were booked exactly right, and after how many messages. */
export async function evaluateGoals(options: EvalOptions): Promise<EvalOutcome> {
  const { show, only } = options;
  const file = join(options.dialogues, 'dental-dialogues.jsonl');
  if (!existsSync(file)) {
    show(`\nThe dialogues are not here (${options.dialogues}); their goals were not played.`);
    return { report: 'not played: the dialogues are missing', unsafe: false };
  }
  const jobs = readDialogues(file)
    .filter(({ id }) => !only || only.includes(id))
    .map(({ id }): Job => ({ kind: 'goal', id, file }));
  show(`\nGoals of the dental dialogues: ${jobs.length}.`);
  const results = await withEvalDatabases(async ({ plan, makeTemplate }) => {
    await makeTemplate('eval_goals', goalPracticeFile());
    return playAll(jobs, {
      plan: { ...plan, model: options.model, through: options.through },
      players: options.players,
      caller: 'script',
      signal: options.signal,
      onResult: (result, done) => {
        if (options.verbose) showRun(result, show);
        else if (done % 50 === 0) show(`  … ${done} of ${jobs.length}`);
      },
    });
  });
  const failed = results.filter(({ findings }) => findings.length > 0);
  if (!options.verbose) for (const result of failed) showRun(result, show);
  const of = (expected: string) => results.filter(({ figures }) => figures?.expected === expected);
  const right = (expected: string) => of(expected).filter(({ findings }) => findings.length === 0).length;
  const turns = median(
    of('booked').flatMap(({ figures }) =>
      typeof figures?.turnsToBooking === 'number' ? [figures.turnsToBooking] : [],
    ),
  );
  const percent = (100 * right('booked')) / Math.max(of('booked').length, 1);
  const unsafe = results.filter(({ findings }) => findings.some(({ safety }) => safety)).length;
  show(`\n  booked exactly right: ${right('booked')} of ${of('booked').length} (${percent.toFixed(1)} %)`);
  show(`  rightly left unbooked: ${right('not booked')} of ${of('not booked').length}`);
  show(`  messages of the caller from the wish to the booking: ${turns} at the median`);
  show(`  ${unsafe} failed in a matter of safety`);
  show(`  failing: ${failed.map(({ job }) => job.id).join(', ') || 'none'}`);
  return {
    report: {
      bookedRight: right('booked'),
      booked: of('booked').length,
      percent,
      leftUnbooked: right('not booked'),
      notBooked: of('not booked').length,
      medianTurns: turns,
      failures: failed.map(({ job, findings, transcript }) => ({ id: job.id, findings, transcript })),
    },
    unsafe: unsafe > 0,
  };
}
