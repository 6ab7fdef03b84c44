import { ageOn } from '#domain/clinic-time/calendar.ts';
import type { Practice, Provider, VisitType } from '#domain/practice.ts';

/** Who does a visit, as the page offers them. */
export interface OfferedProvider {
  readonly code: string;
  readonly name: string;
  /** What they are and speak: `Dentist · English and Spanish`. */
  readonly about: string;
  readonly newPatients: Provider['newPatients'];
}

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
  readonly providers: readonly OfferedProvider[];
}

/** What the page needs of the practice in the browser. */
export interface BookingPractice {
  readonly name: string;
  readonly phone: string;
  readonly phoneDisplay: string;
  readonly timeZone: string;
  /** ISO 3166, for phone numbers without a country code. */
  readonly country: string;
  /** So many days ahead can be booked. */
  readonly horizonDays: number;
  readonly visits: readonly OfferedVisit[];
}

/** The practice's facts for booking by hand; `locale` is BCP 47, for the names of languages. */
export function bookingPractice(practice: Practice, locale: string): BookingPractice {
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const list = new Intl.ListFormat(locale);
  const offeredProvider = ({ code, name, title, languages, newPatients }: Provider): OfferedProvider => ({
    code,
    name,
    about: `${title} · ${list.format(languages.map((language) => languageNames.of(language) ?? language))}`,
    newPatients,
  });
  return {
    name: practice.name,
    phone: practice.phone,
    phoneDisplay: practice.phoneDisplay,
    timeZone: practice.timeZone,
    country: practice.address.country,
    horizonDays: practice.booking.horizonDays,
    visits: practice.visitTypes.map((visit) => ({
      code: visit.code,
      name: visit.name,
      minutes: visit.minutes,
      priceFromCents: visit.priceFromCents,
      newPatients: visit.newPatients,
      requiresApproval: visit.requiresApproval,
      urgent: visit.reservedPerDay > 0,
      providers: visit.providers.flatMap((code) =>
        practice.providers.filter((provider) => provider.code === code).map(offeredProvider),
      ),
    })),
  };
}

/** What somebody may book who has, or has not, been here before, and with whom; everything while that is not known. */
export function visitsFor(practice: BookingPractice, beenBefore: boolean | null): readonly OfferedVisit[] {
  if (beenBefore === null) return practice.visits;
  const visits = practice.visits.filter(({ newPatients }) => newPatients !== (beenBefore ? 'only' : 'no'));
  if (beenBefore) return visits;
  return visits.map((visit) => ({
    ...visit,
    providers: visit.providers.filter(({ newPatients }) => newPatients !== 'no'),
  }));
}

/** Whether a grown-up has to come along: under 18 on the day. Dates are local days. */
export function needsGuardian(birthDate: string, today: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(birthDate) && birthDate <= today && ageOn(birthDate, today) < 18;
}
