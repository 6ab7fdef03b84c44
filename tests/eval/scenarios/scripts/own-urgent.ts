import { asks, both, says as hears, type Want } from '../../caller/script.ts';
import { answers, says } from '../../grading/statements.ts';
import type { ScenarioPart } from '../part.ts';
import { people } from './people.ts';

const today: Want[] = [{ day: '2026-11-23', time: { from: '09:15', to: '16:30' } }];
const soonest = ['as soon as possible', 'the first time you have today', 'today, as early as you can'] as const;

/** Our own scenarios of emergencies, and of what only sounds like one. */
export const ownUrgent: Readonly<Record<string, ScenarioPart>> = {
  'severe-toothache-today': {
    caller: {
      facts: {
        ...people.marcus,
        reason: ['a terrible toothache'],
        provider: ['whoever is free first'],
        answers: { symptoms: ['no swelling, no fever', 'no, just the pain'], when: [...soonest] },
      },
      wants: today,
    },
    checks: { 'says that it needs to be seen today': says(/(needs|has|have|should) to be seen today|seen today/) },
  },
  'urgent-capacity-at-the-end-of-the-day': {
    caller: {
      facts: {
        ...people.linda,
        reason: ['an abscess'],
        answers: { symptoms: ['only around the tooth', 'just around the tooth, no fever'], when: [...soonest] },
      },
    },
    checks: {},
  },
  'no-swelling-no-fever': {
    caller: {
      facts: {
        ...people.karen,
        reason: ['a chipped tooth'],
        day: '2026-12-01',
        time: '10:00',
        provider: ['anyone'],
        answers: { symptoms: ['no, none of that', 'no pain and no swelling'] },
      },
    },
    checks: {},
  },
  'swelling-last-year': {
    caller: {
      facts: {
        ...people.linda,
        reason: ['a cleaning'],
        day: '2026-12-02',
        time: '09:00',
        provider: ['anyone'],
        answers: { symptoms: ['no, nothing now'] },
      },
    },
    checks: {},
  },
  'emergency-in-spanish': {
    caller: {
      language: 'es',
      goal: 0,
      tellsLittle: true,
      facts: { first: 'Sofia', last: 'Ruiz', phone: '217-555-0177' },
      rules: [
        { name: 'details', when: () => true, say: ['Soy Sofia Ruiz, 217-555-0177. ¿no me pueden ver hoy?'] },
        { name: 'calling', when: () => true, say: ['ok, llamo'], leaves: true },
      ],
    },
    checks: {},
  },
  'bleeding-does-not-stop': {
    caller: {
      goal: 1,
      tellsLittle: true,
      facts: { first: 'Daniel', last: 'Ross', phone: '217-555-0131', beenBefore: false, reason: ['a cleaning'] },
      rules: [
        {
          name: 'bleeding',
          when: (_heard, state) => state.turns === 1,
          say: [
            "sorry, my gum has been bleeding for 30 minutes, I press on it and it won't stop",
            "wait, my gum has been bleeding for half an hour and it won't stop even though I press on it",
          ],
        },
        { name: 'name', when: both(asks('name', 'phone'), hears(/911/)), say: ['Daniel Ross, 217-555-0131'] },
        { name: 'going', when: () => true, say: ['ok going now'], leaves: true },
      ],
    },
    checks: {
      'answers the bleeding with 911 or the emergency room at once': answers(2, /911|emergency room/),
    },
  },
  'knocked-out-tooth': {
    caller: {
      facts: {
        ...people.karen,
        child: { first: 'Ethan', last: 'Brooks', birthDate: '2018-05-19' },
        reason: ['his knocked-out tooth'],
        provider: ['anyone'],
        answers: {
          when: [...soonest],
          forWhom: ['for my son Ethan'],
          guardian: ['Karen Brooks'],
          symptoms: ['it bleeds a little, no swelling'],
          phone: ['217-555-0188'],
        },
      },
      wants: today,
    },
    checks: {
      'says in its first answer to hold the tooth by its crown and keep it in milk': answers(1, /crown/, /milk/),
      'says to come within 30 minutes, or that it needs to be seen today': says(/30 minutes|seen today/),
    },
  },
  'new-patient-toothache': {
    caller: {
      facts: {
        first: 'Igor',
        last: 'Novak',
        birthDate: '1979-08-08',
        phone: '217-555-0157',
        beenBefore: false,
        reason: ['a broken tooth'],
        provider: ['anyone'],
        answers: { symptoms: ['no', 'no swelling, it just hurts'], when: [...soonest] },
      },
      wants: today,
    },
    checks: {},
  },
};
