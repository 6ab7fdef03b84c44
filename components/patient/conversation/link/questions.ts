import type { Opening } from '#contract/http/availability.ts';
import type { PickSlotRequest, PickSlotResponse } from '#contract/rpc/pick-slot.ts';
import type { ReviewDetailsRequest, ReviewDetailsResponse } from '#contract/rpc/review-details.ts';
import type { Question } from '../store/state.ts';
import type { ConversationStore } from '../store/store.ts';

/** The caller has stopped waiting a little before its time-out: an answer needs its way. */
const answerWayMs = 500;

const closed = { outcome: 'closed' } as const;

interface Pending {
  readonly question: Question;
  answer(response: PickSlotResponse | ReviewDetailsResponse): void;
}

/**
 * What the receptionist asks by a method: one question at a time. A tap answers it; words, a newer question, newer
 * openings, its time-out and the end of the room close it. Whichever comes first wins.
 */
export class Questions {
  readonly #store: ConversationStore;
  #pending: Pending | null = null;
  #draft: unknown = null;

  constructor(store: ConversationStore) {
    this.#store = store;
    store.subscribe(() => this.#closeOutdated());
  }

  askForSlot(request: PickSlotRequest, timeoutMs: number): Promise<PickSlotResponse> {
    if ((this.#store.getState().draft?.rev ?? 0) > request.rev) return Promise.resolve(closed);
    return this.#ask<PickSlotResponse>({ kind: 'slots', request }, timeoutMs);
  }

  askForReview(request: ReviewDetailsRequest, timeoutMs: number): Promise<ReviewDetailsResponse> {
    return this.#ask<ReviewDetailsResponse>({ kind: 'details', request }, timeoutMs);
  }

  /** Answers with an opening; false when nobody asks for it, so that words have to say it. */
  pick({ startsAt, provider, operatory }: Opening): boolean {
    const question = this.#pending?.question;
    const isAsked =
      question?.kind === 'slots' &&
      question.request.openings.some((known) => known.startsAt === startsAt && known.provider === provider);
    if (isAsked) this.#answer({ outcome: 'picked', startsAt, provider, operatory });
    return isAsked;
  }

  /** Answers what was asked about the details; false when nobody asks any more. */
  review(response: ReviewDetailsResponse): boolean {
    const isAsked = this.#pending?.question.kind === 'details';
    if (isAsked) this.#answer(response);
    return isAsked;
  }

  /** Only a question for a time: its buttons stay, a tap on one says it in words. */
  closeSlots(): void {
    if (this.#pending?.question.kind === 'slots') this.close();
  }

  /** The visitor wrote or said something instead, or the room is over. */
  close(): void {
    if (this.#pending) this.#answer(closed);
  }

  #ask<Response extends PickSlotResponse | ReviewDetailsResponse>(
    question: Question,
    timeoutMs: number,
  ): Promise<Response> {
    this.close();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.close(), Math.max(0, timeoutMs - answerWayMs));
      this.#pending = {
        question,
        answer: (response) => {
          clearTimeout(timer);
          // Only answers to its own kind of question get here.
          resolve(response as Response);
        },
      };
      this.#store.dispatch({ type: 'question', question });
    });
  }

  #answer(response: PickSlotResponse | ReviewDetailsResponse): void {
    const pending = this.#pending;
    this.#pending = null;
    this.#store.dispatch({ type: 'question', question: null });
    pending?.answer(response);
  }

  #closeOutdated(): void {
    const { draft } = this.#store.getState();
    if (draft === this.#draft) return;
    this.#draft = draft;
    const question = this.#pending?.question;
    if (question?.kind === 'slots' && draft !== null && draft.rev > question.request.rev) this.close();
  }
}
