import type { ProblemKind } from '#locales/sections/keys.ts';
import type { ConversationStore } from '../store/store.ts';
import type { ConversationApi } from './api.ts';
import type { CallLimit } from './call-limit.ts';
import { problemOf } from './join-room.ts';
import type { OwnSeats } from './own-seats.ts';
import { Patience } from './patience.ts';

export interface CallParts {
  readonly api: ConversationApi;
  /** BCP 47. */
  readonly locale: string;
  readonly store: ConversationStore;
  readonly seats: OwnSeats;
  readonly limit: CallLimit;
  isOnline(): boolean;
  /** Whether a room is joined and only the receptionist is missing. */
  isRoomWaiting(): boolean;
  isReceptionistHere(): boolean;
  giveUp(problem: ProblemKind): void;
  /** Gives what tells, later, whether this attempt to be in a room is still the one. */
  attempt(): () => boolean;
}

/** Waiting for a receptionist, and asking the practice's system for one. */
export class ReceptionistCall {
  readonly #parts: CallParts;
  readonly #patience = new Patience();

  constructor(parts: CallParts) {
    this.#parts = parts;
  }

  /** Shows that it waits; honest after a while, and given up when nobody comes into the room. */
  wait(phase: 'connecting' | 'waiting' | 'resuming' | 'reconnecting'): void {
    const { store, isRoomWaiting, giveUp, attempt } = this.#parts;
    const isCurrent = attempt();
    store.dispatch({ type: 'phase', phase });
    this.#patience.begin(
      () => store.dispatch({ type: 'slow' }),
      () => {
        if (isCurrent() && isRoomWaiting()) giveUp('away');
      },
    );
  }

  /** The wait is over, however it ended. */
  endWait(): void {
    this.#patience.end();
  }

  /** Asks for a receptionist into the room that is joined; false when too many have been asked for. */
  call(phase: 'waiting' | 'resuming'): boolean {
    const { limit, giveUp, isReceptionistHere, isOnline } = this.#parts;
    if (!limit.take()) {
      giveUp('away');
      return false;
    }
    this.wait(phase);
    this.#ask((failure) => {
      if (!isReceptionistHere()) giveUp(problemOf(failure, isOnline()));
    });
    return true;
  }

  /** Has the server look after a receptionist who is here and says nothing; one that is dead it replaces. */
  seeAfter(): void {
    if (this.#parts.limit.take()) this.#ask(() => {});
  }

  #ask(onFailure: (failure: unknown) => void): void {
    const { api, locale, seats, attempt } = this.#parts;
    const isCurrent = attempt();
    api.token(locale).then(
      ({ participant_token }) => seats.addToken(participant_token),
      (failure: unknown) => {
        if (isCurrent()) onFailure(failure);
      },
    );
  }
}
