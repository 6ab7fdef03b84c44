import { isAt } from '../caller/check.ts';
import { choicesOf } from '../caller/random.ts';
import type { CallerScript, Rule, Said } from '../caller/script.ts';
import type { LoadedScenario } from '../scenarios/load.ts';
import { scenarioSchema } from '../scenarios/schema.ts';
import type { Dialogue } from './dialogue.ts';
import { goalNow } from './goal-practice.ts';
import { type Wish, wishesOf } from './wishes.ts';

const firstNames = [
  'Amelia',
  'Brian',
  'Carla',
  'Derek',
  'Elena',
  'Frank',
  'Gina',
  'Henry',
  'Irene',
  'Jacob',
  'Kelly',
  'Liam',
  'Megan',
  'Nathan',
  'Olivia',
  'Paul',
  'Rachel',
  'Simon',
  'Teresa',
  'Victor',
];
const lastNames = [
  'Adams',
  'Bennett',
  'Collins',
  'Dalton',
  'Ellis',
  'Foster',
  'Grant',
  'Hughes',
  'Ingram',
  'Jenkins',
  'Keller',
  'Lawson',
  'Mason',
  'Norris',
  'Owens',
  'Porter',
  'Quinn',
  'Reeves',
  'Sutton',
  'Turner',
];

/** A dialogue's goal as a scenario of booking, with its caller. */
export interface GoalScenario {
  scenario: LoadedScenario;
  caller: CallerScript;
  /** Whether a booking is expected in the end. */
  isBooked: boolean;
}

/** Half of the callers are new to the practice, half of them say all they know of the time at once. */
export function goalScenario(dialogue: Dialogue): GoalScenario {
  const { goal, id } = dialogue;
  const choices = choicesOf(`goal ${id}`);
  const isNew = choices.chance(0.5);
  const saysAll = choices.chance(0.5);
  const isCosmetic = goal.cosmetic === true;
  const isBooked = goal.outcome === 'booked';
  const person = {
    first: choices.pick(firstNames),
    last: choices.pick(lastNames),
    birthDate: `${1950 + Math.floor(choices.next() * 50)}-0${1 + Math.floor(choices.next() * 9)}-${10 + Math.floor(choices.next() * 18)}`,
    phone: `217-555-0${200 + Math.floor(choices.next() * 99)}`,
  };
  const wishes = wishesOf(dialogue);
  const [firstWish] = wishes;
  if (!firstWish) throw new Error(`${id} wishes for nothing`);
  const visitType = isCosmetic ? 'cosmetic-consult' : isNew ? 'new-patient-exam' : 'checkup';
  const minutes = visitType === 'new-patient-exam' ? 60 : 30;
  const reason: Said = isCosmetic ? ['a cosmetic consultation'] : ['a check-up'];
  const wish = choices.pick([
    `I'd like to book ${reason[0]}.`,
    `Hi, can I make an appointment for ${reason[0]}?`,
    `I need to see a dentist for ${reason[0]}.`,
  ]);
  const opening = saysAll && firstWish.words ? `${wish} ${firstWish.words}` : wish;
  const wanted = { day: goal.date ?? '', time: goal.time ?? '' };
  const inVain = triedInVain(dialogue, isBooked);
  const scenario = scenarioSchema.parse({
    id: `goal-${id.replaceAll('_', '-')}`,
    title: `Dialogue ${id}`,
    tags: { feature: 'goal', difficulty: 2, covers: [] },
    given: {
      patients: isNew ? [] : [{ ...person, phone: `+1${person.phone.replaceAll('-', '')}` }],
      blocks: inVain.flatMap((attempt) => blocksFor(attempt, isBooked ? wanted : undefined, minutes)),
    },
    caller: { persona: 'Somebody who wants an appointment.', opening, facts: {}, plan: [] },
    expect: {
      db: isBooked
        ? [
            {
              table: 'appointments',
              count: 1,
              where: {
                patient: {
                  first: person.first,
                  last: person.last,
                  birthDate: person.birthDate,
                  phone: `+1${person.phone.replaceAll('-', '')}`,
                },
                visitType,
                start: `${wanted.day}T${wanted.time}`,
                status: 'booked',
              },
            },
          ]
        : [],
      unchanged: isBooked ? [] : ['appointments'],
      streams: { 'booking-confirmation': isBooked ? 1 : 0, 'appointment-details': isBooked ? 1 : 0 },
    },
  });
  return {
    scenario: { ...scenario, nowMs: Date.parse(goalNow), file: 'dialogues' },
    isBooked,
    caller: {
      facts: {
        ...person,
        beenBefore: !isNew,
        reason,
        answers: { ...(firstWish.words && { when: [firstWish.words] as Said, halfOfDay: [firstWish.words] as Said }) },
      },
      wants: [{ day: firstWish.day, time: firstWish.time }],
      rules: [...stages(wishes), ...(isBooked ? [] : [givesUp(wishes.at(-1))])],
      goal: 1,
      patience: 18,
    },
  };
}

/** From one wish to the next: when it is read back after all, or when it turns out not to be free. */
function stages(wishes: readonly Wish[]): Rule[] {
  return wishes.slice(1).map((wish, index): Rule => {
    const before = wishes[index];
    const words = wish.words;
    return {
      name: `wish ${index + 2}`,
      when: (heard, state) =>
        before !== undefined &&
        (index === 0 || state.used(`wish ${index + 1}`) > 0) &&
        (heard.isReadBack ||
          // Offers that do not hold the earlier wish, or plain words that it is gone.
          (heard.offers.length > 0 && !heard.offers.some((offer) => isAt(offer, before))) ||
          /not free|taken|just been|nothing free|don't have/.test(heard.plain)),
      say: words
        ? ([words] as Said)
        : (heard) =>
            heard.offers.some((offer) => isAt(offer, wish))
              ? `I'll take ${Number(wish.time.slice(0, 2)) % 12 || 12}:${wish.time.slice(3)}`
              : `Could I have ${wish.time} then?`,
      wants: [{ day: wish.day, time: wish.time }],
      facts: words ? { answers: { when: [words] as Said } } : {},
    };
  });
}

/** Nothing of what was wished for can be had, and nothing else will do. */
function givesUp(last: Wish | undefined): Rule {
  return {
    name: 'gives up',
    when: (heard) =>
      last !== undefined &&
      !heard.isReadBack &&
      (heard.offers.length > 0 || /not free|taken|nothing free/.test(heard.plain)) &&
      !heard.offers.some((offer) => isAt(offer, last)),
    say: ["No, then I'd rather leave it. Thanks anyway, bye", 'No thanks, that does not work for me. Never mind. Bye'],
    leaves: true,
  };
}

/** Times that can't be had, each once; the one that is booked in the end is none of them. */
function triedInVain({ goal }: Dialogue, isBooked: boolean): { date: string; time: string }[] {
  const failed = (goal.attempts ?? []).filter(({ ok }) => !ok).map(({ date, time }) => ({ date, time }));
  const last = { date: goal.date ?? '', time: goal.time ?? '' };
  const isLast = (one: { date: string; time: string }) => one.date === last.date && one.time === last.time;
  const others = failed.filter(
    (one, index) =>
      !isLast(one) && failed.findIndex((other) => other.date === one.date && other.time === one.time) === index,
  );
  return isBooked ? others : [...others, last];
}

const providers = ['patel', 'chen', 'okafor'];

/** Takes a quarter of an hour of everybody, so that one time cannot be had but the wanted one still can. */
function blocksFor(
  attempt: { date: string; time: string },
  wanted: { day: string; time: string } | undefined,
  minutes: number,
) {
  const start = minuteOf(attempt.time);
  const isEarlier = wanted?.day === attempt.date && minuteOf(wanted.time) < start;
  const from = isEarlier ? start + minutes - 15 : start;
  return providers.map((provider) => ({
    provider,
    from: `${attempt.date}T${wallTime(from)}`,
    to: `${attempt.date}T${wallTime(from + 15)}`,
  }));
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function wallTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
