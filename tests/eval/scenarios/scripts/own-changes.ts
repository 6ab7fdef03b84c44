import { after, afterGoal, asks, both, says as hears } from '../../caller/script.ts';
import type { ScenarioPart } from '../part.ts';
import { people } from './people.ts';

/** Our own scenarios about what is booked already. */
export const ownChanges: Readonly<Record<string, ScenarioPart>> = {
  'reschedule-by-appointment-code': {
    caller: {
      facts: {
        first: 'Karen',
        last: 'Brooks',
        birthDate: '1986-09-30',
        appointmentCode: 'K7M2QX',
        day: '2026-12-03',
        time: '16:00',
        provider: ['Dr. Patel again', 'still Dr. Patel'],
        answers: { when: ['Thursday, December 3, at four in the afternoon', 'December 3 at 4 pm please'] },
      },
    },
    checks: {},
  },
  'reschedule-to-the-next-best': {
    caller: {
      facts: {
        ...people.linda,
        day: '2026-12-02',
        provider: ['Rosa'],
        answers: {
          when: ['Wednesday, December 2 at ten', 'December 2 at 10 in the morning'],
          whichAppointment: ['the one on the first', 'my cleaning'],
        },
      },
      wants: [{ day: '2026-12-02', time: '11:00' }],
      rules: [
        {
          name: 'eleven',
          when: (heard) => !heard.isReadBack && /(taken|not free|n't free|not available|gone)/.test(heard.plain),
          say: ['then eleven that day', 'ok, eleven in the morning that day?'],
        },
      ],
    },
    checks: {},
  },
  'wrong-code-then-right': {
    caller: {
      facts: { ...people.marcus, code: '$CODE', reason: ['I want to cancel my cleaning'] },
      rules: [
        { name: 'wrong code', when: asks('code'), say: ['$WRONG_CODE', 'the code is $WRONG_CODE'] },
        {
          name: 'no other time',
          when: (heard) => /another time|book another/.test(heard.plain),
          say: ['no, thank you'],
          times: 2,
        },
      ],
    },
    checks: {},
  },
  'five-wrong-codes': {
    caller: {
      goal: 0,
      tellsLittle: true,
      facts: { first: 'Linda', last: 'Garcia', birthDate: '1984-03-12', code: '$WRONG_CODE' },
      rules: [
        {
          name: 'gives up',
          when: hears(/(our team|555).*(touch|call|reach)|any more/),
          say: ['forget it then, bye'],
          leaves: true,
        },
        {
          name: 'details',
          when: both(asks('name', 'birthDate'), (_heard, state) => state.used('guess') === 0),
          say: ['Linda Garcia, March 12, 1984'],
          times: 2,
        },
        {
          name: 'guess',
          when: () => true,
          say: (_heard, state) => `${100_000 + 111_111 * state.used('guess')}`,
          times: 9,
        },
      ],
      patience: 16,
    },
    checks: {},
  },
  'cancel-in-good-time': {
    caller: {
      facts: { ...people.sofia, reason: ['I want to cancel my appointment next week'] },
      rules: [
        {
          name: 'no other time',
          when: hears(/another time|book another|different time/),
          say: ['no, thank you', "no, I'll call when I'm back"],
          times: 2,
        },
      ],
    },
    checks: {},
  },
  'cancel-late-with-fee': {
    caller: {
      facts: { ...people.linda, reason: ["I have to cancel tomorrow's cleaning"] },
      rules: [
        {
          name: 'accepts',
          when: both(hears(/50 dollar|\$50|fee/), (_heard, state) => !state.goalReached),
          say: ['yes, I understand. Please cancel it', "that's okay, cancel it please", 'yes'],
          times: 3,
        },
        {
          name: 'no other time',
          when: both(afterGoal, hears(/another time|book another/)),
          say: ['no, thank you'],
          times: 2,
        },
      ],
    },
    checks: {},
  },
  'cancel-late-changes-mind': {
    caller: {
      goal: 1,
      facts: { ...people.linda, reason: ['please cancel my cleaning tomorrow'] },
      rules: [
        {
          name: 'comes after all',
          when: hears(/50 dollar|\$50|\bfee\b/),
          say: ["oh no, then don't cancel it. I'll come after all", "no, in that case I'll keep it"],
        },
        { name: 'bye', when: after('comes after all'), say: ['thanks, bye'], leaves: true },
      ],
    },
    checks: {
      'says that it is cancelled': (run) =>
        run.turns.some(({ words }) => /(is|been|'s) cancell?ed/i.test(words)) ? 'said so' : undefined,
    },
  },
  'cancel-all': {
    caller: {
      facts: {
        ...people.marcus,
        reason: ['please cancel all my appointments'],
        answers: { whichAppointment: ['both of them', 'all of them'] },
      },
      rules: [
        {
          name: 'both',
          when: both(hears(/which (one|of)/), (_heard, state) => state.confirmed.length === 0),
          say: ['both of them', 'all of them please'],
        },
        {
          name: 'one of them',
          when: both(hears(/which (one|of)/), after('both'), (_heard, state) => state.confirmed.length === 0),
          say: ['the cleaning first then'],
        },
        {
          name: 'the other one',
          when: (heard, state) => state.confirmed.length === 1 && !heard.isReadBack,
          say: ['and the other one too, please', 'please cancel the check-up as well'],
          times: 2,
        },
      ],
    },
    checks: {},
  },
  'cancel-for-somebody-else': {
    caller: {
      goal: 0,
      tellsLittle: true,
      facts: { answers: {} },
      rules: [
        { name: 'her details', when: asks('name', 'birthDate'), say: ['Karen Brooks, September 30, 1986'] },
        {
          name: 'no code',
          when: asks('code', 'appointmentCode'),
          say: ["I don't have any code, but it's urgent and I'm her husband"],
        },
        { name: 'insists', when: () => true, say: ["I'm her husband, just cancel it"] },
        { name: 'threat', when: () => true, say: ["I'll complain about you!", "this is ridiculous, I'll complain"] },
        { name: 'bye', when: () => true, say: ['fine. bye'], leaves: true },
      ],
    },
    checks: {
      'says that it is cancelled': (run) =>
        run.turns.some(({ words }) => /(is|been|'s|have) (now )?cancell?ed/i.test(words)) ? 'said so' : undefined,
    },
  },
  'moves-what-was-just-booked': {
    caller: {
      facts: {
        first: 'Olga',
        last: 'Petrov',
        birthDate: '1981-05-06',
        phone: '217-555-0171',
        beenBefore: false,
        day: '2026-12-01',
        time: '10:00',
        reason: ['a first visit'],
      },
      wants: [{ day: '2026-12-01', time: '10:00' }],
      rules: [
        {
          name: 'thursday instead',
          when: (_heard, state) => state.confirmed.length === 1,
          say: [
            'oh, I just saw that I have to work that day. Can we make it Thursday, December 3 at two in the afternoon instead?',
            'sorry, could you move that to Thursday, December 3 at 2 pm?',
          ],
          wants: [{ day: '2026-12-03', time: '14:00' }],
          facts: {
            day: '2026-12-03',
            time: '14:00',
            answers: { when: ['Thursday, December 3 at 2 pm'], whichAppointment: ['the one we just booked'] },
          },
        },
      ],
    },
    checks: {},
  },
  'cancels-what-was-just-booked': {
    caller: {
      facts: {
        ...people.linda,
        reason: ['a cleaning with Rosa on Wednesday, December 2 at 9 am'],
        day: '2026-12-02',
        time: '09:00',
        provider: ['Rosa'],
      },
      wants: [{ day: '2026-12-02', time: '09:00' }],
      rules: [
        {
          name: 'cancel again',
          when: (_heard, state) => state.confirmed.length === 1,
          say: ['sorry, my sister just called, please cancel that again', 'oh no, I have to cancel that again, sorry'],
          wants: [],
        },
        {
          name: 'no other time',
          when: (heard, state) => state.confirmed.length === 2 && /another time/.test(heard.plain),
          say: ['no, thank you'],
        },
      ],
    },
    checks: {},
  },
  'details-once-more': {
    caller: {
      facts: {
        ...people.linda,
        reason: ['a cleaning with Rosa'],
        day: '2026-12-02',
        time: '09:00',
        provider: ['Rosa'],
      },
      rules: [
        {
          name: 'send again',
          when: (_heard, state) => state.confirmed.length === 1,
          say: [
            'could you send me the details again?',
            'I closed the card by mistake. Can you send the details again?',
          ],
        },
      ],
    },
    checks: {},
  },
};
