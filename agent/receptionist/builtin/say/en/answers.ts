import { addressLine, type Practice, type Provider, type VisitType, weekdays } from '#domain/practice.ts';
import type { Question } from '../../understand/questions.ts';
import { hoursByDay } from '../hours-by-day.ts';
import type { AnswerFacts } from '../sentences.ts';
import { and, clock, dayNames, languageNames, lowered } from './words.ts';

/** The answer to a question about the practice. */
export function answerTo(question: Question, facts: AnswerFacts, practice: Practice): string {
  switch (question.about) {
    case 'hours':
      return `We're open ${weekHours(practice)}.`;
    case 'openOn':
      return openOn(facts, practice);
    case 'address':
      return `We're at ${addressLine(practice.address)}.`;
    case 'phone':
      return `Our number is ${practice.phoneDisplay}.`;
    case 'email':
      return `Our e-mail address is ${practice.email}.`;
    case 'price':
      return prices(facts.visits, practice);
    case 'duration':
      return facts.visits.length > 0
        ? facts.visits.map((v) => `${v.name} takes about ${v.minutes} minutes.`).join(' ')
        : 'Most visits take between 30 and 60 minutes; it depends on what you come in for.';
    case 'bring':
      return (
        facts.visits[0]?.instructions ?? practice.visitTypes.find((v) => v.newPatients === 'only')?.instructions ?? ''
      );
    case 'whoWorks':
      return whoWorks(practice);
    case 'worksOn':
      return facts.provider ? worksOn(facts.provider) : whoWorks(practice);
    case 'languages':
      return languages(practice);
    case 'visitTypes':
      return facts.visits.length > 0
        ? `Yes, we do that: ${and(facts.visits.map(lowered))}.`
        : `We offer ${and(practice.visitTypes.map(lowered))}.`;
    case 'insurance':
      return insurance(question, practice);
    case 'coverage':
      return practice.insurance.note;
    case 'knowledge':
      return question.sentence ?? practice.knowledge.find((k) => k.topic === question.topic)?.text ?? '';
    default:
      return "That's something I don't know, and I'd rather not guess.";
  }
}

function weekHours(practice: Practice): string {
  return hoursByDay(practice)
    .map(({ days, hours }) => {
      const [first, last] = [days[0], days.at(-1)];
      const span =
        first === last || !first || !last ? (first ? dayNames[first] : '') : `${dayNames[first]} to ${dayNames[last]}`;
      return hours.length === 0
        ? `closed on ${span}`
        : `${span} ${and(hours.map(([a, b]) => `${clock(a)} to ${clock(b)}`))}`;
    })
    .join('; ')
    .replace(/; closed on (\w+)$/, '; we are closed on $1');
}

function openOn(facts: AnswerFacts, practice: Practice): string {
  if (!facts.day) return `We're open ${weekHours(practice)}.`;
  if (facts.day.hours.length === 0)
    return `No, we're closed on ${facts.day.words}${facts.day.closure ? ` (${facts.day.closure})` : ''}.`;
  return `Yes, on ${facts.day.words} we're open ${and(facts.day.hours.map(([a, b]) => `${clock(a)} to ${clock(b)}`))}.`;
}

function prices(visits: readonly VisitType[], practice: Practice): string {
  const shown = visits.length > 0 ? visits : practice.visitTypes.filter((v) => v.priceFromCents !== null).slice(0, 3);
  const lines = shown.map(price).filter(Boolean);
  const tail = shown.every((v) => v.priceFromCents === 0) ? '' : 'The exact price depends on what is found.';
  return lines.length > 0 ? [...lines, tail].filter(Boolean).join(' ') : `I don't have a price for that. ${tail}`;
}

function whoWorks(practice: Practice): string {
  const dentists = practice.providers.filter((p) => p.role === 'dentist').map((p) => p.name);
  const hygienists = practice.providers.filter((p) => p.role === 'hygienist').map((p) => p.name);
  const tail =
    hygienists.length > 0
      ? `; ${and(hygienists)} ${hygienists.length > 1 ? 'are our hygienists' : 'is our hygienist'}`
      : '';
  return `Our dentists are ${and(dentists)}${tail}.`;
}

function worksOn(provider: Provider): string {
  const days = weekdays.filter((day) => (provider.hours[day] ?? []).length > 0).map((day) => dayNames[day]);
  return days.length > 0
    ? `${provider.name} is in on ${and(days)}.`
    : `${provider.name} has no regular days at the moment.`;
}

function languages(practice: Practice): string {
  const known = practice.knowledge.find((k) => /language/.test(k.topic));
  if (known) return `${known.text} I can write in English or Spanish.`;
  const spoken = [...new Set(practice.providers.flatMap((p) => p.languages))].map((l) => languageNames[l] ?? l);
  return `Our team speaks ${and(spoken)}.`;
}

function insurance(question: Extract<Question, { about: 'insurance' }>, practice: Practice): string {
  const { accepted, note } = practice.insurance;
  if (question.plan === undefined) return `We accept ${and(accepted)}. ${note}`;
  if (question.accepted === true)
    return `Yes, we accept ${question.plan}. What the plan will cover can't be promised; our billing team confirms your benefits before treatment.`;
  if (question.accepted === false) return `I'm sorry, we don't accept ${question.plan}. We accept ${and(accepted)}.`;
  return `I don't know whether we can bill ${question.plan}; it isn't on my list. Our billing team can find out for you.`;
}

function price(visit: VisitType): string {
  if (visit.priceFromCents === null) return '';
  if (visit.priceFromCents === 0) return `${visit.name} is free of charge.`;
  const dollars = visit.priceFromCents / 100;
  const words = dollars.toLocaleString('en-US', { minimumFractionDigits: dollars % 1 === 0 ? 0 : 2 });
  return `${visit.name} starts from ${words} dollars.`;
}
