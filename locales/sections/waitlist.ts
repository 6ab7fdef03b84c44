import type { FaultWords } from './patient.ts';

/** What the page of a place on the waitlist says. */
export interface WaitlistWords {
  readonly title: string;
  readonly heading: Readonly<Record<'offered' | 'waiting' | 'booked' | 'closed', string>>;
  readonly about: Readonly<Record<'waiting' | 'closed', string>>;
  readonly keptUntil: (when: string) => string;
  readonly moves: string;
  readonly accept: string;
  readonly decline: string;
  readonly leave: string;
  readonly gone: string;
  readonly declined: string;
  readonly visitType: string;
  readonly withWhom: string;
  readonly anybody: string;
  readonly expired: FaultWords;
  readonly notFound: FaultWords;
}
