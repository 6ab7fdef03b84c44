import { ageOn, isLocalDate } from './clinic-time/calendar.ts';
import type { Practice, Provider, VisitType } from './practice.ts';

/** Under this age a guardian books and comes along. */
export const adultAge = 18;

/** Whom the visit is for and when; what is not known is left out. */
export interface VisitWish {
  readonly visitType: string;
  readonly provider?: string | undefined;
  /** Whether the patient has no record here yet. */
  readonly newPatient?: boolean | undefined;
  /** Local date. */
  readonly birthDate?: string | undefined;
  /** Who books for a child and comes along. */
  readonly guardian?: string | undefined;
  /** Local day of the visit; ages are those of that day. */
  readonly onDate: string;
}

export type EligibilityRefusal =
  | 'unknown_visit_type'
  | 'unknown_provider'
  | 'provider_does_not_do_it'
  | 'new_patients_only'
  | 'known_patients_only'
  | 'provider_takes_no_new_patients'
  | 'birth_date_invalid'
  | 'birth_date_needed'
  | 'too_young'
  | 'too_old'
  | 'guardian_needed';

export type Eligibility =
  | { readonly eligible: true; readonly guardianNeeded: boolean }
  | { readonly eligible: false; readonly reason: EligibilityRefusal };

/** Older than anybody alive; a birth date before that is a slip. */
const oldestAge = 130;

/**
 * Whether this patient may have this visit (with this provider). The first rule that says no is the reason. A birth
 * date is needed where an age limit depends on it: visit types with `minAge` or `maxAge`, and new patients of a
 * provider who takes new children alone. Under 18 a guardian is needed, named or not is the last question.
 */
export function eligibility(practice: Practice, wish: VisitWish): Eligibility {
  const visitType = practice.visitTypes.find(({ code }) => code === wish.visitType);
  if (!visitType) return no('unknown_visit_type');
  const provider = practice.providers.find(({ code }) => code === wish.provider);
  if (wish.provider !== undefined && !provider) return no('unknown_provider');
  if (provider && !visitType.providers.includes(provider.code)) return no('provider_does_not_do_it');
  if (visitType.newPatients === 'only' && wish.newPatient === false) return no('new_patients_only');
  if (visitType.newPatients === 'no' && wish.newPatient === true) return no('known_patients_only');
  const age = ageOfWish(wish);
  if (age === 'invalid') return no('birth_date_invalid');
  return (
    refusalByAge(visitType, age) ??
    refusalByProvider(practice, provider, wish.newPatient, age) ??
    refusalByGuardian(age, wish.guardian) ?? { eligible: true, guardianNeeded: needsGuardian(age) }
  );
}

function no(reason: EligibilityRefusal): Eligibility {
  return { eligible: false, reason };
}

function ageOfWish({ birthDate, onDate }: VisitWish): number | undefined | 'invalid' {
  if (birthDate === undefined) return undefined;
  if (!isLocalDate(birthDate)) return 'invalid';
  const age = ageOn(birthDate, onDate);
  return age < 0 || age > oldestAge ? 'invalid' : age;
}

function refusalByAge({ minAge, maxAge }: VisitType, age: number | undefined): Eligibility | undefined {
  if (minAge === null && maxAge === null) return undefined;
  if (age === undefined) return no('birth_date_needed');
  if (minAge !== null && age < minAge) return no('too_young');
  if (maxAge !== null && age > maxAge) return no('too_old');
  return undefined;
}

function refusalByProvider(
  practice: Practice,
  provider: Provider | undefined,
  newPatient: boolean | undefined,
  age: number | undefined,
): Eligibility | undefined {
  if (!provider || newPatient !== true || provider.newPatients === 'yes') return undefined;
  const limit = childMaxAge(practice);
  if (provider.newPatients === 'no' || limit === undefined) return no('provider_takes_no_new_patients');
  if (age === undefined) return no('birth_date_needed');
  return age > limit ? no('provider_takes_no_new_patients') : undefined;
}

function refusalByGuardian(age: number | undefined, guardian: string | undefined): Eligibility | undefined {
  return needsGuardian(age) && (guardian ?? '').trim() === '' ? no('guardian_needed') : undefined;
}

function needsGuardian(age: number | undefined): boolean {
  return age !== undefined && age < adultAge;
}

/** Up to what age a provider who takes new children alone takes them; undefined when no visit type has a limit. */
export function childMaxAge(practice: Practice): number | undefined {
  const limits = practice.visitTypes.flatMap(({ maxAge }) => maxAge ?? []);
  return limits.length > 0 ? Math.max(...limits) : undefined;
}
