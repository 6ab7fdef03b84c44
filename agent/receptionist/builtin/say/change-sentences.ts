import type { Practice } from '#domain/practice.ts';
import type { SpokenOpening, Who } from './sentences.ts';

/** An appointment of the caller in words: its kind, and when and with whom. */
export interface SpokenVisit extends SpokenOpening {
  readonly visit: string;
  /** Waits for the practice's approval. */
  readonly requested: boolean;
}

/** What is asked of a caller who wants their own appointments opened. */
export interface ProofMissing {
  readonly name: boolean;
  readonly birthDate: boolean;
}

/** A change read back before it is stored. */
export interface ChangeFacts {
  readonly present: SpokenVisit;
  /** Less than the practice's notice is left. */
  readonly late: boolean;
}

/** Sentences about appointments that exist already: who asks, which one, moved, cancelled, brought forward. */
export interface ChangeSentences {
  askProof(who: Who, missing: ProofMissing, n: number): string;
  /** Asks for the code that was just sent, or once more for it. */
  askCode(n: number): string;
  proofWhy(): string;
  wrongCode(): string;
  codeAgain(name: string, birthDate: string): string;
  locked(practice: Practice): string;
  noneAhead(): string;
  ownList(visits: readonly SpokenVisit[]): string;
  askWhich(visits: readonly SpokenVisit[], n: number): string;
  notThatOne(practice: Practice): string;
  /** The appointment in question, before its new time is asked for. */
  yourVisit(visit: SpokenVisit): string;
  askNewTime(n: number): string;
  readMove(facts: ChangeFacts, next: SpokenOpening, practice: Practice, again: boolean): string;
  readCancel(facts: ChangeFacts, practice: Practice): string;
  moved(visit: SpokenVisit, was: SpokenOpening | undefined, requested: boolean): string;
  cancelled(visit: SpokenVisit): string;
  askAnotherTime(): string;
  kept(): string;
  notAllowed(practice: Practice): string;
  feePassedOn(): string;
  ownMentioned(): string;
  codeTold(code: string): string;
  takeOffer(present: SpokenVisit, offer: SpokenOpening, until: string): string;
  offerDeclined(): string;
  offerExpired(): string;
  waitlisted(visit: string, own: boolean): string;
}
