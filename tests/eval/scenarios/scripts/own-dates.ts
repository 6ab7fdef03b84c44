import { atReadBack, both, says as hears, not } from '../../caller/script.ts';
import { answers, offersAtLeast, offersOnly, says } from '../../grading/statements.ts';
import type { ScenarioPart } from '../part.ts';
import { people } from './people.ts';

const hugo = {
  facts: {
    first: 'Hugo',
    last: 'Alvarez',
    birthDate: '1970-03-03',
    phone: '217-555-0138',
    beenBefore: false,
    day: '2026-12-07',
    time: '13:00',
    reason: ['a first appointment'] as const,
  },
  moments: { 2: atReadBack },
};

/** Our own scenarios of days and times. */
export const ownDates: Readonly<Record<string, ScenarioPart>> = {
  'first-thing-tuesday': {
    caller: {
      facts: {
        ...people.marcus,
        reason: ['a check-up'],
        day: '2026-11-24',
        time: '08:00',
        answers: { when: ['first thing on Tuesday, the earliest you have'] },
      },
    },
    checks: {},
  },
  'any-morning-next-week': {
    caller: {
      facts: { ...people.linda, reason: ['a cleaning'], answers: { when: ['any morning next week'] } },
      wants: [],
      rules: [
        {
          name: 'second one',
          when: (heard) => !heard.isReadBack && heard.offers.length > 1,
          say: ['the second one', 'the second one please'],
          times: 2,
        },
        {
          name: 'that one',
          when: (heard) => !heard.isReadBack && heard.offers.length === 1 && heard.asked.includes('chooseOffer'),
          say: ['yes please'],
          times: 2,
        },
      ],
    },
    checks: {
      'offers only mornings of next week': offersOnly(
        'another time',
        ({ start }) => start >= '2026-11-30' && start < '2026-12-06' && start.slice(11) < '12:00',
      ),
      'offers at least two times before the caller picks one': offersAtLeast(2),
    },
  },
  'a-day-that-has-passed': {
    caller: {
      facts: { ...people.karen, reason: ['a check-up'], day: '2026-12-04', time: '10:00' },
      rules: [
        {
          name: 'december',
          when: both(hears(/passed|past|over/), not(atReadBack)),
          say: ['oh, I meant Friday, December 4 at ten', 'sorry, Friday, December 4 at 10 am'],
        },
      ],
    },
    checks: {
      'says that November 20 has passed': says(
        /november 20.*(passed|past|over)|(passed|past).*november 20|in the past/,
      ),
    },
  },
  'in-half-an-hour': {
    caller: {
      facts: { ...people.linda, reason: ['a cleaning'], answers: { when: ['today at eleven', 'today at 11 am'] } },
      rules: [
        {
          name: 'eleven',
          when: (heard, state) => state.turns === 1 && !heard.isReadBack,
          say: ['then today at eleven', 'ok, 11 am today then?'],
        },
      ],
    },
    checks: {},
  },
  'next-august': {
    caller: {
      facts: { ...people.marcus, reason: ['a check-up'], provider: ['Dr. Patel'], day: '2026-12-15', time: '10:00' },
      rules: [
        {
          name: 'december',
          when: both(hears(/180|days ahead|months ahead|that far|too far/), not(atReadBack)),
          say: ['ok, then Tuesday, December 15 at ten with Dr. Patel', 'then December 15 at 10 am with Dr. Patel'],
        },
      ],
    },
    checks: { 'says how far ahead can be booked': says(/180 days|(six|6) months|may 2\d/) },
  },
  'christmas-eve': {
    caller: {
      facts: { ...people.linda, reason: ['a cleaning'], day: '2026-12-26', time: '10:00' },
      rules: [
        {
          name: 'saturday',
          when: both(hears(/closed/), not(atReadBack)),
          say: ['then Saturday the 26th at ten', 'Saturday, December 26 at 10 in the morning then'],
        },
      ],
    },
    checks: { 'says that the practice is closed on December 24': answers(1, /closed/, /december 24/) },
  },
  'the-monday-after-the-clocks-change': {
    caller: {
      facts: { ...people.karen, reason: ['a check-up'], provider: ['Dr. Patel'], day: '2027-03-15', time: '09:00' },
    },
    checks: {},
  },
  'would-run-into-lunch': {
    caller: {
      facts: { ...people.linda, reason: ['a cleaning'], provider: ['anyone'], day: '2026-12-02', time: '11:00' },
      rules: [
        {
          name: 'eleven',
          when: (heard, state) =>
            state.turns === 1 && !heard.isReadBack && !heard.offers.some(({ time }) => time === '11:00'),
          say: ['then eleven the same day', '11 am that day then'],
        },
      ],
    },
    checks: {},
  },
  'hygienist-who-speaks-spanish': {
    caller: {
      facts: {
        ...people.sofia,
        reason: ['a cleaning with someone who speaks Spanish'],
        day: '2026-12-08',
        time: '10:00',
        provider: ['someone who speaks Spanish'],
      },
    },
    checks: {},
  },
  'dentist-takes-the-day-off': {
    caller: {
      facts: { ...people.karen, reason: ['a check-up'], provider: ['Dr. Chen'], day: '2026-12-03', time: '09:00' },
      rules: [
        {
          name: 'thursday',
          when: (heard) =>
            !heard.isReadBack &&
            !heard.offers.some(
              ({ day, time, provider }) => day === '2026-12-03' && time === '09:00' && provider === 'chen',
            ) &&
            heard.mentions.length > 0,
          say: ['then Thursday the 3rd at nine with Dr. Chen', 'what about Thursday the 3rd at 9 am with Dr. Chen?'],
          times: 2,
        },
      ],
    },
    checks: {},
  },
  'hold-runs-out': {
    caller: {
      facts: { ...people.marcus, reason: ['a check-up'], provider: ['Dr. Patel'], day: '2026-12-08', time: '09:00' },
      moments: { 2: atReadBack },
    },
    checks: {},
  },
  'taken-in-the-meantime': {
    caller: {
      facts: {
        ...people.marcus,
        reason: ['a check-up'],
        provider: ['Dr. Patel'],
        day: '2026-12-08',
        time: '09:00',
        answers: { when: ['ten the same day with Dr. Patel', 'Tuesday, December 8 at 10 am with Dr. Patel'] },
      },
      wants: [{ day: '2026-12-08', time: '09:00' }],
      rules: [
        {
          name: 'ten',
          when: both(hears(/taken|gone|no longer|not free/), not(atReadBack)),
          say: ['then ten the same day with Dr. Patel', 'ok, 10 am the same day with Dr. Patel'],
          wants: [{ day: '2026-12-08', time: '10:00', providers: ['patel'] }],
          facts: { time: '10:00' },
        },
      ],
      moments: { 2: atReadBack },
    },
    checks: {},
  },
  'page-reloaded-in-the-middle': {
    caller: { ...hugo, facts: { ...hugo.facts, reason: ['a first appointment'] } },
    checks: {},
  },
  'another-worker-takes-over': {
    caller: { ...hugo, facts: { ...hugo.facts, reason: ['a first appointment'] } },
    checks: {},
  },
};
