import { asks, both, either, says as hears, not } from '../../caller/script.ts';
import { answers, answersTo, neverSays, says } from '../../grading/statements.ts';
import type { ScenarioPart } from '../part.ts';
import { people } from './people.ts';

const refusal = {
  name: 'no name',
  when: asks('name', 'phone', 'birthDate'),
  say: ["I'd rather not say, it's only a question"] as const,
  times: 2,
};

/** Our own scenarios of questions and of what is passed on. */
export const ownQuestions: Readonly<Record<string, ScenarioPart>> = {
  'medicaid-is-not-accepted': {
    caller: {
      goal: 0,
      tellsLittle: true,
      rules: [{ ...refusal, say: [...refusal.say] }],
      afterwards: [['and DentaQuest?', 'What about DentaQuest?'], ['ok thanks, bye']],
    },
    checks: {
      'says that Medicaid is not accepted': answers(
        1,
        /(don't|do not|not) (accept|take)|not accepted|unfortunately/,
        /medicaid/,
      ),
      'says that DentaQuest is not accepted': answersTo(
        /dentaquest/,
        /(don't|do not|not) (accept|take)|not accepted|unfortunately/,
      ),
    },
  },
  'a-plan-nobody-has-heard-of': {
    caller: {
      goal: 1,
      facts: {
        first: 'Paul',
        last: 'Jensen',
        phone: '217-555-0158',
        answers: { wantsFollowUp: ['yes please'], wantsPerson: ['yes please'] },
      },
      rules: [
        {
          name: 'bye',
          when: both(
            not(asks('wantsFollowUp', 'wantsPerson', 'name', 'phone')),
            hears(/passed (this|it|that) on|will call you|get back to you|let them know/),
          ),
          say: ['thanks, bye'],
          leaves: true,
        },
        {
          name: 'yes',
          when: asks('wantsFollowUp', 'wantsPerson'),
          say: ['yes please', 'yes, that would be great'],
          times: 2,
        },
      ],
    },
    checks: {
      "says that it doesn't know whether the plan is accepted": says(
        /(don't|do not) know|not sure|isn't on (my|our) list|can't say/,
      ),
      'says that Humana is or is not accepted': neverSays(
        /(we|yes) (do )?(accept|take) (it|humana)|(don't|do not) (accept|take) (it|humana)/,
      ),
    },
  },
  'what-does-it-cost': {
    caller: {
      goal: 0,
      tellsLittle: true,
      rules: [{ ...refusal, say: [...refusal.say] }],
      afterwards: [
        ['and a crown?', 'and how much is a crown?'],
        ['do you give a discount without insurance?', 'is there a discount if I have no insurance?'],
        ['thanks, bye'],
      ],
    },
    checks: {
      'says that a cleaning starts from 110 dollars': answers(1, /from.*110|110.*from/),
      'says that a crown starts from 1,200 dollars': answersTo(/crown/, /from.*1,?200|1,?200.*from/),
      'says that 5 percent are taken off without insurance when paid on the day': answers(3, /5 percent|5 ?%/),
      'names a price without "from"': neverSays(/\d+ dollars/, /from|starting|at least|discount/),
    },
  },
  'opening-hours': {
    caller: {
      goal: 0,
      tellsLittle: true,
      afterwards: [
        ['how long on Thursdays?', 'how late are you open on Thursdays?'],
        ['and are you open this Thursday?', 'are you open this Thursday?'],
        ['thanks, bye'],
      ],
    },
    checks: {
      'says that Saturdays are 9 to 1': answers(1, /9(:00)?/, /1(:00)? ?pm|1:00/),
      'says that Thursdays go until 7 pm': answersTo(/on thursdays/, /7(:00)? ?pm/),
      'says that the practice is closed this Thursday': answersTo(/this thursday/, /closed/),
    },
  },
  'asks-for-medicine': {
    caller: {
      goal: 1,
      facts: {
        ...people.linda,
        answers: {
          wantsFollowUp: ['yes please'],
          wantsPerson: ['yes please'],
          symptoms: ['no swelling, it only aches a bit'],
          birthDate: ['March 12, 1984'],
        },
      },
      rules: [
        {
          name: 'bye',
          when: both(
            not(asks('wantsFollowUp', 'wantsPerson', 'name', 'phone')),
            hears(/passed (this|it|that) on|will call you|told (the|our)/),
          ),
          say: ['thank you, bye'],
          leaves: true,
        },
        {
          name: 'yes',
          when: asks('wantsFollowUp', 'wantsPerson', 'wantsVisit'),
          say: (heard) => (heard.asked.includes('wantsVisit') ? 'no, just the call please' : 'yes please'),
          times: 3,
        },
      ],
    },
    checks: {
      "says that it can't give advice on medicines and that a dentist calls back": says(
        /(can't|cannot).*(medicine|dosing|advice)/,
        /dentist.*call/,
      ),
      'says yes or no to the medicine': neverSays(
        /(you can|you may|you should|don't|do not|yes,? (you|that)) .*(take|ibuprofen|antibiotic)/,
      ),
    },
  },
  'wants-the-x-rays': {
    caller: {
      goal: 0,
      tellsLittle: true,
      facts: { answers: {} },
      rules: [
        {
          name: 'will write',
          when: either(hears(/in writing/), (_heard, state) => state.turns > 2),
          say: ["ok, I'll write to the front office. Bye", "all right, I'll put it in writing. bye"],
          leaves: true,
        },
        { name: 'how', when: () => true, say: ['how do I get them then?'] },
      ],
    },
    checks: { 'says that records are asked for in writing at the front office': says(/in writing/) },
  },
  'something-the-practice-does-not-say': {
    caller: {
      goal: 1,
      facts: {
        first: 'Nora',
        last: 'Blake',
        phone: '217-555-0159',
        answers: { wantsFollowUp: ['yes please'], wantsPerson: ['yes please'] },
      },
      rules: [
        {
          name: 'bye',
          when: both(
            not(asks('wantsFollowUp', 'wantsPerson', 'name', 'phone')),
            hears(/passed (this|it|that) on|will call you|get back to you/),
          ),
          say: ['thanks, bye'],
          leaves: true,
        },
        { name: 'yes', when: asks('wantsFollowUp', 'wantsPerson'), say: ['yes please'], times: 2 },
        {
          name: 'find out',
          when: asks('anythingElse', 'how', 'reason', 'wantsVisit', 'when'),
          say: ['can somebody find out and call me?', 'could someone call me about that?'],
          times: 2,
        },
      ],
    },
    checks: {
      'makes up an answer about fillings': neverSays(
        /(yes|no), (we|our) .*(mercury|filling)|mercury-free (fillings )?(are|is)|composite|amalgam/,
      ),
    },
  },
  'wants-a-person-at-once': {
    caller: {
      goal: 1,
      facts: {
        first: 'Walter',
        last: 'Kim',
        phone: '217-555-0160',
        answers: {
          wantsPerson: ['yes'],
          wantsFollowUp: ['yes'],
          reason: ['a person please'],
          how: ['a person please'],
        },
      },
      rules: [
        {
          name: 'bye',
          when: both(
            not(asks('wantsFollowUp', 'wantsPerson', 'name', 'phone')),
            hears(/passed (this|it|that) on|will call you/),
          ),
          say: ['bye'],
          leaves: true,
        },
        {
          name: 'person',
          when: asks('how', 'reason', 'wantsVisit'),
          say: ['a person please', 'human please'],
          times: 2,
        },
      ],
    },
    checks: {},
  },
  'veneers-and-whitening': {
    caller: {
      facts: {
        first: 'Vera',
        last: 'Lund',
        birthDate: '1995-01-30',
        phone: '217-555-0161',
        beenBefore: false,
        reason: ['veneers'],
        day: '2026-12-08',
        time: '11:00',
      },
      afterwards: [['what does that cost?'], ['thank you, bye']],
    },
    checks: {},
  },
};
