import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type PatientInput, patientInputSchema } from '#contract/http/appointments.ts';
import { needsGuardian } from './offered.ts';
import type { PatientField, TypedPatient } from './typed-patient.ts';

/**
 * The patient as the practice's system takes it, or the fields that have to be mended. `country` is ISO 3166, for
 * numbers without a country code; `today` the clinic's local day.
 */
export function patientOf(
  typed: TypedPatient,
  { country, today }: { country: string; today: string },
): { patient: PatientInput } | { wrong: ReadonlySet<PatientField> } {
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const phone = parsePhoneNumberFromString(typed.phone, home);
  const minor = needsGuardian(typed.birthDate, today);
  const parsed = patientInputSchema.required({ birthDate: true }).safeParse({
    first: typed.first,
    last: typed.last,
    birthDate: typed.birthDate,
    phone: phone?.isValid() ? phone.number : '',
    email: typed.email.trim() === '' ? undefined : typed.email.trim(),
    guardian: minor ? typed.guardian : undefined,
  });
  const wrong = new Set<PatientField>();
  if (!parsed.success) for (const { path } of parsed.error.issues) wrong.add(path[0] as PatientField);
  if (minor && typed.guardian.trim() === '') wrong.add('guardian');
  if (typed.birthDate > today) wrong.add('birthDate');
  return parsed.success && wrong.size === 0 ? { patient: parsed.data } : { wrong };
}
