import type { ProblemKind } from '#locales/sections/keys.ts';
import type { ConversationStore } from '../store/store.ts';
import type { OwnSeats } from './own-seats.ts';
import type { Refresher, RefreshResult } from './refresher.ts';

/** Pauses between tries to learn from the server why a room is over, in ms. */
const askPausesMs = [1000, 2000] as const;

export interface WaysBackParts {
  readonly store: ConversationStore;
  readonly refresher: Refresher;
  readonly seats: OwnSeats;
  isOnline(): boolean;
  /** Reads what the server has stored. */
  refresh(): Promise<RefreshResult>;
  giveUp(problem: ProblemKind): void;
  /** Joins anew; quietly when the page is to go on saying what it says until there is something better. */
  join(quietly: boolean): Promise<void>;
}

/**
 * How a page that has lost its room comes back into it: by a new room with a new token, but never out of another tab
 * in which the conversation was taken up meanwhile. So the server is asked first, and its answer waited for.
 */
export class WaysBack {
  readonly #parts: WaysBackParts;

  constructor(parts: WaysBackParts) {
    this.#parts = parts;
  }

  /**
   * The room is over: because another tab has the seat, because the conversation is, or only the room or the network.
   * @param tooOften it has been over again and again; then only the visitor decides
   */
  async afterRoomOver(isCurrent: () => boolean, tooOften: boolean): Promise<void> {
    const result = await this.#ask(isCurrent);
    if (!isCurrent() || this.#parts.store.getState().phase === 'ended') return;
    if (this.#gaveUp(result)) return;
    if (tooOften) return this.#parts.giveUp('denied');
    await this.#parts.join(false);
  }

  /** What stopped by a fault that passes is tried again. `hasBeenIn`: the page was in the room before. */
  async afterPause(isCurrent: () => boolean, hasBeenIn: boolean): Promise<void> {
    const isStopped = () => isCurrent() && this.#parts.store.getState().phase === 'stopped';
    if (!isStopped()) return;
    if (!this.#parts.isOnline()) return this.#parts.giveUp('offline');
    if (hasBeenIn) {
      const result = await this.#parts.refresh();
      if (!isStopped() || this.#gaveUp(result)) return;
    }
    await this.#parts.join(true);
  }

  #gaveUp(result: RefreshResult): boolean {
    const { isOnline, giveUp, seats, refresher } = this.#parts;
    if (result === 'failed') giveUp(isOnline() ? 'unreachable' : 'offline');
    else if (seats.isElsewhere(refresher.seat)) giveUp('elsewhere');
    else return false;
    return true;
  }

  async #ask(isCurrent: () => boolean): Promise<RefreshResult> {
    for (const pauseMs of askPausesMs) {
      const result = await this.#parts.refresh();
      if (result !== 'failed' || !isCurrent()) return result;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return this.#parts.refresh();
  }
}
