import type { ConversationStore } from '../store/store.ts';
import type { RefreshResult } from './refresher.ts';

/** A message that a listening receptionist has not begun to answer after this long may not have reached it. */
export const unansweredMs = 4000;
/** So often one message is sent again. */
const maxResends = 2;

export interface DeliveryParts {
  readonly store: ConversationStore;
  refresh(): Promise<RefreshResult>;
  /** Sends one message again. */
  resend(key: string): void;
}

/**
 * Sees that no message is lost between room and receptionist: a room takes a message in the very moment it reconnects
 * and nobody gets it. One that stays unanswered while the receptionist listens is looked for in the stored transcript;
 * when it is not there either, it is sent again.
 */
export class DeliveryWatch {
  readonly #parts: DeliveryParts;
  readonly #resends = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /** Looks after the messages sent so far, some seconds from now. */
  arm(): void {
    this.stop();
    this.#timer = setTimeout(() => void this.#look(), unansweredMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const key = this.#unanswered();
    if (key === undefined) return;
    if (!this.#isListening()) return this.arm();
    const result = await this.#parts.refresh();
    if (result !== 'taken' || this.#unanswered() !== key || !this.#isListening()) return;
    const resends = this.#resends.get(key) ?? 0;
    if (resends >= maxResends) return;
    this.#resends.set(key, resends + 1);
    this.#parts.resend(key);
  }

  #isListening(): boolean {
    const { phase, activity } = this.#parts.store.getState();
    return phase === 'ready' && (activity === 'listening' || activity === 'idle');
  }

  /** The last thing said, when it is a message the room took and the stored transcript does not have. */
  #unanswered(): string | undefined {
    const last = this.#parts.store.getState().items.at(-1);
    return last?.role === 'patient' && last.status === 'sent' && last.storedId === undefined ? last.key : undefined;
  }
}
