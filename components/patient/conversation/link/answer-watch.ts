import type { ConversationState } from '../store/state.ts';
import type { ConversationStore } from '../store/store.ts';

/**
 * A receptionist who owes an answer and says nothing for so long may be dead, though nobody knows it yet: it is seen
 * after twice, and after the third time it is said.
 */
export const answerMs = 15_000;
const nextLooksMs = [8000, 7000] as const;
export const silentMs = answerMs + nextLooksMs[0] + nextLooksMs[1];

export interface AnswerWatchParts {
  readonly store: ConversationStore;
  /** Looks whether the answer is stored, and has the receptionist seen after. */
  seeAfter(): void;
  giveUp(): void;
}

/** Whether words are to be expected from the receptionist. */
function owesWords({ phase, answeredBy, agentState, activity, items }: ConversationState): boolean {
  if (phase !== 'ready' || answeredBy === 'staff' || agentState === 'handoff') return false;
  const last = items.at(-1);
  if (last?.role !== 'patient') return activity === 'thinking' || last?.status === 'streaming';
  const isSaid = last.status === 'sent' || (last.spoken === true && last.status === 'done');
  return activity === 'thinking' || (last.documentId === undefined && isSaid);
}

/** Changes with whatever comes from the receptionist, and with each new message to it. */
function progress({ items, draft, visits, documents }: ConversationState): string {
  const last = items.at(-1);
  const heard = last?.role === 'patient' ? 0 : last?.text.length;
  const confirmed = visits.map(({ words, details }) => `${words.length}${details !== null}`);
  return [last?.key, heard, draft?.rev, confirmed, documents.map(({ status }) => status)].join(' ');
}

/** Notices a receptionist who is in the room, owes an answer, and says nothing. */
export class AnswerWatch {
  readonly #parts: AnswerWatchParts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #progress = '';
  #unsubscribe = () => {};

  constructor(parts: AnswerWatchParts) {
    this.#parts = parts;
  }

  start(): void {
    this.stop();
    this.#unsubscribe = this.#parts.store.subscribe(() => this.#look());
  }

  stop(): void {
    this.#unsubscribe();
    this.#unsubscribe = () => {};
    this.#rest();
  }

  #look(): void {
    const state = this.#parts.store.getState();
    if (!owesWords(state)) {
      this.#rest();
      return;
    }
    const now = progress(state);
    if (this.#timer !== undefined && now === this.#progress) return;
    this.#progress = now;
    this.#wait(answerMs, nextLooksMs);
  }

  #wait(pauseMs: number, next: readonly number[]): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const [nextPauseMs, ...later] = next;
      if (nextPauseMs === undefined) {
        this.#parts.giveUp();
        return;
      }
      // Whatever comes of this look, the wait for the next begins here.
      this.#wait(nextPauseMs, later);
      this.#parts.store.dispatch({ type: 'slow' });
      this.#parts.seeAfter();
    }, pauseMs);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
