import { isIncomplete } from '../store/state.ts';
import type { ConversationStore } from '../store/store.ts';
import type { ConversationApi } from './api.ts';

/** What was said is in the stored transcript this long after. */
const storedSoonMs = 1000;
/** Words and document of an appointment come together; what is missing so long after the other is fetched. */
export const otherHalfMs = 3000;

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
  #afterGap = false;
  #seat: string | null = null;
  #halves: ReturnType<typeof setTimeout> | undefined;

  constructor(store: ConversationStore, api: ConversationApi) {
    this.#store = store;
    this.#api = api;
  }

  /** Whose seat is the visitor's, as of the last answer; null while nobody knows. */
  get seat(): string | null {
    return this.#seat;
  }

  /** The room told something that the stored conversation may not have yet. */
  noteNews(): void {
    this.#newsCount++;
  }

  /** Something may have been said, and streams may have ended, while this page was not in the room. */
  noteGap(): void {
    this.#mayHaveMissed = true;
    this.#afterGap = true;
  }

  async refresh(isCurrent: () => boolean): Promise<RefreshResult> {
    const newsBefore = this.#newsCount;
    const conversation = await this.#api.current().catch(() => undefined);
    if (!isCurrent() || conversation === undefined) return 'failed';
    if (conversation === null) return 'gone';
    this.#seat = conversation.seat;
    const afterGap = this.#afterGap;
    this.#afterGap = false;
    const newsSince = this.#newsCount !== newsBefore;
    this.#store.dispatch({ type: 'snapshot', conversation, newsSince, afterGap });
    return 'taken';
  }

  /** A turn that no stream brought is stored soon after the receptionist listens again. */
  lookAgainWhenQuiet(isCurrent: () => boolean): void {
    if (!this.#isQuietWithGap()) return;
    this.lookSoon(isCurrent, () => {
      if (!this.#isQuietWithGap()) return false;
      this.#mayHaveMissed = false;
      return true;
    });
  }

  /** Looks a moment from now, when the server has what the room has just told; `stillWanted` is asked then. */
  lookSoon(isCurrent: () => boolean, stillWanted: () => boolean = () => true): void {
    setTimeout(() => {
      if (isCurrent() && stillWanted()) void this.refresh(isCurrent);
    }, storedSoonMs);
  }

  /** Words or document came: the other of the two is fetched when it does not. */
  expectOtherHalf(isCurrent: () => boolean): void {
    clearTimeout(this.#halves);
    this.#halves = setTimeout(() => {
      if (!isCurrent() || !this.#store.getState().visits.some(isIncomplete)) return;
      void this.refresh(isCurrent);
    }, otherHalfMs);
  }

  #isQuietWithGap(): boolean {
    const { activity, items } = this.#store.getState();
    return activity === 'listening' && (this.#mayHaveMissed || items.at(-1)?.role === 'patient');
  }
}
