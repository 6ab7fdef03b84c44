import { ageOn } from '#domain/clinic-time.ts';
import type { Practice, VisitType } from '#domain/practice.ts';

/** A visit type as the page offers it. */
export interface OfferedVisit {
  readonly code: string;
  readonly name: string;
  readonly minutes: number;
  readonly priceFromCents: number | null;
  readonly newPatients: VisitType['newPatients'];
  readonly requiresApproval: boolean;
  /** Times of each day are kept for it: it is for what cannot wait. */
  readonly urgent: boolean;
  readonly providers: readonly { readonly code: string; readonly name: string }[];
}

/** What the page needs of the practice in the browser. */
export interface BookingPractice {
  readonly name: string;
  readonly phone: string;
  readonly phoneDisplay: string;
  readonly timeZone: string;
  /** ISO 3166, for phone numbers without a country code. */
  readonly country: string;
  readonly visits: readonly OfferedVisit[];
}

/** The practice's facts for booking by hand. */
export function bookingPractice(practice: Practice): BookingPractice {
  const nameOf = (code: string) => practice.providers.find((provider) => provider.code === code)?.name ?? code;
  return {
    name: practice.name,
    phone: practice.phone,
    phoneDisplay: practice.phoneDisplay,
    timeZone: practice.timeZone,
    country: practice.address.country,
    visits: practice.visitTypes.map((visit) => ({
      code: visit.code,
      name: visit.name,
      minutes: visit.minutes,
      priceFromCents: visit.priceFromCents,
      newPatients: visit.newPatients,
      requiresApproval: visit.requiresApproval,
      urgent: visit.reservedPerDay > 0,
      providers: visit.providers.map((code) => ({ code, name: nameOf(code) })),
    })),
  };
}

/** What somebody may book who has, or has not, been here before; everything while that is not known. */
export function visitsFor(practice: BookingPractice, beenBefore: boolean | null): readonly OfferedVisit[] {
  if (beenBefore === null) return practice.visits;
  return practice.visits.filter(({ newPatients }) => newPatients !== (beenBefore ? 'only' : 'no'));
}

/** Whether a grown-up has to come along: under 18 on the day. Dates are local days. */
export function needsGuardian(birthDate: string, today: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(birthDate) && birthDate <= today && ageOn(birthDate, today) < 18;
}
