import type { MessageInput } from '#contract/http/conversations.ts';
import type { PracticeClient } from '../practice/practice-api.ts';
import { BackgroundBatches } from './background-batches.ts';

/** Stores what is said, in order, without making anybody wait. */
export class ConversationRecorder {
  readonly #batches: BackgroundBatches<MessageInput>;

  constructor(api: PracticeClient) {
    this.#batches = new BackgroundBatches({
      what: 'messages',
      send: (messages) => api.appendMessages(messages),
      batchSize: 50,
      keptAtMost: 2000,
    });
  }

  record(message: MessageInput): void {
    this.#batches.push(message);
  }

  /** Waits until everything recorded so far is stored, or could not be. */
  flush(): Promise<void> {
    return this.#batches.flush();
  }
}
