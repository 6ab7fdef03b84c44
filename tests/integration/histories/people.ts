import type { PatientInput } from '#contract/http/appointments.ts';

const firsts = ['Hannah', 'Omar', 'Ines', 'Theo', 'Ruth', 'Jamal', 'Mei', 'Carlos', 'Freya', 'Ivan'];
const lasts = ['Lindqvist', 'Haddad', 'Moreau'];

/** One of thirty patients; the first six are children, who come with a guardian. */
export function patientOf(number: number): PatientInput {
  const place = number % (firsts.length * lasts.length);
  const child = place < 6;
  return {
    first: firsts[place % firsts.length] ?? 'Hannah',
    last: lasts[Math.floor(place / firsts.length)] ?? 'Lindqvist',
    birthDate: child ? '2016-03-14' : '1985-03-14',
    phone: `+1217555${String(2000 + place)}`,
    ...(child && { guardian: 'Alma Lindqvist' }),
  };
}

export function isChild(patient: PatientInput): boolean {
  return patient.guardian !== undefined;
}
