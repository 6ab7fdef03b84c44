/** A process that plays one job after another in a world of its own; it does what its parent tells it. */
import { startWorld, type World } from '../world/world.ts';
import type { FromPlayer, Job, JobResult, ToPlayer } from './job.ts';

const tell = (message: FromPlayer) => process.send?.(message);
process.once('disconnect', () => process.exit(1));
// Ctrl-C reaches every process of the terminal; whoever started this one tells it when to stop.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
let world: World | undefined;
let caller: 'script' | 'llm' = 'script';

process.on('message', async (message: ToPlayer) => {
  if (message.kind === 'begin') {
    caller = message.caller;
    world = await startWorld(message.plan);
    tell({ kind: 'ready' });
  } else if (message.kind === 'job' && world) {
    const startedMs = performance.now();
    const result = await play(world, message.job);
    tell({ kind: 'done', result: { ...result, tookMs: performance.now() - startedMs } });
  } else {
    await world?.stop();
    process.exit(0);
  }
});

async function play(into: World, job: Job): Promise<JobResult> {
  try {
    const { playJob } = await import('./play-job.ts');
    return await playJob(into, job, caller);
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { job, findings: [{ kind: 'run', words }], callerTurns: 0, tookMs: 0, transcript: [] };
  }
}
