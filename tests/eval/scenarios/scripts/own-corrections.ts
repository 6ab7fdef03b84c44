import { asks, atReadBack, both, says as hears } from '../../caller/script.ts';
import type { ScenarioPart } from '../part.ts';
import { people } from './people.ts';

/** Our own scenarios of corrections. */
export const ownCorrections: Readonly<Record<string, ScenarioPart>> = {
  'correct-time-at-readback': {
    caller: {
      facts: { ...people.linda, day: '2026-12-02', time: '09:00', provider: ['anyone'], reason: ['a cleaning'] },
      wants: [{ day: '2026-12-02', time: '09:00' }],
      rules: [
        {
          name: 'one o’clock',
          when: atReadBack,
          say: ['make it 1 pm', 'oh wait, make it 1 pm', 'hmm, 1 pm instead please'],
          facts: { time: '13:00' },
          wants: [{ day: '2026-12-02', time: '13:00', providers: ['martinez'] }],
        },
      ],
    },
    checks: {},
  },
  'correct-provider-at-readback': {
    caller: {
      facts: { ...people.marcus, day: '2026-12-08', time: '14:00', provider: ['Tom Becker'], reason: ['a cleaning'] },
      wants: [{ day: '2026-12-08', time: '14:00' }],
      rules: [
        {
          name: 'rosa',
          when: atReadBack,
          say: [
            'actually with Rosa, same time',
            'no, I meant with Rosa, same time',
            'could it be Rosa instead? Same time',
          ],
          facts: { provider: ['Rosa'] },
          wants: [{ day: '2026-12-08', time: '14:00', providers: ['martinez'] }],
        },
      ],
    },
    checks: {},
  },
  'correct-phone-at-readback': {
    caller: {
      facts: {
        first: 'Jonas',
        last: 'Weber',
        birthDate: '1990-02-02',
        phone: '217-555-0164',
        beenBefore: false,
        day: '2026-12-03',
        time: '15:00',
        reason: ['a first appointment'],
        answers: { phone: ['217-555-0164'] },
      },
      rules: [
        {
          name: 'phone',
          when: atReadBack,
          say: [
            'the phone is wrong, it ends in 0146: 217-555-0146',
            'no, my phone number is 217-555-0146',
            'one mistake, the phone is 217-555-0146',
          ],
          facts: { phone: '217-555-0146', answers: { phone: ['217-555-0146'] } },
        },
      ],
    },
    checks: {},
  },
  'corrects-two-things-at-once': {
    caller: {
      facts: { ...people.marcus, day: '2026-12-07', time: '09:00', provider: ['Dr. Chen'], reason: ['a check-up'] },
      wants: [{ day: '2026-12-07', time: '09:00' }],
      rules: [
        {
          name: 'both',
          when: atReadBack,
          say: [
            'no wait, Tuesday the 8th, and with Dr. Patel then, same time',
            'sorry, it has to be Tuesday the 8th with Dr. Patel, same time',
          ],
          facts: { day: '2026-12-08', provider: ['Dr. Patel'] },
          wants: [{ day: '2026-12-08', time: '09:00', providers: ['patel'] }],
        },
      ],
    },
    checks: {},
  },
  'another-kind-of-visit-after-all': {
    caller: {
      facts: {
        ...people.karen,
        day: '2026-12-08',
        time: '10:00',
        provider: ["doesn't matter"],
        reason: ['a cleaning'],
      },
      wants: [{ day: '2026-12-08', time: '10:00' }],
      rules: [
        {
          name: 'check-up',
          when: atReadBack,
          say: ['oh, it should be a check-up, not a cleaning', 'wait, I need a check-up, not a cleaning'],
          facts: { reason: ['a check-up'] },
          wants: [{ day: '2026-12-08', time: '10:00', providers: ['patel', 'okafor'] }],
        },
      ],
    },
    checks: {},
  },
  'weekday-and-date-disagree': {
    caller: {
      facts: {
        ...people.linda,
        day: '2026-12-02',
        time: '10:00',
        provider: ['anyone'],
        reason: ['a cleaning'],
        answers: { when: ['Wednesday the 2nd, the date counts'] },
      },
      rules: [
        {
          name: 'date counts',
          when: (heard) =>
            !heard.isReadBack &&
            /(wednesday|tuesday, december 1|which (one|day|of)|just to be sure)/.test(heard.plain) &&
            heard.asked.some((topic) => ['when', 'chooseOffer', 'whichAppointment'].includes(topic)),
          say: ['Wednesday the 2nd then, the date counts', 'oh, I mean the 2nd, Wednesday'],
        },
      ],
    },
    checks: {
      'points out that December 2 is a Wednesday, or asks which one is meant': (run) =>
        run.turns.some(({ words }) => /wednesday/i.test(words)) ? undefined : 'Wednesday was never named',
    },
  },
  'kathryn-with-a-k': {
    caller: {
      tellsLittle: true,
      facts: {
        first: 'Catherine',
        last: 'Schmidt',
        birthDate: '1984-06-11',
        phone: '217-555-0129',
        beenBefore: false,
        day: '2026-12-07',
        time: '13:00',
        reason: ['a first visit'],
      },
      rules: [
        {
          name: 'with a K',
          when: both(hears(/catherine/), (heard) => heard.isReadBack),
          say: ["it's Kathryn with a K and a y: K-A-T-H-R-Y-N", "no, it's Kathryn with a K and a y: K-A-T-H-R-Y-N"],
          facts: { first: 'Kathryn' },
        },
        {
          name: 'name',
          when: asks('name', 'spelling'),
          say: ["it's Kathryn with a K and a y: K-A-T-H-R-Y-N, last name Schmidt"],
          facts: { first: 'Kathryn' },
        },
      ],
    },
    checks: {},
  },
};
