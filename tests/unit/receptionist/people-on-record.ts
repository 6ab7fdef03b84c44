import type { GivenAppointment, KnownPatient } from './fake-practice.ts';

/** Nora, whom the practice knows. */
export const nora: KnownPatient = { first: 'Nora', last: 'Quist', birthDate: '1980-06-03' };
/** How she says who she is. */
export const noraSays = 'Nora Quist, June 3, 1980';

/** Her cleaning with Rosa on Tuesday, December 1 at 10:00. */
export const cleaning: GivenAppointment = {
  patient: nora,
  visitType: 'cleaning',
  provider: 'martinez',
  operatory: 'HYG1',
  start: '2026-12-01 10:00',
  code: 'K7M2QX',
};
/** Her check-up with Dr. Patel on Thursday, December 10 at 14:00. */
export const checkup: GivenAppointment = {
  patient: nora,
  visitType: 'checkup',
  provider: 'patel',
  operatory: 'OP1',
  start: '2026-12-10 14:00',
  code: 'P2Q4RS',
};
/** The same cleaning tomorrow at 8:00: later than the notice of the practice. */
export const tomorrow: GivenAppointment = { ...cleaning, start: '2026-11-24 08:00' };
