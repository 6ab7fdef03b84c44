import type { Weekday } from '#domain/practice.ts';

/** What the page of an appointment says where it can be moved, cancelled or put on the waitlist. */
export interface ManageWords {
  readonly heading: string;
  readonly move: string;
  readonly cancel: string;
  readonly earlier: string;
  readonly back: string;
  readonly working: string;
  readonly notice: { readonly in_time: (hours: number) => string; readonly late: (hours: number) => string };
  readonly started: (phone: string) => string;
  /** Said to who has no scripts. */
  readonly noScript: (phone: string) => string;
  /** Over the practice's own words on late changes. */
  readonly policy: string;
  readonly off: string;
  readonly bookAnother: string;
  readonly moving: {
    readonly title: string;
    readonly ask: (date: string, time: string, provider: string) => string;
    readonly confirm: string;
    readonly taken: string;
    readonly done: string;
  };
  readonly cancelling: {
    readonly title: string;
    readonly ask: (date: string, time: string) => string;
    readonly confirm: string;
    readonly keep: string;
    readonly done: string;
  };
  readonly waiting: {
    readonly title: string;
    readonly about: string;
    readonly part: string;
    readonly parts: Readonly<Record<'any' | 'morning' | 'afternoon', string>>;
    readonly days: string;
    readonly weekdays: Readonly<Record<Weekday, string>>;
    readonly offered: string;
    readonly see: string;
    readonly join: string;
    readonly joined: string;
    readonly change: string;
    readonly leave: string;
    readonly left: string;
  };
  readonly failed: {
    readonly network: string;
    readonly expired: string;
    readonly notAllowed: (phone: string) => string;
    readonly other: (phone: string) => string;
    readonly again: string;
  };
}
