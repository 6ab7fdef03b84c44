import type {
  CalendarState,
  InstantWindow,
  NoOpeningReason,
  OpeningSlot,
  OpeningsQuery,
  PatientFacts,
} from './types.ts';

/** So many patients are seen together at least and at most. */
export const familySize = { min: 2, max: 5 } as const;

/** A visit begins so many minutes after the first moment it could have, at most. */
export const longestWaitMinutes = 30;

/**
 * How the visits lie to one another:
 * - `one_after_another`: in the order given, on one local day. Each visit begins at or after the end of the one before
 *   (buffers of different people do not matter to them), `longestWaitMinutes` after the first start of the slot grid
 *   from there on at most.
 * - `side_by_side`: all begin at the same time, each with a provider and an operatory of their own.
 */
export const familyArrangements = ['one_after_another', 'side_by_side'] as const;
export type FamilyArrangement = (typeof familyArrangements)[number];

/** One patient of a family: which visit, with whom if it matters, and what is known of them. */
export interface FamilyMember extends PatientFacts {
  readonly visitType: string;
  readonly provider?: string | undefined;
}

type TimesQuery = Pick<
  OpeningsQuery,
  'from' | 'to' | 'partOfDay' | 'after' | 'before' | 'at' | 'weekdays' | 'language' | 'limit' | 'perDay'
>;

/**
 * A question for times at which a whole family can come. The times asked for bind the first start; the other visits
 * follow from the arrangement (so they are on the same day, but may begin after `before` or outside the part of the
 * day). The language is spoken by everybody who sees one of them.
 */
export interface FamilyQuery extends TimesQuery {
  /** Two to five, in the order they are to be seen. */
  readonly members: readonly FamilyMember[];
  readonly arrangement: FamilyArrangement;
}

/** What a family asks, and the calendar it asks about. */
export interface FamilyOpeningsInput extends CalendarState {
  readonly query: FamilyQuery;
  /** As in `OpeningsInput`. */
  readonly claimsCover?: InstantWindow | undefined;
  /** How many ways to place a visit are tried at most, for the times asked for and for the nearest each. */
  readonly effort?: number | undefined;
}

/** One way in which all can be seen: a slot for each member, in the members' order. */
export interface FamilyOpening {
  readonly slots: readonly OpeningSlot[];
}

/** Why no way was found: why one of them cannot come at all, or, each could come but `not_together`. */
export type NoFamilyReason = NoOpeningReason | 'not_together';

export interface FamilyAnswer {
  /** By first start, one for each. */
  readonly openings: readonly FamilyOpening[];
  /** Only when `openings` is empty. */
  readonly reason?: NoFamilyReason;
  /** The place in `members` of the one the reason is about; missing for `not_together`. */
  readonly member?: number;
  /** Only when `openings` is empty: up to three with a first start closest to what was asked. */
  readonly nearest: readonly FamilyOpening[];
  /** False when days outside `claimsCover` could have changed the answer. */
  readonly complete: boolean;
}

/** One member's visit at a time that was chosen. */
export interface FamilyVisit extends PatientFacts {
  readonly visitType: string;
  readonly provider: string;
  readonly startsAtMs: number;
}

export interface PlaceFamilyInput extends CalendarState {
  readonly visits: readonly FamilyVisit[];
}

/** `member`: the place of the first visit that could not be had even alone; missing when they are in one another's way. */
export type PlaceFamilyAnswer =
  | { readonly bookable: true; readonly slots: readonly OpeningSlot[] }
  | { readonly bookable: false; readonly reason: NoFamilyReason; readonly member?: number };
