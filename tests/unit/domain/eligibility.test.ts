import { describe, expect, it } from 'vitest';
import type { VisitWish } from '#domain/eligibility.ts';
import { childMaxAge, eligibility } from '#domain/eligibility.ts';
import { demoPractice } from '../../factories/practice.ts';

const practice = demoPractice();
const onDate = '2026-12-01';
const adult = '1984-03-12';
const child = '2018-05-19';

function reasonFor(wish: Partial<VisitWish>): string {
  const answer = eligibility(practice, { visitType: 'cleaning', onDate, ...wish });
  return answer.eligible ? (answer.guardianNeeded ? 'with guardian' : 'yes') : answer.reason;
}

describe('who may have a visit', () => {
  it.each<[string, Partial<VisitWish>, string]>([
    ['an adult', { birthDate: adult }, 'yes'],
    ['somebody of whom nothing is known', {}, 'yes'],
    ['a first visit of a new patient', { visitType: 'new-patient-exam', newPatient: true }, 'yes'],
    ['a first visit of a known patient', { visitType: 'new-patient-exam', newPatient: false }, 'new_patients_only'],
    ['a filling of a new patient', { visitType: 'filling', newPatient: true }, 'known_patients_only'],
    ['a filling of a known patient', { visitType: 'filling', newPatient: false }, 'yes'],
    ['a visit type that is none', { visitType: 'massage' }, 'unknown_visit_type'],
    ['a provider who is none', { provider: 'nobody' }, 'unknown_provider'],
    ['a provider of other visits', { provider: 'patel' }, 'provider_does_not_do_it'],
    ['a child with a guardian', { visitType: 'child-visit', birthDate: child, guardian: 'Karen' }, 'with guardian'],
    ['a child alone', { visitType: 'child-visit', birthDate: child }, 'guardian_needed'],
    ['a child with a blank guardian', { birthDate: child, guardian: '  ' }, 'guardian_needed'],
    ['a child visit of nobody knows whom', { visitType: 'child-visit' }, 'birth_date_needed'],
    ['an adult as a child', { visitType: 'child-visit', birthDate: adult }, 'too_old'],
    ['15 on the eve of 16', { visitType: 'child-visit', birthDate: '2010-12-02', guardian: 'K' }, 'with guardian'],
    ['16 on the day', { visitType: 'child-visit', birthDate: '2010-12-01', guardian: 'K' }, 'too_old'],
    ['17 on the eve of 18', { birthDate: '2008-12-02' }, 'guardian_needed'],
    ['18 on the day', { birthDate: '2008-12-01' }, 'yes'],
    ['a birth date that is none', { birthDate: '2026-02-30' }, 'birth_date_invalid'],
    ['a birth date to come', { birthDate: '2026-12-02' }, 'birth_date_invalid'],
    ['a birth date of another century', { birthDate: '1884-03-12' }, 'birth_date_invalid'],
    [
      'a new adult with the children’s dentist',
      { visitType: 'urgent', provider: 'okafor', newPatient: true, birthDate: adult },
      'provider_takes_no_new_patients',
    ],
    [
      'a new child with the children’s dentist',
      { visitType: 'urgent', provider: 'okafor', newPatient: true, birthDate: child, guardian: 'K' },
      'with guardian',
    ],
    [
      'a new patient of unknown age with the children’s dentist',
      { visitType: 'urgent', provider: 'okafor', newPatient: true },
      'birth_date_needed',
    ],
    ['a known adult with her', { visitType: 'urgent', provider: 'okafor', newPatient: false, birthDate: adult }, 'yes'],
  ])('%s', (_, wish, expected) => expect(reasonFor(wish)).toBe(expected));

  it('keeps a lower age', () => {
    const grown = {
      ...practice,
      visitTypes: practice.visitTypes.map((type) => (type.code === 'whitening' ? { ...type, minAge: 18 } : type)),
    };
    const wish = { visitType: 'whitening', onDate, guardian: 'K' };
    expect(eligibility(grown, { ...wish, birthDate: '2008-12-02' })).toEqual({ eligible: false, reason: 'too_young' });
    expect(eligibility(grown, { ...wish, birthDate: '2008-12-01' }).eligible).toBe(true);
  });

  it('takes new children of such a provider up to the age of the child visit', () => {
    expect(childMaxAge(practice)).toBe(15);
    const withoutChildVisit = { ...practice, visitTypes: practice.visitTypes.filter(({ maxAge }) => maxAge === null) };
    expect(childMaxAge(withoutChildVisit)).toBeUndefined();
    const wish = { visitType: 'urgent', provider: 'okafor', newPatient: true, birthDate: child, onDate };
    expect(eligibility(withoutChildVisit, wish)).toEqual({ eligible: false, reason: 'provider_takes_no_new_patients' });
  });
});
