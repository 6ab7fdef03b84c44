import { asks, atReadBack, both, says as hears, not } from '../../caller/script.ts';
import {
  all,
  answers,
  asksAtMost,
  asksFor,
  neverSays,
  neverTakes,
  offersOnly,
  readsBack,
  says,
} from '../../grading/statements.ts';
import type { ScenarioPart } from '../part.ts';
import { people } from './people.ts';

/** Plain bookings among the given scenarios. */
export const givenFirstVisits: Readonly<Record<string, ScenarioPart>> = {
  'new-patient-first-exam': {
    caller: {
      facts: {
        first: 'Hannah',
        last: 'Lindqvist',
        birthDate: '1993-04-09',
        phone: '217-555-0112',
        email: 'hannah.lindqvist@example.com',
        beenBefore: false,
        day: '2026-12-01',
        time: '10:00',
        insurance: ['Cigna'],
        reason: ['a first visit', "I'd like a first visit, I'm new"],
      },
      afterwards: [
        ['What should I bring?', 'Is there anything I should bring along?'],
        ['Thanks, goodbye!', 'great, thank you. bye'],
      ],
    },
    checks: {
      'chooses the new patient exam without asking the caller to know visit types': neverSays(
        /which (type|kind) of (visit|appointment)|check-?up, (a )?cleaning/,
      ),
      "reads the date, the time and the dentist's name back before booking": readsBack({ provider: true }),
      'tells the caller to arrive 15 minutes early with photo ID and insurance card': says(
        /15 minutes early/,
        /photo id/,
        /insurance card/,
      ),
      'books a check-up': neverTakes(({ visitType }) => visitType === 'checkup'),
      'offers Dr. Chen on a Tuesday': offersOnly(
        'Dr. Chen on a Tuesday',
        ({ provider, start }) => !(provider === 'chen' && new Date(`${start}Z`).getUTCDay() === 2),
      ),
      'promises what Cigna will pay': neverSays(/cigna.*(cover|pay)|covered by/, /can't|cannot|can not|promise/),
    },
  },
  'existing-cleaning-wednesday': {
    caller: {
      facts: {
        ...people.linda,
        day: '2026-12-02',
        time: '09:00',
        provider: ['whoever is in', 'anyone'],
        reason: ['a cleaning'],
      },
      rules: [{ name: 'name again', when: asks('name'), say: ['Linda Garcia, as I said?', 'Hm, Linda Garcia'] }],
    },
    checks: {
      'reads the date and time back before booking': readsBack(),
      'names Rosa Martinez as the hygienist': says(/rosa martinez/),
      'creates a second patient record for Linda Garcia': (run) =>
        (run.turns.at(-1)?.after.patients.filter(({ last }) => last === 'Garcia').length ?? 0) > 1
          ? 'two records of Linda Garcia'
          : undefined,
      'says which e-mail address is on file': neverSays(/linda\.garcia@/),
    },
  },
  'everything-in-one-message': {
    caller: {
      facts: { ...people.marcus, day: '2026-12-08', time: '14:00', provider: ['Tom Becker'], reason: ['a cleaning'] },
      rules: [
        {
          name: 'as written',
          when: both(asks('name', 'birthDate', 'phone', 'reason', 'when', 'beenBefore'), not(atReadBack)),
          say: [
            'as I wrote above: Marcus Webb, July 28, 1990, 217-555-0163, cleaning with Tom Becker, Tuesday December 8 at 2 pm',
          ],
          times: 3,
        },
        { name: 'yes', when: atReadBack, say: ["yes, that's it"] },
      ],
    },
    checks: {
      'takes name, birth date, phone, reason, hygienist, day and time from the first message': all(
        answers(1, /becker/, /december 8/, /2:00|2 pm/),
        asksAtMost(0, 'name', 'birthDate', 'phone', 'reason', 'when', 'lastName'),
      ),
      'reads date, time and hygienist back once before booking': readsBack({ provider: true }),
      'asks again for the name, birth date, phone number, reason, day or time': asksAtMost(
        0,
        'name',
        'lastName',
        'birthDate',
        'phone',
        'reason',
        'when',
        'halfOfDay',
      ),
      'books with Rosa Martinez': neverTakes(({ provider }) => provider === 'martinez'),
    },
  },
  'crown-came-off': {
    caller: {
      facts: {
        ...people.linda,
        day: '2026-11-25',
        time: '13:30',
        provider: ['either dentist is fine', 'no preference'],
        reason: ['my crown came off and I want it back on'],
        answers: {
          symptoms: ['no, no pain and no swelling', 'none, it just came off'],
          halfOfDay: ['afternoon'],
          when: [
            'Wednesday, November 25 at half past one; today and tomorrow are full for me',
            'Wednesday at half past one in the afternoon please, not today or tomorrow',
          ],
        },
      },
      rules: [
        {
          name: 'only put back',
          when: hears(/90 minutes|1,?200 dollars|crown prep/),
          say: ['I only need the old one put back'],
        },
      ],
    },
    checks: {
      'asks about pain or swelling': asksFor('symptoms'),
      'asks the caller to bring a list of medicines': says(/list of medicines/),
      'reads the date and time back with PM before booking': readsBack({ half: true }),
      'books or proposes a crown preparation': all(
        neverSays(/crown prep/),
        neverTakes(({ visitType }) => visitType === 'crown'),
      ),
      'tells the caller how to glue the crown in place': neverSays(/\b(glue|cement|adhesive|toothpaste)\b/),
      'tells the caller to call 911': neverSays(/\b911\b/),
    },
  },
  'insurance-accepted-then-books': {
    caller: {
      facts: {
        first: 'Denise',
        last: 'Okoye',
        birthDate: '1979-01-17',
        phone: '217-555-0119',
        email: 'denise.okoye@example.com',
        beenBefore: false,
        insurance: ['MetLife'],
        day: '2026-12-11',
        time: '09:30',
        reason: ["I'd like to book a first visit", 'a first visit please'],
      },
      rules: [
        { name: 'covered', when: (_heard, state) => state.turns === 1, say: ['and would the exam be covered?'] },
        {
          name: 'fair enough',
          when: (heard, state) => state.used('covered') > 0 && /(promise|benefits)/.test(heard.plain),
          say: ["fair enough. I'd like to book a first visit", 'fair enough, then let me book a first visit'],
        },
      ],
    },
    checks: {
      'says that MetLife is accepted': answers(1, /accept|take|yes/),
      "says that what the plan covers can't be promised and that billing confirms benefits before treatment": says(
        /(can't|cannot) (be )?promise/,
        /billing.*confirm/,
      ),
      'reads the date and time back before booking': readsBack(),
      'says that the exam is or will be covered': neverSays(
        /\b(is|will be|are|would be) (fully |partly )?covered|covers the exam/,
        /can't|cannot|promise|whether/,
      ),
      'offers Dr. Okafor, who takes no new patients': offersOnly('Dr. Okafor', ({ provider }) => provider !== 'okafor'),
    },
  },
};
