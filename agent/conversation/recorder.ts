import type { MessageInput } from '#contract/http/conversations.ts';
import { log } from '../log.ts';
import type { PracticeClient } from '../practice/practice-api.ts';

const batchSize = 50;
const keptAtMost = 2000;
const retryMs = 2000;

/**
 * Stores what is said without making anybody wait: messages queue up and go out in order, in batches, one request at a
 * time. When the API is away they are kept and sent later; every id is stored once, so sending again does no harm.
 */
export class ConversationRecorder {
  readonly #api: PracticeClient;
  #queue: MessageInput[] = [];
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(api: PracticeClient) {
    this.#api = api;
  }

  record(message: MessageInput): void {
    if (this.#queue.length >= keptAtMost) this.#queue.shift();
    this.#queue.push(message);
    this.#running ??= this.#run();
  }

  /** Waits until everything recorded so far is stored, or could not be. */
  async flush(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    // Let the rest of this turn's items join the first batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#queue.length > 0) {
      const batch = this.#queue.slice(0, batchSize);
      try {
        await this.#api.appendMessages(batch);
        this.#queue.splice(0, batch.length);
      } catch (error) {
        log().warn({ error, waiting: this.#queue.length }, 'messages could not be stored yet');
        if (this.#closed) break;
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    }
    this.#running = undefined;
  }
}
