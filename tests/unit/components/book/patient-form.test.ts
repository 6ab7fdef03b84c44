import { describe, expect, it } from 'vitest';
import { bookingPractice, needsGuardian, visitsFor } from '#components/book/offered.ts';
import { patientOf } from '#components/book/patient-form.ts';
import { nothingTyped } from '#components/book/typed-patient.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const today = '2026-11-23';
const typed = { ...nothingTyped, first: 'Ana', last: 'Ruiz', birthDate: '1990-05-17', phone: '(217) 555-0133' };
const read = (change: Partial<typeof typed> = {}) => patientOf({ ...typed, ...change }, { country: 'US', today });

describe('who comes, as it was typed', () => {
  it('becomes a patient, with the number as programs write it', () => {
    expect(read()).toEqual({
      patient: { first: 'Ana', last: 'Ruiz', birthDate: '1990-05-17', phone: '+12175550133' },
    });
    expect(read({ email: ' ana@example.com ' })).toMatchObject({ patient: { email: 'ana@example.com' } });
  });

  it.each([
    [{ first: '  ' }, ['first']],
    [{ last: '!'.repeat(90) }, ['last']],
    [{ birthDate: '' }, ['birthDate']],
    [{ birthDate: '2026-11-24' }, ['birthDate']],
    [{ phone: '555-0133' }, ['phone']],
    [{ email: 'ana at example' }, ['email']],
    [{ first: '', phone: '' }, ['first', 'phone']],
  ])('names what has to be mended: %j', (change, fields) => {
    expect(read(change)).toEqual({ wrong: new Set(fields) });
  });

  it('asks for a grown-up of somebody under 18, to the day', () => {
    expect(needsGuardian('2008-11-24', today)).toBe(true);
    expect(needsGuardian('2008-11-23', today)).toBe(false);
    expect(read({ birthDate: '2015-02-03' })).toEqual({ wrong: new Set(['guardian']) });
    expect(read({ birthDate: '2015-02-03', guardian: 'Eva Ruiz' })).toMatchObject({
      patient: { guardian: 'Eva Ruiz' },
    });
  });
});

it('offers first visits to new patients alone, and the others to those who have been here', () => {
  const practice = bookingPractice(demoPractice(), 'en-US');
  const kinds = (been: boolean) => new Set(visitsFor(practice, been).map(({ newPatients }) => newPatients));
  expect(kinds(true).has('only')).toBe(false);
  expect(kinds(false).has('no')).toBe(false);
  expect(visitsFor(practice, false).some(({ newPatients }) => newPatients === 'only')).toBe(true);
});
