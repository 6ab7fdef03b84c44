import type { Topic } from '../reading/asked.ts';
import type { Choices } from './random.ts';
import type { CallerFacts, CallerScript } from './script.ts';
import { birthDateSaid, daySaid, type Language, phoneSaid, spelled, timeSaid } from './spoken-values.ts';
import type { Style } from './style.ts';

/** The scenario's own words for a fact, by its key. */
export type LiteralFacts = Readonly<Record<string, string>>;

interface Telling {
  facts: CallerFacts;
  literal: LiteralFacts;
  style: Style;
  choices: Choices;
  language: Language;
  /** What was told already. */
  told: ReadonlySet<Topic>;
  script: CallerScript;
}

/** Facts that go well together in one message. */
const groups: readonly (readonly Topic[])[] = [
  ['name', 'birthDate', 'phone'],
  ['when', 'provider'],
];

/**
 * Answers what was asked for, and maybe more of the same kind.
 * @returns the words and the topics told with them; undefined when the caller knows nothing of it
 */
export function tell(
  asked: readonly Topic[],
  telling: Telling,
  words = '',
): { words: string; told: Topic[] } | undefined {
  const parts: string[] = [];
  const told: Topic[] = [];
  const add = (topic: Topic, isAsked: boolean) => {
    const words = isAsked ? answer(topic, telling) : volunteered(topic, telling);
    if (words === undefined) return;
    parts.push(words);
    told.push(topic);
  };
  for (const topic of asked) add(topic, true);
  if (parts.length === 0) return undefined;
  // "If you have the code of the appointment, please add it."
  const { appointmentCode } = telling.facts;
  if (
    appointmentCode &&
    /code (of|for) (the|your) appointment|appointment code|codigo de (la|su) cita/.test(words) &&
    !told.includes('appointmentCode')
  ) {
    parts.push(`the code is ${appointmentCode}`);
    told.push('appointmentCode');
  }
  const { style, choices, script } = telling;
  if (!script.tellsLittle && style.volunteers !== 'nothing') {
    const group = groups.find((topics) => topics.some((topic) => told.includes(topic))) ?? [];
    for (const topic of group) {
      if (told.includes(topic) || telling.told.has(topic)) continue;
      if (style.volunteers === 'all' || choices.chance(0.4)) add(topic, false);
    }
  }
  return { words: parts.join(', '), told };
}

/** Told without being asked, only when there is something to tell. */
function volunteered(topic: Topic, telling: Telling): string | undefined {
  const { facts } = telling;
  const known = {
    birthDate: facts.birthDate,
    phone: facts.phone,
    when: facts.when ?? facts.day,
    provider: facts.provider,
    name: facts.first,
  };
  if (!(topic in known) || known[topic as keyof typeof known] === undefined) return undefined;
  const words = answer(topic, { ...telling, style: { ...telling.style, bitByBit: false } });
  if (words === undefined) return undefined;
  const isSpanish = telling.language === 'es';
  if (topic === 'birthDate') return isSpanish ? `nacido el ${words.replace(/^el /, '')}` : `born ${words}`;
  return words;
}

function answer(topic: Topic, telling: Telling): string | undefined {
  const { facts, choices, language, style, literal } = telling;
  const given = facts.answers?.[topic];
  if (given) return style.literal ? given[0] : choices.pick(given);
  const isSpanish = language === 'es';
  const from = (key: string, ways: readonly string[]) =>
    style.literal ? (literal[key] ?? ways[0]) : choices.pick(ways);
  switch (topic) {
    case 'name':
      return nameSaid(telling);
    case 'lastName':
      return facts.last;
    case 'spelling':
      return facts.first && facts.last ? `${spelled(facts.first)} ${spelled(facts.last)}` : undefined;
    case 'childName':
      return facts.child && `${facts.child.first} ${facts.child.last}`;
    case 'birthDate': {
      if (facts.child) return choices.pick(birthDateSaid(facts.child.birthDate, language));
      return facts.birthDate && from('birthDate', birthDateSaid(facts.birthDate, language));
    }
    case 'childBirthDate':
      return facts.child && from('childBirthDate', birthDateSaid(facts.child.birthDate, language));
    case 'guardian':
      return facts.first && `${facts.first} ${facts.last}`;
    case 'phone':
      return facts.phone && from('phone', phoneSaid(facts.phone));
    case 'email':
      return facts.email ?? (isSpanish ? 'prefiero no darlo' : "I'd rather not give that");
    case 'when':
    case 'halfOfDay':
      return whenSaid(topic, telling);
    case 'provider':
      return from(
        'provider',
        facts.provider ?? (isSpanish ? ['me da igual'] : ['no preference', "it doesn't matter", 'anyone']),
      );
    case 'insurance':
      return from(
        'insurance',
        facts.insurance ?? (isSpanish ? ['no tengo seguro'] : ['no insurance', "I don't have any"]),
      );
    case 'beenBefore':
      if (facts.beenBefore === undefined) return undefined;
      if (facts.beenBefore)
        return from(
          'beenBefore',
          isSpanish
            ? ['sí, ya soy paciente', 'sí']
            : ['yes', "yes, I'm already a patient", 'yes, I have been there before'],
        );
      return from(
        'beenBefore',
        isSpanish ? ['no, es la primera vez', 'no'] : ['no', "no, it's my first time", 'no, never'],
      );
    case 'symptoms':
      return isSpanish ? 'no' : choices.pick(['no', 'no, nothing like that', 'none']);
    case 'reason':
    case 'how':
      return facts.reason && choices.pick(facts.reason);
    case 'forWhom':
      return facts.child ? `for my child, ${facts.child.first}` : isSpanish ? 'para mí' : 'for me';
    case 'appointmentCode':
      return (
        facts.appointmentCode ??
        (isSpanish
          ? 'no lo tengo a mano'
          : choices.pick(["I don't have that", "I don't have the code with me", "no idea, I don't have one"]))
      );
    case 'whichProof':
      if (facts.appointmentCode) return facts.appointmentCode;
      return isSpanish
        ? 'envíeme un código, por favor'
        : choices.pick(['please send me a code', 'text me a code please', 'send me the one-time code']);
    case 'fee':
      return isSpanish ? 'sí, está bien' : "yes, that's fine";
    case 'waitlist':
    case 'wantsPerson':
    case 'wantsFollowUp':
      return isSpanish ? 'no, gracias' : 'no, thank you';
    case 'wantsVisit':
      return isSpanish ? 'sí, por favor' : choices.pick(['yes please', 'yes', 'yes, I would']);
    default:
      return undefined;
  }
}

function nameSaid({ facts, choices, style, literal, language }: Telling): string | undefined {
  const who = facts.child ?? facts;
  if (!who.first || !who.last) return undefined;
  const key = facts.child ? 'patient' : 'name';
  const full = `${who.first} ${who.last}`;
  if (style.literal) return literal[key] ?? full;
  if (style.bitByBit && choices.chance(0.4)) return who.first;
  if (language === 'es') return choices.pick([full, `me llamo ${full}`, `soy ${full}`]);
  if (facts.child) return choices.pick([full, `his name is ${full}`.replace('his name', 'the name')]);
  return choices.pick([full, `My name is ${full}`, `I'm ${full}`, `It's ${full}`, `${full}, ${spelled(who.last)}`]);
}

function whenSaid(topic: Topic, { facts, choices, style, literal, language }: Telling): string | undefined {
  if (facts.when) return style.literal ? facts.when[0] : choices.pick(facts.when);
  const day = facts.day && (style.literal && literal.day ? literal.day : choices.pick(daySaid(facts.day, language)));
  const time =
    facts.time && (style.literal && literal.time ? literal.time : choices.pick(timeSaid(facts.time, language)));
  if (topic === 'halfOfDay') return time;
  if (day && time) {
    if (style.bitByBit && choices.chance(0.5)) return day;
    return choices.chance(0.8) || style.literal
      ? `${day}, ${time}`.replace(/, (at|a la|a las) /, ' $1 ')
      : `${time} on ${day}`.replace(/^at /, '').replace(/ on el /, ' el ');
  }
  return day ?? time;
}
