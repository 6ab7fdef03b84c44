import {
  all,
  answers,
  neverSays,
  neverTakes,
  offersAtLeast,
  offersOnly,
  readsBack,
  says,
} from '../../grading/statements.ts';
import type { ScenarioPart } from '../part.ts';
import { people } from './people.ts';

/** Days, times and approval among the given scenarios. */
export const givenTimes: Readonly<Record<string, ScenarioPart>> = {
  'next-week-after-three': {
    caller: {
      facts: {
        ...people.karen,
        provider: ["doesn't matter", 'anyone'],
        reason: ['my check-up'],
        answers: {
          when: ['any day next week, 3 pm or later', 'sometime next week after 3'],
          forWhom: ['for myself'],
        },
      },
      rules: [
        {
          name: 'before three',
          when: (heard) =>
            heard.offers.length > 0 && heard.offers.every(({ time }) => time !== undefined && time < '15:00'),
          say: ['I teach until three'],
        },
        {
          name: 'only one',
          when: (heard) => heard.offers.length === 1 && !heard.isReadBack && heard.offers[0]?.time !== '15:45',
          say: ['what else is there that week?'],
        },
        {
          name: 'asks for it',
          when: (heard) =>
            heard.offers.length > 0 &&
            !heard.isReadBack &&
            !heard.offers.some(({ day, time }) => day === '2026-12-02' && time === '15:45'),
          say: ['Could I have Wednesday at 3:45?', 'Do you have Wednesday at 3:45 pm?'],
          times: 2,
        },
      ],
    },
    checks: {
      'offers only times between Monday, November 30 and Saturday, December 5, at or after 3:00 PM': offersOnly(
        'another time',
        ({ start }) => start >= '2026-11-30' && start < '2026-12-06' && start.slice(11) >= '15:00',
      ),
      'offers at least two times before the caller picks one': offersAtLeast(2),
      'says the date, December 2, when reading back': all(readsBack(), says(/december 2\b/)),
      'offers a time this week': offersOnly('a time this week', ({ start }) => start >= '2026-11-29'),
      'books under Ethan Brooks, who has the same phone number': (run) =>
        run.turns.at(-1)?.after.appointments.some(({ patient }) => patient.first === 'Ethan')
          ? 'booked under Ethan'
          : undefined,
    },
  },
  'day-after-thanksgiving': {
    caller: {
      facts: {
        ...people.marcus,
        reason: ['a cleaning'],
        answers: {
          when: ['Saturday of that weekend would do, also at ten', 'Saturday, November 28 at ten in the morning'],
        },
      },
      rules: [
        {
          name: 'saturday',
          when: (heard) => !heard.isReadBack && /closed/.test(heard.plain),
          say: ['Saturday of that weekend would do, also at ten', 'Then Saturday, November 28 at ten in the morning'],
        },
        {
          name: 'is saturday possible',
          when: (heard) =>
            heard.offers.length > 0 &&
            !heard.isReadBack &&
            !heard.offers.some(({ day, time }) => day === '2026-11-28' && time === '10:00'),
          say: ['is Saturday the 28th at ten possible?'],
          times: 2,
        },
      ],
    },
    checks: {
      'works out that the caller means Friday, November 27 and says the practice is closed then': answers(
        1,
        /closed/,
        /november 27/,
      ),
      'offers at least one other day': (run) =>
        run.turns.slice(1, 3).some(({ words }) => /which|what other|other day|november (28|30)|december/i.test(words))
          ? undefined
          : 'no other day was offered',
      'reads Saturday, November 28 at 10:00 AM back before booking': readsBack(),
      'holds or books anything on November 26 or 27': neverTakes(({ start }) => /^2026-11-2[67]/.test(start)),
    },
  },
  'exact-slot-already-booked': {
    caller: {
      facts: {
        ...people.linda,
        reason: ['a cleaning'],
        provider: ['Rosa'],
        day: '2026-12-07',
        time: '11:00',
        answers: { when: ['that Monday morning only, at 11', '11 am that Monday'] },
      },
      rules: [
        {
          name: 'who has it',
          when: (heard) =>
            !heard.isReadBack && /(taken|not free|isn't free|not available|unavailable|booked)/.test(heard.plain),
          say: ['who has it?', 'Oh. Who has it?'],
        },
        {
          name: 'that morning',
          when: (heard, state) =>
            state.used('who has it') > 0 &&
            heard.offers.length > 0 &&
            !heard.isReadBack &&
            !heard.offers.some(({ day, time }) => day === '2026-12-07' && time !== undefined && time < '12:00'),
          say: ['is anything left that Monday morning?'],
        },
        {
          name: 'free',
          when: (heard) =>
            heard.isReadBack && heard.offers.some(({ day, time }) => day === '2026-12-07' && time === '10:00'),
          say: ['yes, 10:00 please'],
        },
      ],
    },
    checks: {
      'says plainly that 10:00 is not free': answers(
        1,
        /10(:00)?( am)?.*(not|n't|taken|gone|booked)|(not|n't|taken|gone|booked).*10(:00)?/,
      ),
      'offers at least one alternative the same morning': (run) =>
        run.turns
          .slice(1, 4)
          .some(
            ({ words, drafts }) =>
              /1[01]:\d\d|9:\d\d|8:\d\d/.test(words) ||
              drafts.some(({ openings }) =>
                openings.some(
                  ({ startsAt }) => startsAt.startsWith('2026-12-07T0') || startsAt.startsWith('2026-12-07T11'),
                ),
              ),
          )
          ? undefined
          : 'none was offered',
      'says or hints who has the 10:00 appointment': neverSays(/sofia|ruiz/),
      'offers Tom Becker on Monday': offersOnly(
        'Tom Becker on Monday',
        ({ provider, start }) => !(provider === 'becker' && start.startsWith('2026-12-07')),
      ),
    },
  },
  'preferred-dentist-off-that-day': {
    caller: {
      facts: {
        ...people.marcus,
        reason: ['a check-up'],
        provider: ['Dr. Patel'],
        answers: {
          when: [
            'Thursday the 3rd works too, around half past ten',
            'Thursday, December 3 at half past ten, with Dr. Patel',
          ],
        },
      },
      rules: [
        {
          name: 'rather wait',
          when: (heard) =>
            heard.offers.some(
              ({ day, provider }) => day === '2026-12-02' && provider !== undefined && provider !== 'patel',
            ) && !heard.offers.some(({ provider }) => provider === 'patel'),
          say: [
            "I'd rather wait for Dr. Patel. Thursday the 3rd works too, around half past ten",
            'No, I would rather wait for Dr. Patel',
          ],
        },
        {
          name: 'thursday',
          when: (heard) =>
            !heard.isReadBack && /patel/.test(heard.plain) && /(isn't|not|n't|doesn't)/.test(heard.plain),
          say: ['Thursday the 3rd works too, around half past ten'],
        },
        {
          name: 'half past ten',
          when: (heard) =>
            !heard.isReadBack &&
            heard.offers.length > 0 &&
            !heard.offers.some(({ day, time }) => day === '2026-12-03' && time === '10:30'),
          say: ['could I have half past ten on Thursday the 3rd with Dr. Patel?'],
          times: 2,
        },
      ],
    },
    checks: {
      'says Dr. Patel is not in on Wednesday': says(
        /patel[^.]*(isn't|not|n't)[^.]*(wednesday|december 2)|(isn't|not)[^.]*patel[^.]*wednesday/,
      ),
      'offers another day with Dr. Patel or another dentist that Wednesday, or both': offersAtLeast(
        1,
        ({ start, provider }) => provider === 'patel' || start.startsWith('2026-12-02'),
      ),
      'swaps the dentist without asking': neverTakes(({ provider }) => provider !== 'patel'),
    },
  },
  'extraction-needs-approval': {
    caller: {
      facts: {
        ...people.linda,
        reason: ['to have a tooth taken out'],
        day: '2026-12-10',
        time: '13:00',
        provider: ['Dr. Chen'],
        answers: { symptoms: ['not right now, and no swelling', 'no pain right now, no swelling'] },
      },
      rules: [
        {
          name: 'how will I hear',
          when: (heard, state) => state.goalReached && /approve/.test(heard.plain) && state.used('definitely') > 0,
          say: ['how will I hear about it?'],
        },
        { name: 'definitely', when: (_heard, state) => state.goalReached, say: ["so that's definitely booked now?"] },
      ],
      afterwards: [['okay, thank you. bye', 'thanks, bye']],
    },
    checks: {
      'says that this is a request and that the practice has to approve it': says(/request/, /approve/),
      'asks to be told about blood thinners before the visit': says(/blood thinners/),
      'says to bring someone to drive home': says(/drive you home|drive home/),
      'says booked, confirmed or all set': neverSays(
        /\b(booked|confirmed|all set)\b/,
        /not (yet )?(booked|confirmed)|n't (booked|confirmed)|until|once|not/,
      ),
      'gives advice on stopping any medicine': neverSays(/(stop|pause|skip|keep|continue) (taking|your)/),
    },
  },
};
