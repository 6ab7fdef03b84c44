import type { BookWords } from '#locales/sections/book.ts';
import type { BookingPractice } from './offered.ts';
import { type PatientField, patientFields } from './typed-patient.ts';

/** Why the last step did not work. */
export type Trouble = 'network' | 'rateLimited' | 'notBookable' | 'other' | 'check';

/** From a problem's code; none where no answer came. */
export function troubleOf(code: string | undefined): Trouble {
  if (code === undefined) return 'network';
  if (code === 'not_bookable') return 'notBookable';
  return code === 'rate_limited' ? 'rateLimited' : 'other';
}

/** The fields of the form that the practice's system did not take. */
export function fieldsOf(fields: readonly { path: string }[]): ReadonlySet<PatientField> {
  const named = fields.map(({ path }) => path.replace(/^patient\./, ''));
  return new Set(patientFields.filter((field) => named.includes(field)));
}

/** In a sentence for the patient. */
export function troubleSentence(trouble: Trouble, { phoneDisplay }: BookingPractice, { failed }: BookWords): string {
  return trouble === 'notBookable' || trouble === 'other' ? failed[trouble](phoneDisplay) : failed[trouble];
}
