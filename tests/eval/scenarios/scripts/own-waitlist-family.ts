import { asks, both, either, says as hears, type Rule, type Said } from '../../caller/script.ts';
import { neverSays, readsBack, says } from '../../grading/statements.ts';
import type { ScenarioPart } from '../part.ts';
import { people } from './people.ts';

/** Tells names and birth dates of several people, whichever way they are asked for. */
function peopleRules(members: readonly { first: string; words: string; relation: RegExp }[], phone: string): Rule[] {
  const everybody = members.map(({ words }) => words).join('; ');
  return [
    {
      name: 'everybody',
      when: both(
        asks('name', 'birthDate', 'lastName', 'childName', 'childBirthDate', 'members'),
        hears(/every(body|one)|all of you|each|for (three|both|two) of you|how many/),
      ),
      say: (heard) =>
        heard.asked.includes('members') && !heard.asked.includes('name')
          ? `${members.length} of us`
          : `${everybody}${heard.asked.includes('phone') ? `; phone ${phone}` : ''}`,
      times: 3,
    },
    {
      name: 'one of them',
      when: (heard) =>
        heard.asked.some((topic) => ['name', 'birthDate', 'lastName', 'childName', 'childBirthDate'].includes(topic)) &&
        members.some(({ relation, first }) => relation.test(heard.plain) || heard.plain.includes(first.toLowerCase())),
      say: (heard) =>
        members.find(
          ({ relation, first }) => heard.plain.includes(`${first.toLowerCase()}'s`) || relation.test(heard.plain),
        )?.words ?? everybody,
      times: 6,
    },
    {
      name: 'some of them',
      when: asks('name', 'birthDate', 'childName', 'childBirthDate'),
      say: [everybody] as unknown as Said,
      times: 2,
    },
  ];
}

/** Our own scenarios about the waitlist and families. */
export const ownWaitlistFamily: Readonly<Record<string, ScenarioPart>> = {
  'waitlist-for-an-earlier-time': {
    caller: {
      goal: 1,
      facts: {
        ...people.marcus,
        reason: ['put me on the waitlist for an earlier cleaning'],
        answers: {
          waitlist: ['yes please, any day will do'],
          when: ['any day will do', 'any day, any time'],
          whichAppointment: ['the cleaning on December 17'],
          confirm: ['yes please'],
          wantsFollowUp: ['yes please'],
        },
      },
      wants: [],
      rules: [
        {
          name: 'bye',
          when: hears(/on (the|our) waitlist|waitlist(ed)? for/),
          say: ['great, thanks. bye'],
          leaves: true,
        },
        { name: 'any day', when: asks('when'), say: ['any day will do'], times: 2 },
      ],
    },
    checks: {
      'says that the caller is on the waitlist': says(/waitlist/),
      'promises an earlier time': neverSays(/(will|going to) (get|have) (an )?earlier|definitely/),
    },
  },
  'waitlist-offer-accepted': {
    caller: {
      facts: {
        ...people.linda,
        reason: ["I'd like to take the earlier time"],
        answers: {
          whichAppointment: ['my cleaning'],
          chooseOffer: ['yes please, I take it'],
          when: ['the earlier time you offered me'],
        },
      },
      wants: [{ day: '2026-11-25', time: '09:00' }],
      rules: [
        {
          name: 'takes it',
          when: (heard) => heard.offers.some(({ day, time }) => day === '2026-11-25' && time === '09:00'),
          say: ['yes please, I take it', 'yes'],
          times: 3,
        },
      ],
    },
    checks: {},
  },
  'waitlist-offer-declined': {
    caller: {
      goal: 1,
      facts: {
        ...people.linda,
        reason: ['I got a text about an earlier time'],
        answers: { whichAppointment: ['my cleaning'] },
      },
      wants: [],
      rules: [
        {
          name: 'bye',
          when: hears(/stays as it is|keep your|as it was|nothing is changed/),
          say: ['thanks, bye'],
          leaves: true,
        },
        {
          name: 'no',
          when: (heard) => heard.offers.some(({ day }) => day === '2026-11-25'),
          say: ["no, that doesn't work for me. I'll keep my old time", 'no thank you, I keep the one I have'],
          times: 2,
        },
      ],
    },
    checks: {},
  },
  'family-side-by-side': {
    caller: {
      tellsLittle: true,
      facts: {
        first: 'Priya',
        last: 'Shah',
        phone: '217-555-0191',
        day: '2026-12-08',
        time: '14:00',
        beenBefore: true,
        reason: ['cleanings for my husband and me, and a check-up for our daughter'],
        provider: ['whoever is in'],
        answers: {
          arrangement: ['side by side', 'at the same time please'],
          beenBefore: ['yes, all of us'],
          guardian: ['Priya Shah'],
          forWhom: ['all three of us'],
        },
      },
      wants: [{ day: '2026-12-08', time: '14:00' }],
      rules: [
        ...peopleRules(
          [
            { first: 'Mira', words: 'Mira Shah, October 5, 2017', relation: /daughter/ },
            { first: 'Arun', words: 'Arun Shah, February 20, 1983', relation: /husband/ },
            { first: 'Priya', words: 'Priya Shah, June 14, 1985', relation: /your own|\byour (full )?(name|date)/ },
          ],
          '217-555-0191',
        ),
      ],
    },
    checks: {
      'reads the date and time back before booking': readsBack({ wants: [{ day: '2026-12-08', time: '14:00' }] }),
    },
  },
  'family-one-after-another': {
    caller: {
      tellsLittle: true,
      facts: {
        first: 'Ines',
        last: 'Duarte',
        phone: '217-555-0182',
        day: '2026-12-03',
        time: '14:00',
        beenBefore: true,
        reason: ['check-ups for my sister and me'],
        provider: ['anyone'],
        answers: {
          arrangement: ['one after the other'],
          beenBefore: ['yes, both'],
          forWhom: ['for both of us'],
          when: ['Thursday, December 3 at two in the afternoon'],
          halfOfDay: ['afternoon'],
        },
      },
      wants: [{ day: '2026-12-03', time: { from: '13:00', to: '18:30' } }],
      rules: [
        ...peopleRules(
          [
            { first: 'Marta', words: 'Marta Duarte, August 3, 1994', relation: /sister/ },
            { first: 'Ines', words: 'Ines Duarte, January 15, 1991', relation: /your own|\byour (full )?(name|date)/ },
          ],
          '217-555-0182',
        ),
        {
          name: 'takes it',
          when: both(asks('chooseOffer'), (heard) => heard.offers.length > 0),
          say: ['the first one please', 'the first option'],
          times: 3,
        },
      ],
    },
    checks: {},
  },
  'mother-two-children': {
    caller: {
      tellsLittle: true,
      facts: {
        first: 'Karen',
        last: 'Brooks',
        phone: '217-555-0188',
        beenBefore: true,
        reason: ["my kids' check-ups"],
        provider: ['whoever sees children'],
        answers: {
          arrangement: ['one after the other'],
          beenBefore: ['yes, both'],
          forWhom: ['for both kids'],
          when: ['Saturday, December 12 in the morning'],
          guardian: ['Karen Brooks', 'Karen Brooks, their mother'],
          halfOfDay: ['in the morning'],
        },
      },
      wants: [{ day: '2026-12-12', time: { from: '09:00', to: '12:15' } }],
      rules: [
        ...peopleRules(
          [
            { first: 'Ethan', words: 'Ethan Brooks, May 19, 2018', relation: /\bson\b/ },
            { first: 'Lily', words: 'Lily Brooks, March 8, 2020', relation: /daughter/ },
          ],
          '217-555-0188',
        ),
        {
          name: 'takes it',
          when: either(both(asks('chooseOffer'), (heard) => heard.offers.length > 0)),
          say: ['the first one please', 'the first option'],
          times: 3,
        },
      ],
    },
    checks: {},
  },
};
