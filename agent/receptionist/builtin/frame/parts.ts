import type { Opening } from '#contract/http/availability.ts';
import type { BookAppointmentResult } from '../../tool-contract/booking.ts';
import type { OwnAppointment } from '../../tool-contract/changes.ts';
import type { LeaveFollowUpArguments } from '../../tool-contract/practice.ts';
import type { DateRange } from '../understand/date-context.ts';

export interface PersonName {
  readonly first?: string;
  readonly last?: string;
}

/** What the last search brought. */
export interface Found {
  /** The kind of visit it was made for: another visit makes another search. */
  readonly visitType: string;
  readonly openings: readonly Opening[];
  readonly reason?: string;
  readonly nearest: readonly Opening[];
}

/**
 * How a search is widened: `near` the wished time, at any time that `day`, on the `days` after it, or with `others`
 * than the provider wished.
 */
export interface Loosened {
  readonly reason: string;
  readonly to: 'near' | 'day' | 'days' | 'others';
}

export interface Held {
  readonly key: string;
  readonly untilMs: number;
}

/** An appointment stored in this conversation. */
export type Booked = Extract<BookAppointmentResult, { outcome: 'stored' }> & {
  readonly patient: string;
  readonly startsAt: string;
  readonly visitTypeCode: string;
};

/** Something stored in this turn that has not been told yet. `was` is the appointment before the change. */
export type News = Booked & { readonly was?: OwnAppointment };

/** Something that is to be passed on to the staff. */
export interface FollowUp {
  readonly kind: LeaveFollowUpArguments['kind'];
  /** In the caller's words. */
  readonly note: string;
  /** Offered and not yet agreed to. */
  readonly offered: boolean;
  /** Why, where the kind alone does not say it: the caller cannot get a code, or more come than fit one booking. */
  readonly about?: 'proof' | 'family' | 'fee';
  /** What becomes of it was said. */
  readonly told?: boolean;
}

/** How far the caller has proved who they are. */
export interface Proof {
  readonly state: 'none' | 'sent' | 'verified' | 'locked';
  /** For which name and birth date a one-time code was sent last. */
  readonly sentFor: string | null;
  /** That a code is on its way was said. */
  readonly sentTold: boolean;
  /** A code the caller gave that has not been tried. */
  readonly code: string | null;
  /** Codes that were sent anew because none came. */
  readonly resent: number;
}

/** What lies ahead of the caller, as a tool told it after their message number `at`. */
export interface Own {
  readonly list: readonly OwnAppointment[];
  readonly at: number;
}

/** The appointment the caller wants moved, cancelled or brought forward. */
export interface Change {
  readonly appointmentId: string | null;
  /** What they said of it before it was known. */
  readonly hint: {
    readonly visit?: string;
    readonly provider?: string;
    readonly days?: DateRange;
    readonly code?: string;
  };
  /** What they said of its new time before it was known, plain text. */
  readonly wished: string;
  /** It is another one than those made in this conversation. */
  readonly older: boolean;
}

/** A wish for the waitlist: for an earlier time of an appointment they have, or for a visit they found no time for. */
export interface WaitlistWish {
  readonly own: boolean;
  /** The kind of visit they were put on it for. */
  readonly joined?: string;
}

/** One of several who come together. */
export interface Member {
  /** `self`, `child`, `son`, `wife` …; `other` when it was not said. */
  readonly relation: string;
  readonly first?: string;
  readonly last?: string;
  readonly birthDate?: string;
  /** Kind of visit as said for this one alone. */
  readonly visit?: string;
}

export type Arrangement = 'one_after_another' | 'side_by_side';

/** A booking for several at once. */
export interface Family {
  readonly members: readonly Member[];
  /** How many come; null while it is not known. */
  readonly size: number | null;
  readonly arrangement: Arrangement | null;
  /** What the last search brought: an opening for each member, in the members' order. */
  readonly options: readonly (readonly Opening[])[] | null;
  readonly reason?: string;
  readonly chosen: readonly Opening[] | null;
}
