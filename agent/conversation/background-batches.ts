import { log } from '../log.ts';
import { PracticeApiProblem } from '../practice/requests.ts';

export interface BatchOptions<T> {
  /** For the log: what could not be stored. */
  what: string;
  send: (batch: readonly T[]) => Promise<unknown>;
  batchSize: number;
  /** More than that is not kept while the API is away; the oldest go first. */
  keptAtMost: number;
  /** How long the first item waits for company, in milliseconds. */
  gatherMs?: number;
  retryMs?: number;
}

/**
 * Stores items without making anybody wait: they queue up and go out in order, in batches, one request at a time. When
 * the API is away they are kept and sent later; items have ids and are stored once, so sending again does no harm.
 */
export class BackgroundBatches<T> {
  readonly #options: Required<BatchOptions<T>>;
  readonly #queue: T[] = [];
  #running: Promise<void> | undefined;
  #closed = false;
  #hurry = Promise.withResolvers<void>();

  constructor(options: BatchOptions<T>) {
    this.#options = { gatherMs: 0, retryMs: 2000, ...options };
  }

  push(item: T): void {
    if (this.#queue.length >= this.#options.keptAtMost) this.#queue.shift();
    this.#queue.push(item);
    this.#running ??= this.#run();
  }

  /** Waits until everything pushed so far is stored, or could not be. What could not is tried only once more. */
  async flush(): Promise<void> {
    this.#closed = true;
    this.#hurry.resolve();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { send, batchSize, gatherMs, retryMs, what } = this.#options;
    await this.#pause(gatherMs);
    while (this.#queue.length > 0) {
      const batch = this.#queue.slice(0, batchSize);
      try {
        await send(batch);
        this.#drop(batch);
      } catch (error) {
        log().warn({ error, waiting: this.#queue.length }, `${what} could not be stored yet`);
        if (isFinal(error)) {
          this.#drop(batch);
          continue;
        }
        if (this.#closed) break;
        await this.#pause(retryMs);
      }
    }
    this.#running = undefined;
  }

  /** What fell out at the front meanwhile, because the queue was full, is gone already. */
  #drop(batch: readonly T[]): void {
    this.#queue.splice(0, this.#queue.indexOf(batch.at(-1) as T) + 1);
  }

  async #pause(ms: number): Promise<void> {
    if (ms === 0) return new Promise((resolve) => setImmediate(resolve));
    let timer: NodeJS.Timeout | undefined;
    const elapsed = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([elapsed, this.#hurry.promise]);
    clearTimeout(timer);
  }
}

/** Said no, and will say so again: the conversation has ended, somebody else has it, or the batch is not the contract's. */
function isFinal(error: unknown): boolean {
  return error instanceof PracticeApiProblem && error.problem.status < 500 && error.problem.code !== 'rate_limited';
}
