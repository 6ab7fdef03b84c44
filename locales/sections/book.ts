import type { NoOpeningReason } from '#domain/availability/types.ts';

/** What the page for booking without talking says. */
export interface BookWords {
  readonly title: string;
  readonly lead: string;
  readonly talkInstead: string;
  /** The steps, in a word each, for the line that shows how far one is. */
  readonly steps: Readonly<Record<'label' | 'visit' | 'time' | 'who' | 'done', string>>;
  /** Said when the practice is closed at this hour. */
  readonly closedNow: string;
  /** Said to who has booked in this browser already. */
  readonly already: {
    readonly title: (visit: string, date: string, time: string) => string;
    readonly see: string;
  };
  readonly before: { readonly question: string; readonly yes: string; readonly no: string };
  readonly what: {
    readonly title: string;
    readonly minutes: (minutes: number) => string;
    readonly from: (price: string) => string;
    readonly free: string;
    readonly approval: string;
    /** Said beside the visit for today's pain: what is no matter for a dentist's page. */
    readonly urgent: string;
  };
  readonly whom: { readonly title: string; readonly anybody: string };
  readonly when: {
    readonly title: string;
    /** What the month of days shows. */
    readonly freeDays: string;
    readonly parts: Readonly<Record<'morning' | 'afternoon' | 'evening', string>>;
    /** Shows so many more times. */
    readonly more: (count: number) => string;
    readonly looking: string;
    readonly none: string;
    readonly why: Readonly<Record<NoOpeningReason, string>>;
    readonly nearest: string;
    readonly later: string;
    readonly with: (provider: string) => string;
    readonly kept: (minutes: number) => string;
    readonly keptNoMore: string;
    readonly change: string;
    readonly chosen: (date: string, time: string, provider: string) => string;
  };
  readonly who: {
    readonly title: string;
    readonly first: string;
    readonly last: string;
    readonly birthDate: string;
    readonly phone: string;
    readonly phoneHint: string;
    readonly email: string;
    readonly optional: (label: string) => string;
    readonly guardian: string;
    readonly guardianHint: string;
    readonly note: string;
    readonly noteHint: string;
    readonly wrong: Readonly<Record<'first' | 'last' | 'birthDate' | 'phone' | 'email' | 'guardian', string>>;
  };
  readonly send: string;
  readonly request: string;
  readonly sending: string;
  readonly done: { readonly another: string; readonly home: string };
  readonly failed: {
    readonly network: string;
    readonly taken: string;
    readonly notBookable: (phone: string) => string;
    readonly rateLimited: string;
    readonly other: (phone: string) => string;
    readonly again: string;
    readonly check: string;
  };
}
