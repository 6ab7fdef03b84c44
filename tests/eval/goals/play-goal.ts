import { grade } from '../grading/grade.ts';
import type { JobResult } from '../run/job.ts';
import { playScenario } from '../run/play.ts';
import { transcriptOf } from '../run/transcript.ts';
import type { World } from '../world/world.ts';
import { type Dialogue, readDialogues } from './dialogue.ts';
import { goalScenario } from './goal-scenario.ts';

let dialogues: Map<string, Dialogue> | undefined;

/** Plays one dialogue's goal. The figures tell the caller's messages from the wish to the booking. */
export async function playGoal(world: World, job: { kind: 'goal'; id: string; file: string }): Promise<JobResult> {
  dialogues ??= new Map(readDialogues(job.file).map((dialogue) => [dialogue.id, dialogue]));
  const dialogue = dialogues.get(job.id);
  if (!dialogue) throw new Error(`no dialogue ${job.id}`);
  const { scenario, caller, isBooked } = goalScenario(dialogue);
  const record = await playScenario(world, scenario, {
    script: caller,
    run: 0,
    template: 'eval_goals',
    caller: 'script',
  });
  const bookedAt = record.turns.findIndex(({ confirmations }) => confirmations.length > 0);
  return {
    job,
    findings: grade(record, { caller, checks: {} }),
    callerTurns: record.turns.filter(({ caller: said }) => said !== null).length,
    tookMs: 0,
    transcript: transcriptOf(record, { tools: true }),
    figures: { expected: isBooked ? 'booked' : 'not booked', ...(bookedAt > 0 && { turnsToBooking: bookedAt }) },
  };
}
