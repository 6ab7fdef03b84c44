import type { ConversationStore } from '../store/store.ts';
import type { ConversationApi } from './api.ts';

/** What was said is in the stored transcript this long after. */
const storedSoonMs = 1000;

/** `gone`: the server knows no such conversation (any more). `failed`: it did not answer. */
export type RefreshResult = 'taken' | 'gone' | 'failed';

/**
 * Brings what the server has stored onto the page: after every (re)connect, and when a turn went by whose stream never
 * came here. What the room told while the answer was on its way is newer and stays.
 */
export class Refresher {
  readonly #store: ConversationStore;
  readonly #api: ConversationApi;
  #newsCount = 0;
  #mayHaveMissed = false;

  constructor(store: ConversationStore, api: ConversationApi) {
    this.#store = store;
    this.#api = api;
  }

  /** The room told something that the stored conversation may not have yet. */
  noteNews(): void {
    this.#newsCount++;
  }

  /** Something may have been said before this page was in the room. */
  noteGap(): void {
    this.#mayHaveMissed = true;
  }

  async refresh(isCurrent: () => boolean): Promise<RefreshResult> {
    const newsBefore = this.#newsCount;
    const conversation = await this.#api.current().catch(() => undefined);
    if (!isCurrent() || conversation === undefined) return 'failed';
    if (conversation === null) return 'gone';
    this.#store.dispatch({ type: 'snapshot', conversation, newsSince: this.#newsCount !== newsBefore });
    return 'taken';
  }

  /** A turn that no stream brought is stored soon after the receptionist listens again. */
  lookAgainWhenQuiet(isCurrent: () => boolean): void {
    if (!this.#isQuietWithGap()) return;
    setTimeout(() => {
      if (!isCurrent() || !this.#isQuietWithGap()) return;
      this.#mayHaveMissed = false;
      void this.refresh(isCurrent);
    }, storedSoonMs);
  }

  #isQuietWithGap(): boolean {
    const { activity, items } = this.#store.getState();
    return activity === 'listening' && (this.#mayHaveMissed || items.at(-1)?.role === 'patient');
  }
}
