import { isSameName } from './person-names.ts';

/** What a caller says about a patient. The phone is E.164, the birth date a local date. */
export interface StatedPatient {
  readonly first: string;
  readonly last: string;
  readonly birthDate?: string | null | undefined;
  readonly phone: string;
}

/**
 * Whether a caller's words name the patient of a record, so that a booking goes onto that record. It says nothing to
 * the caller: whoever books hears the same words either way.
 *
 * - First and last name are the same, each for itself (case, accents, apostrophes, hyphens and spacing aside).
 * - The phones are equal as E.164. A phone alone is no identity: families share one.
 * - Birth dates are equal. A caller who gave none never matches a record that has one, and one who gave a date never
 *   matches a record without: neither may be filled in by a guess. Only when both have none do name and phone
 *   suffice, so that somebody who books twice without a birth date stays one patient.
 */
export function matchesPatient(stated: StatedPatient, record: StatedPatient): boolean {
  return (
    (stated.birthDate ?? null) === (record.birthDate ?? null) &&
    stated.phone === record.phone &&
    isSameName(stated.first, record.first) &&
    isSameName(stated.last, record.last)
  );
}

/**
 * Whether the patient somebody names is the one they are verified as: the same name, and no other birth date. The phone
 * may be another by now.
 */
export function isSamePerson(
  stated: Pick<StatedPatient, 'first' | 'last' | 'birthDate'>,
  verified: Pick<StatedPatient, 'first' | 'last' | 'birthDate'>,
): boolean {
  return (
    isSameName(stated.first, verified.first) &&
    isSameName(stated.last, verified.last) &&
    (!stated.birthDate || stated.birthDate === verified.birthDate)
  );
}

/** The first record of the list that matches; pass records in a lasting order, oldest first. */
export function findPatient<Stored extends StatedPatient>(
  stated: StatedPatient,
  records: readonly Stored[],
): Stored | undefined {
  return records.find((record) => matchesPatient(stated, record));
}
