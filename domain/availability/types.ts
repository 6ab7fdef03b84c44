import type { Practice, Weekday } from '../practice.ts';

/**
 * Time that is taken, buffers included, `[startsAtMs, endsAtMs)` in epoch ms. Without a provider it takes the room
 * alone, without an operatory the person alone, without both everybody (a staff meeting). Expired holds are no claims.
 */
export interface BusyClaim {
  readonly providerCode: string | null;
  readonly operatoryCode: string | null;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/** Start before 12:00, from 12:00 to before 17:00, and from 17:00. */
export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** What is known of the patient; what is not known excludes nothing. */
export interface PatientFacts {
  readonly newPatient?: boolean | undefined;
  /** Local date. */
  readonly birthDate?: string | undefined;
}

/**
 * A question for free times. `from` and `to` are inclusive local days; `after` and `before` bound the start
 * (`after <= start < before`), `at` is the only start wanted. Missing constraints allow everything.
 */
export interface OpeningsQuery extends PatientFacts {
  readonly visitType: string;
  readonly provider?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly partOfDay?: PartOfDay | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly at?: string | undefined;
  readonly weekdays?: readonly Weekday[] | undefined;
  /** Spoken by the provider: `es` or `es-US`. */
  readonly language?: string | undefined;
  /** At most so many openings; 6 when missing. */
  readonly limit?: number | undefined;
  /** At most so many openings of one day. */
  readonly perDay?: number | undefined;
}

/** A time that can be booked: codes of what, who and where; the visit itself and the claim with its buffers. */
export interface OpeningSlot {
  readonly visitType: string;
  readonly provider: string;
  readonly operatory: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly claimStartsAtMs: number;
  readonly claimEndsAtMs: number;
}

/**
 * Why nothing fits:
 * - `not_offered`: the practice does not do this visit so (unknown or foreign codes, nobody for this patient or
 *   language, a start off the grid or at a local time that the clocks skip or repeat)
 * - `too_far`: beyond the booking horizon
 * - `closed`: the practice has no open time that day, or a closure covers it
 * - `outside_hours`: the visit with its buffers does not fit into an opening of the practice
 * - `provider_away`: the practice is open, but nobody who may do it works then
 * - `past`, `too_soon`: before now, or sooner than the notice
 * - `taken`: by other claims, or kept for urgent visits
 */
export type NoOpeningReason =
  | 'past'
  | 'too_soon'
  | 'too_far'
  | 'closed'
  | 'provider_away'
  | 'outside_hours'
  | 'not_offered'
  | 'taken';

/** Instants `[fromMs, toMs)`. */
export interface InstantWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What both questions need to know of the calendar. */
export interface CalendarState {
  readonly practice: Practice;
  /** Claims of all providers and operatories, in any order; those outside the days looked at do no harm. */
  readonly claims: readonly BusyClaim[];
  /**
   * Claims of whoever asks, not among `claims`: their hold, or the appointment they are about to move. They are in
   * nobody's way here, but count as taken where capacity is kept for urgent visits, so that a held time stays good.
   */
  readonly own?: readonly BusyClaim[] | undefined;
  readonly nowMs: number;
}

export interface OpeningsInput extends CalendarState {
  readonly query: OpeningsQuery;
  /** The time the claims were loaded for; days not wholly within are not looked at. Missing: all time. */
  readonly claimsCover?: InstantWindow | undefined;
}

export interface OpeningsAnswer {
  /** By start, then by the visit type's order of providers. */
  readonly openings: readonly OpeningSlot[];
  /** Only when `openings` is empty. */
  readonly reason?: NoOpeningReason;
  /**
   * Only when `openings` is empty: up to three for the same visit, provider, language and patient on other days or at
   * other times, those closest to what was asked first.
   */
  readonly nearest: readonly OpeningSlot[];
  /** False when days outside `claimsCover` could have changed the answer: ask again with claims of a wider window. */
  readonly complete: boolean;
}

/** One concrete start. */
export interface OpeningAtInput extends CalendarState, PatientFacts {
  readonly visitType: string;
  readonly provider: string;
  readonly startsAtMs: number;
}

export type OpeningAtAnswer =
  | { readonly bookable: true; readonly slot: OpeningSlot }
  | { readonly bookable: false; readonly reason: NoOpeningReason };
