import { addressLine, type Practice, type Provider, type VisitType, weekdays } from '#domain/practice.ts';
import type { Question } from '../../understand/questions.ts';
import { hoursByDay } from '../hours-by-day.ts';
import type { AnswerFacts } from '../sentences.ts';
import { clock, dayNames, named, y } from './words.ts';

function weekHours(practice: Practice): string {
  return hoursByDay(practice)
    .map(({ days, hours }) => {
      const [first, last] = [days[0], days.at(-1)];
      const span =
        first === last || !first || !last ? (first ? dayNames[first] : '') : `${dayNames[first]} a ${dayNames[last]}`;
      return hours.length === 0
        ? `${span} cerrado`
        : `${span} de ${y(hours.map(([a, b]) => `${clock(a)} a ${clock(b)}`))}`;
    })
    .join('; ');
}

/** The answer to a question about the practice. */
export function answerTo(question: Question, facts: AnswerFacts, practice: Practice): string {
  switch (question.about) {
    case 'hours':
      return `Nuestro horario es: ${weekHours(practice)}.`;
    case 'openOn':
      if (!facts.day) return `Nuestro horario es: ${weekHours(practice)}.`;
      if (facts.day.hours.length === 0)
        return `No, el ${facts.day.words} estamos cerrados${facts.day.closure ? ` (${facts.day.closure})` : ''}.`;
      return `Sí, el ${facts.day.words} abrimos de ${y(facts.day.hours.map(([a, b]) => `${clock(a)} a ${clock(b)}`))}.`;
    case 'address':
      return `Estamos en ${addressLine(practice.address)}.`;
    case 'phone':
      return `Nuestro teléfono es ${practice.phoneDisplay}.`;
    case 'email':
      return `Nuestro correo es ${practice.email}.`;
    case 'price': {
      const shown =
        facts.visits.length > 0
          ? facts.visits
          : practice.visitTypes.filter((v) => v.priceFromCents !== null).slice(0, 3);
      return `${shown.map(price).filter(Boolean).join(' ')} El precio exacto depende de lo que se encuentre.`.trim();
    }
    case 'duration':
      return facts.visits.length > 0
        ? facts.visits.map((v) => `${named(v)[0]}: unos ${v.minutes} minutos.`).join(' ')
        : 'La mayoría de las visitas duran entre 30 y 60 minutos.';
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
        ? `Sí, hacemos ${y(facts.visits.map((v) => named(v)[1]))}.`
        : `Ofrecemos: ${y(practice.visitTypes.map((v) => named(v)[0].toLowerCase()))}.`;
    case 'insurance':
      return insurance(question, practice);
    case 'coverage':
      return practice.insurance.note;
    case 'knowledge':
      return question.sentence ?? practice.knowledge.find((k) => k.topic === question.topic)?.text ?? '';
    default:
      return 'Eso no lo sé, y prefiero no adivinar.';
  }
}

function whoWorks(practice: Practice): string {
  const dentists = practice.providers.filter((p) => p.role === 'dentist').map((p) => p.name);
  const hygienists = practice.providers.filter((p) => p.role === 'hygienist').map((p) => p.name);
  return `Nuestros dentistas son ${y(dentists)}${hygienists.length > 0 ? `; de higiene dental se encargan ${y(hygienists)}` : ''}.`;
}

function worksOn(provider: Provider): string {
  const days = weekdays.filter((day) => (provider.hours[day] ?? []).length > 0).map((day) => dayNames[day]);
  return `${provider.name} atiende los ${y(days)}.`;
}

function languages(practice: Practice): string {
  const who = practice.providers.filter((p) => p.languages.includes('es')).map((p) => p.name);
  return who.length > 0
    ? `Conmigo puede escribir en español. De nuestro equipo habla español ${y(who)}.`
    : 'Conmigo puede escribir en español; nuestro equipo habla inglés.';
}

function insurance(question: Extract<Question, { about: 'insurance' }>, practice: Practice): string {
  const { accepted } = practice.insurance;
  const careful =
    'No podemos prometer lo que cubrirá un plan; nuestro equipo de facturación confirma sus beneficios antes del tratamiento.';
  if (question.plan === undefined) return `Aceptamos ${y(accepted)}. ${careful}`;
  if (question.accepted === true) return `Sí, aceptamos ${question.plan}. ${careful}`;
  if (question.accepted === false) return `Lo siento, no aceptamos ${question.plan}. Aceptamos ${y(accepted)}.`;
  return `No sé si podemos facturar a ${question.plan}; no está en mi lista. Nuestro equipo de facturación puede averiguarlo.`;
}

function price(visit: VisitType): string {
  if (visit.priceFromCents === null) return '';
  const [name] = named(visit);
  return visit.priceFromCents === 0
    ? `${name}: sin costo.`
    : `${name}: desde ${(visit.priceFromCents / 100).toLocaleString('en-US')} dólares.`;
}
