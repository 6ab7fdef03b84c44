import { JobContext, JobProcess, type RunningJobInfo, runWithJobContextAsync } from '@livekit/agents';
import { Room, RoomEvent } from '@livekit/rtc-node';
import { log } from '../log.ts';

/**
 * Runs one job inside the worker's own process. A typed conversation needs no more than a room connection and a few
 * kilobytes; a process for each would cost 110 MB and most of a second before the first word.
 */
export class InProcessJob {
  started = true;
  userArguments: unknown;
  runningJob: RunningJobInfo | undefined;
  /** The framework's JobStatus.RUNNING; its enumeration is not exported. */
  readonly status = 0;
  readonly #close = Promise.withResolvers<string>();
  #done: Promise<void> = Promise.resolve();
  readonly #entry: (ctx: JobContext) => Promise<void>;

  constructor(entry: (ctx: JobContext) => Promise<void>) {
    this.#entry = entry;
  }

  async start(): Promise<void> {}
  async initialize(): Promise<void> {}

  async launchJob(info: RunningJobInfo): Promise<void> {
    this.runningJob = info;
    this.#done = this.#run(info);
  }

  /** Resolves when the job is over and has cleaned up. */
  async join(): Promise<void> {
    await this.#done;
  }

  /** Asks the job to end and waits until it has. */
  async close(): Promise<void> {
    this.#close.resolve('the worker closes');
    await this.#done;
  }

  async #run(info: RunningJobInfo): Promise<void> {
    const room = new Room();
    const closing = this.#close;
    room.on(RoomEvent.Disconnected, () => closing.resolve('the room is gone'));
    const ctx = new JobContext(new JobProcess(), info, room, () => {}, closing.resolve, {
      doInference: async (method) => {
        throw new Error(`no local inference (${method}) beside typed conversations`);
      },
    });
    void runWithJobContextAsync(ctx, () => this.#entry(ctx)).catch((error) => {
      log().error({ error, job: info.job.id }, 'a conversation broke off');
      closing.resolve('crashed');
    });
    const reason = await closing.promise;
    for (const callback of ctx.shutdownCallbacks) {
      try {
        await callback();
      } catch (error) {
        log().error({ error, job: info.job.id }, 'a conversation did not close cleanly');
      }
    }
    try {
      await room.disconnect();
    } catch (error) {
      log().debug({ error }, 'the room was already gone');
    }
    log().info({ job: info.job.id, reason }, 'conversation left');
  }
}
