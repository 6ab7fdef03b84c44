import { typingLapseMs, typingRepeatMs } from '#contract/channels/typing.ts';
import type { ConversationStore } from '../store/store.ts';

/** Tells the other side that the visitor writes: at once, then now and then while they do. It lapses by itself. */
export class TypingSignal {
  readonly #send: (typing: boolean) => void;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #told = false;

  constructor(send: (typing: boolean) => void) {
    this.#send = send;
  }

  /** A key was pressed. */
  typed(): void {
    if (this.#quiet !== undefined) return;
    this.#told = true;
    this.#send(true);
    this.#quiet = setTimeout(() => {
      this.#quiet = undefined;
    }, typingRepeatMs);
  }

  /** It was sent, or taken back. */
  stop(): void {
    clearTimeout(this.#quiet);
    this.#quiet = undefined;
    if (this.#told) this.#send(false);
    this.#told = false;
  }
}

/** Shows that the other side writes, for as long as it says so. */
export class TypingSeen {
  readonly #store: ConversationStore;
  #lapse: ReturnType<typeof setTimeout> | undefined;

  constructor(store: ConversationStore) {
    this.#store = store;
  }

  see(typing: boolean): void {
    clearTimeout(this.#lapse);
    this.#store.dispatch({ type: 'typing', typing });
    if (typing) this.#lapse = setTimeout(() => this.see(false), typingLapseMs);
  }

  stop(): void {
    clearTimeout(this.#lapse);
  }
}
