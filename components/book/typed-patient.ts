/** What stands in the form, as it is typed. */
export interface TypedPatient {
  readonly first: string;
  readonly last: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly email: string;
  readonly guardian: string;
  readonly note: string;
}
/** The fields that can be wrong, as they stand in the form. */
export const patientFields = ['first', 'last', 'birthDate', 'phone', 'guardian', 'email'] as const;
export type PatientField = (typeof patientFields)[number];

export const nothingTyped: TypedPatient = {
  first: '',
  last: '',
  birthDate: '',
  phone: '',
  email: '',
  guardian: '',
  note: '',
};
