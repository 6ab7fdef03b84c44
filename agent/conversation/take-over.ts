import { takeOverLapseMs } from '#contract/rpc/staff.ts';
import type { Clock } from '#domain/clock.ts';

/** While the patient writes, a take-over that has run out goes on; it is looked at again after this long. */
const lookAgainMs = 1000;
/** So often at most: nobody is left waiting because a draft lies in a text field. */
const looksAtMost = 30;

/** Whoever leaves has so long to come back before the receptionist goes on. */
const returnWithinMs = 10_000;

/** Taken over before this worker came; whose seat it was is not told. */
const somebody = Symbol('somebody of the staff');

export type TakeOverEnd = 'handed_back' | 'lapsed';

export interface TakeOverOptions {
  clock: Clock;
  /** Somebody speaks in the receptionist's place from now on. */
  onBegin: (holder: string) => void;
  onEnd: (why: TakeOverEnd) => void;
  /** Whether the patient is writing just now. */
  patientTyping: () => boolean;
  lapseMs?: number;
}

/** Who of the staff speaks with the patient, and for how long without a sign of life. One at a time. */
export class TakeOver {
  readonly #options: Required<TakeOverOptions>;
  #holder: string | typeof somebody | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: TakeOverOptions) {
    this.#options = { lapseMs: takeOverLapseMs, ...options };
  }

  /** The seat of whoever has taken over, as far as it is known. */
  get holder(): string | null {
    return typeof this.#holder === 'string' ? this.#holder : null;
  }

  get isHeld(): boolean {
    return this.#holder !== null;
  }

  /** Goes on with what an earlier worker had stored, until it lapses or somebody renews it. */
  restore(): void {
    this.#holder = somebody;
    this.#wind();
  }

  /**
   * Takes over, or renews. Another's claim stands until it lapses.
   * @returns until when, epoch milliseconds; null when somebody else has taken over
   */
  claim(identity: string): number | null {
    if (this.holder !== null && this.holder !== identity) return null;
    const isNews = this.#holder !== identity;
    this.#holder = identity;
    const untilMs = this.#wind();
    if (isNews) this.#options.onBegin(identity);
    return untilMs;
  }

  /** The holder has written: a sign of life. */
  renew(identity: string): void {
    if (this.#holder === identity) this.#wind();
  }

  giveBack(identity: string): 'given_back' | 'not_taken_over' | 'taken_by_other' {
    if (this.#holder === null) return 'not_taken_over';
    if (this.holder !== null && this.holder !== identity) return 'taken_by_other';
    this.#end('handed_back');
    return 'given_back';
  }

  /** The holder's seat is no longer theirs: somebody else may take over. */
  vacate(): void {
    if (this.#holder !== null) this.#holder = somebody;
  }

  /** Whoever has taken over and left may come back on another seat, as on a reload; but not for long. */
  left(identity: string): void {
    if (this.#holder !== identity) return;
    this.#holder = somebody;
    this.#lookIn(returnWithinMs, looksAtMost);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #wind(): number {
    const { lapseMs, clock } = this.#options;
    this.#lookIn(lapseMs, looksAtMost);
    return clock.nowMs() + lapseMs;
  }

  #lookIn(ms: number, looksLeft: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (looksLeft > 0 && this.#options.patientTyping()) this.#lookIn(lookAgainMs, looksLeft - 1);
      else this.#end('lapsed');
    }, ms);
  }

  #end(why: TakeOverEnd): void {
    clearTimeout(this.#timer);
    this.#holder = null;
    this.#options.onEnd(why);
  }
}
