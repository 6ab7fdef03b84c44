import type { AppointmentResponse } from '#contract/http/appointments.ts';
import { wordsFor } from '#locales/words-for.ts';
import { type ClaimKind, claimIn } from './claims.ts';
import { agreesWith } from './matching-row.ts';
import { SentenceCutter } from './sentence-cutter.ts';

/** What is stored: by this turn, and by this conversation before. */
export interface StoredRows {
  readonly thisTurn: readonly AppointmentResponse[];
  readonly known: readonly AppointmentResponse[];
}

/**
 * Lets words out only when they are true: a sentence that claims a booking, a move or a cancellation needs a row that
 * this turn has stored, and must agree with its day and time; a sentence about how things stand may also be about an
 * earlier row of this conversation. Any other claim is replaced by what is true. Works on words as they stream, a
 * sentence at a time.
 */
export class TruthGuard {
  readonly #cutter = new SentenceCutter();
  readonly #rows: () => StoredRows;
  readonly #locale: () => string;
  readonly #onReplaced: (kind: ClaimKind) => void;
  #corrected = false;

  constructor(options: { rows: () => StoredRows; locale: () => string; onReplaced?: (kind: ClaimKind) => void }) {
    this.#rows = options.rows;
    this.#locale = options.locale;
    this.#onReplaced = options.onReplaced ?? (() => {});
  }

  /** Takes more words; answers what may be said now. */
  push(words: string): string {
    return this.#cutter
      .push(words)
      .map((sentence) => this.#checked(sentence))
      .join('');
  }

  /** What is left once no more words come, or a tool is called. */
  flush(): string {
    const rest = this.#cutter.flush();
    return rest.length > 0 ? this.#checked(rest) : '';
  }

  /** Throws away a sentence that was cut off in the middle. */
  drop(): void {
    this.#cutter.flush();
  }

  #checked(sentence: string): string {
    const claim = claimIn(sentence);
    if (!claim) return sentence;
    const { thisTurn, known } = this.#rows();
    const fits = (row: AppointmentResponse) => backs(row, claim.kind) && agreesWith(sentence, row.details);
    if (thisTurn.some(fits)) return sentence;
    if (!claim.fresh && known.some(fits)) return sentence;
    this.#onReplaced(claim.kind);
    if (this.#corrected) return '';
    this.#corrected = true;
    return whatIsTrue(claim.kind, [...thisTurn, ...known], this.#locale()) + (/\s$/.exec(sentence)?.[0] ?? ' ');
  }
}

function backs({ details, status }: AppointmentResponse, kind: ClaimKind): boolean {
  if (kind === 'cancelled') return status === 'cancelled';
  if (kind === 'moved') return details.kind === 'rescheduled' && status === 'booked';
  return status === 'booked';
}

function whatIsTrue(kind: ClaimKind, rows: readonly AppointmentResponse[], locale: string): string {
  const { truth } = wordsFor(locale);
  const row = rows.at(-1);
  if (!row) return truth.nothing[kind];
  const { visitType, date, time, provider } = row.details;
  return truth.stands[standing(row)](truth.visit(visitType, date, time, provider));
}

function standing({ status }: AppointmentResponse): 'booked' | 'requested' | 'cancelled' {
  if (status === 'requested') return 'requested';
  return status === 'cancelled' || status === 'declined' ? 'cancelled' : 'booked';
}
