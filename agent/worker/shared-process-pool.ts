import { InferenceRunner, type JobContext, type RunningJobInfo } from '@livekit/agents';
import { InProcessJob } from './in-process-job.ts';

/** The part of the framework's process pool that an `AgentServer` uses. */
interface ProcessPool {
  started: boolean;
  executors: InProcessJob[];
  start(): void;
  launchJob(info: RunningJobInfo): Promise<void>;
}

/**
 * Makes every `AgentServer` of this process run its jobs in the process itself instead of in children. Registration,
 * dispatch, load and draining stay the framework's. The framework has no option for it (its Python sibling has), so
 * its pool's `start` and `launchJob` are replaced; `tests/agent` fails if an upgrade changes them.
 *
 * Must run before an `AgentServer` is made.
 * @throws Error when the framework's pool is not what it was
 */
export async function shareProcess(entry: (ctx: JobContext) => Promise<void>): Promise<void> {
  const pool = await import(new URL('./ipc/proc_pool.js', import.meta.resolve('@livekit/agents')).href);
  const prototype = pool.ProcPool?.prototype as ProcessPool | undefined;
  if (typeof prototype?.launchJob !== 'function' || typeof prototype.start !== 'function') {
    throw new Error('the agents framework changed its process pool; see shared-process-pool.ts');
  }
  prototype.start = function start(this: ProcessPool) {
    this.started = true;
  };
  prototype.launchJob = async function launchJob(this: ProcessPool, info: RunningJobInfo) {
    const job = new InProcessJob(entry);
    this.executors.push(job);
    await job.launchJob(info);
    void job.join().finally(() => {
      this.executors.splice(this.executors.indexOf(job), 1);
    });
  };
}

/**
 * Keeps the framework from starting its end-of-turn inference process (about 280 MB), which only listening needs: the
 * name counts as taken, but is not among the runners to start.
 */
export function withoutSpeechInference(): void {
  Object.defineProperty(InferenceRunner.registeredRunners, 'lk_eot_audio', { value: 'unused', enumerable: false });
}
