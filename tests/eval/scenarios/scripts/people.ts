import type { CallerFacts } from '../../caller/script.ts';

/** The practice's patients, as they know themselves. */
export const people = {
  linda: {
    first: 'Linda',
    last: 'Garcia',
    birthDate: '1984-03-12',
    phone: '217-555-0142',
    beenBefore: true,
    code: '$CODE',
  },
  marcus: {
    first: 'Marcus',
    last: 'Webb',
    birthDate: '1990-07-28',
    phone: '217-555-0163',
    beenBefore: true,
    code: '$CODE',
  },
  sofia: {
    first: 'Sofia',
    last: 'Ruiz',
    birthDate: '1975-11-02',
    phone: '217-555-0177',
    beenBefore: true,
    code: '$CODE',
  },
  karen: {
    first: 'Karen',
    last: 'Brooks',
    birthDate: '1986-09-30',
    phone: '217-555-0188',
    beenBefore: true,
    code: '$CODE',
  },
} as const satisfies Record<string, CallerFacts>;
