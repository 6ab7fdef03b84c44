import { playGoal } from '../goals/play-goal.ts';
import { grade } from '../grading/grade.ts';
import { playHostile } from '../hostile/play-hostile.ts';
import { loadScenarios } from '../scenarios/load.ts';
import { parts } from '../scenarios/scripts/index.ts';
import type { World } from '../world/world.ts';
import type { Job, JobResult } from './job.ts';
import { playScenario } from './play.ts';
import { transcriptOf } from './transcript.ts';

const scenarios = new Map(loadScenarios().map((scenario) => [scenario.id, scenario]));

/** Plays and grades one job. */
export async function playJob(world: World, job: Job, caller: 'script' | 'llm'): Promise<JobResult> {
  if (job.kind === 'goal') return playGoal(world, job);
  if (job.kind === 'hostile') return playHostile(world, job);
  const scenario = scenarios.get(job.id);
  const part = parts[job.id];
  if (!scenario || !part) throw new Error(`no scenario ${job.id}`);
  const record = await playScenario(world, scenario, {
    script: part.caller,
    run: job.run,
    template: 'eval_demo',
    caller,
  });
  return {
    job,
    findings: grade(record, part),
    callerTurns: record.turns.filter(({ caller }) => caller !== null).length,
    tookMs: 0,
    transcript: transcriptOf(record, { tools: true }),
    figures: { faults: record.faults?.length ?? 0 },
  };
}
