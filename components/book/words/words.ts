import type { Language } from '#components/patient/words/language.ts';
import type { NoOpeningReason } from '#contract/http/availability.ts';

/** What the page for booking without talking says. */
export interface BookWords {
  /** BCP 47, for dates, times and what is stored. */
  readonly locale: string;
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  readonly talkInstead: string;
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
    readonly from: string;
    readonly part: string;
    readonly parts: Readonly<Record<'any' | 'morning' | 'afternoon' | 'evening', string>>;
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
