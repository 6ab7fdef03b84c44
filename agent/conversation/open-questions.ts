import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import type { Opening } from '#contract/http/availability.ts';
import type { PickSlotRequest } from '#contract/rpc/pick-slot.ts';
import type { ReviewDetailsRequest, ReviewDetailsResponse } from '#contract/rpc/review-details.ts';
import { log } from '../log.ts';
import type { PatientPage } from './transport.ts';

type Mended = Extract<ReviewDetailsResponse, { outcome: 'mended' }>;

/** What a tap says, in the conversation's language. */
export interface AnswerWords {
  picked(opening: Opening): string;
  right(): string;
  /** Only what has changed; null when nothing has. */
  mended(before: ReviewDetailsRequest, now: Mended): string | null;
}

/**
 * The questions that stand on the patient's page. Tapping, typing and speaking are one dialogue: whichever comes first
 * is the answer, and closes the question; what comes later on the same question is not heeded. Newer times replace
 * older ones.
 */
export class OpenQuestions {
  readonly #page: PatientPage | undefined;
  readonly #words: AnswerWords;
  readonly #answer: (text: string) => void;
  #picking = 0;
  #reviewing = 0;

  /** @param answer takes the tap as if the patient had written it */
  constructor(page: PatientPage | undefined, words: AnswerWords, answer: (text: string) => void) {
    this.#page = page;
    this.#words = words;
    this.#answer = answer;
  }

  /** Puts the draft's openings up as buttons; a draft without any takes the buttons away. */
  offer({ rev, openings }: VisitDraft): void {
    const asked = ++this.#picking;
    if (openings.length === 0) return;
    const request: PickSlotRequest = { v: 1, rev, openings };
    void this.#wait(this.#page?.pickSlot(request), (answer) => {
      if (asked !== this.#picking || answer.outcome !== 'picked') return;
      const opening = openings.find(
        ({ provider, operatory, startsAt }) =>
          provider === answer.provider &&
          operatory === answer.operatory &&
          Date.parse(startsAt) === Date.parse(answer.startsAt),
      );
      if (opening) this.#take(this.#words.picked(opening));
    });
  }

  /** Asks whether the details are written right. */
  review(details: Omit<ReviewDetailsRequest, 'v'>): void {
    const asked = ++this.#reviewing;
    const request: ReviewDetailsRequest = { v: 1, ...details };
    void this.#wait(this.#page?.reviewDetails(request), (answer) => {
      if (asked !== this.#reviewing || answer.outcome === 'closed') return;
      const words = answer.outcome === 'right' ? null : this.#words.mended(request, answer);
      this.#take(words ?? this.#words.right());
    });
  }

  /** The patient has answered in another way, or the receptionist has gone silent. */
  close(): void {
    this.#picking++;
    this.#reviewing++;
  }

  #take(words: string): void {
    this.close();
    this.#answer(words);
  }

  async #wait<T>(answer: Promise<T | null> | undefined, heed: (answer: T) => void): Promise<void> {
    try {
      const given = await answer;
      if (given) heed(given);
    } catch (error) {
      log().warn({ error }, 'the page could not be asked');
    }
  }
}
