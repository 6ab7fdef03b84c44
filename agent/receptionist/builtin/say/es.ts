import { addressLine, type Practice, type Provider, type VisitType, weekdays } from '#domain/practice.ts';
import type { Question } from '../understand/questions.ts';
import { plainOf } from '../understand/text.ts';
import { inSpanish } from './es-practice.ts';
import { hoursByDay } from './hours-by-day.ts';
import type { AnswerFacts, NoOpening, ReadBack, Sentences, SpokenOpening, Who } from './sentences.ts';

const pick = (n: number, ...variants: readonly string[]): string => variants[n % variants.length] ?? '';

function o(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} o ${items.at(-1)}`;
}

function y(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} y ${items.at(-1)}`;
}

const relations: Readonly<Record<string, string>> = {
  son: 'su hijo',
  daughter: 'su hija',
  child: 'su hijo o hija',
  wife: 'su esposa',
  husband: 'su esposo',
  mother: 'su madre',
  father: 'su padre',
  friend: 'la otra persona',
};

function them(who: Who): string {
  return who.relation ? (relations[who.relation] ?? 'el paciente') : 'el paciente';
}

const visitNames: readonly (readonly [RegExp, string, string])[] = [
  [/new patient/, 'Primera visita con radiografías', 'una primera visita con radiografías'],
  [/child/, 'Revisión y limpieza infantil', 'una revisión y limpieza infantil'],
  [/check.?up/, 'Revisión', 'una revisión'],
  [/clean/, 'Limpieza', 'una limpieza'],
  [/urgent|emergency/, 'Visita urgente', 'una visita urgente'],
  [/filling/, 'Empaste', 'un empaste'],
  [/crown/, 'Preparación de corona', 'una preparación de corona'],
  [/root canal/, 'Endodoncia', 'una endodoncia'],
  [/extract/, 'Extracción', 'una extracción'],
  [/whiten/, 'Blanqueamiento', 'un blanqueamiento'],
  [/cosmetic/, 'Consulta estética', 'una consulta estética'],
];

function named(visit: VisitType): readonly [string, string] {
  const found = visitNames.find(([pattern]) => pattern.test(plainOf(visit.name)));
  return found ? [found[1], found[2]] : [visit.name, `una visita de ${visit.name}`];
}

const languageNames: Readonly<Record<string, string>> = { en: 'inglés', es: 'español', zh: 'mandarín' };
const dayNames: Readonly<Record<(typeof weekdays)[number], string>> = {
  mon: 'lunes',
  tue: 'martes',
  wed: 'miércoles',
  thu: 'jueves',
  fri: 'viernes',
  sat: 'sábado',
  sun: 'domingo',
};

function clock(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'a. m.' : 'p. m.'}`;
}

/** `El martes 1 de diciembre tengo a las 9:00 de la mañana o a las 2:30 de la tarde con la Dra. Patel.` */
function offered(openings: readonly SpokenOpening[], have: string): string {
  const days = new Set(openings.map((x) => x.day));
  const providers = new Set(openings.map((x) => x.provider));
  const [day] = days;
  const [provider] = providers;
  if (days.size === 1 && providers.size === 1)
    return `El ${day} ${have} ${o(openings.map((x) => x.time))} con ${provider}.`;
  if (days.size === 1) return `El ${day} ${have} ${o(openings.map((x) => `${x.time} con ${x.provider}`))}.`;
  if (providers.size === 1) return `Con ${provider} ${have} ${o(openings.map((x) => `el ${x.day} ${x.time}`))}.`;
  const start = have.charAt(0).toUpperCase() + have.slice(1);
  return `${start} ${openings.map((x) => `el ${x.day} ${x.time} con ${x.provider}`).join('; ')}.`;
}

function notBookable(reason: string): string {
  if (/^(?:provider|unknown_provider)/.test(reason)) return 'Lo siento, esa persona no puede atender esta visita.';
  if (/^too_(?:old|young)$/.test(reason)) return 'Lo siento, ese tipo de visita no es para la edad del paciente.';
  return 'Lo siento, nuestra agenda no admite esa visita.';
}

function nothing(facts: NoOpening): string {
  const on = facts.day ? ` el ${facts.day}` : '';
  const who = facts.provider;
  switch (facts.reason) {
    case 'past':
      return `Me temo que ${facts.day ? `el ${facts.day}` : 'esa hora'} ya pasó.`;
    case 'too_soon':
      return 'Es un poco pronto para poder prepararnos.';
    case 'too_far':
      return `Solo puedo dar citas con un máximo de ${facts.horizonDays} días de antelación.`;
    case 'closed':
      return `Estamos cerrados${on}${facts.closure ? ` (${inSpanish(facts.closure)})` : ''}.`;
    case 'provider_away':
      return `${who ?? 'Quien hace esa visita'} no está${on || ' entonces'}.`;
    case 'outside_hours':
      return facts.time ? `No tenemos hora ${facts.time}${on}.` : `Está fuera de nuestro horario${on}.`;
    case 'not_offered':
      if (facts.speaks)
        return `Lo siento, nadie que haga ${named(facts.visit)[1]} habla ${languageNames[facts.speaks] ?? 'ese idioma'}.`;
      if (who && facts.takesNoNew)
        return `${who} ${facts.takesNoNew === 'adults' ? 'solo atiende a niños como pacientes nuevos' : 'no atiende a pacientes nuevos por ahora'}.`;
      return who ? `${who} no hace ${named(facts.visit)[1]}.` : `No podemos ofrecer ${named(facts.visit)[1]} entonces.`;
    case 'taken':
      return facts.time
        ? `Lo siento, ${facts.time}${on} no está libre.`
        : `Lo siento, no queda nada libre${on || ' entonces'}${who ? ` con ${who}` : ''}.`;
    default:
      return `Lo siento, no tengo nada libre${on || ' entonces'}${who ? ` con ${who}` : ''}.`;
  }
}

function readBackLine(facts: ReadBack): string {
  const escort = facts.guardian ? ` Viene con ${facts.guardian}, como madre, padre o tutor.` : '';
  return `${named(facts.visit)[0]} para ${facts.name}, el ${facts.opening.day} ${facts.opening.time} con ${facts.opening.provider}.${escort} El teléfono es ${facts.phone}.`;
}

function price(visit: VisitType): string {
  if (visit.priceFromCents === null) return '';
  const [name] = named(visit);
  return visit.priceFromCents === 0
    ? `${name}: sin costo.`
    : `${name}: desde ${(visit.priceFromCents / 100).toLocaleString('en-US')} dólares.`;
}

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

function answerTo(question: Question, facts: AnswerFacts, practice: Practice): string {
  switch (question.about) {
    case 'hours':
      return `Nuestro horario es: ${weekHours(practice)}.`;
    case 'openOn':
      if (!facts.day) return `Nuestro horario es: ${weekHours(practice)}.`;
      if (facts.day.hours.length === 0)
        return `No, el ${facts.day.words} estamos cerrados${facts.day.closure ? ` (${inSpanish(facts.day.closure)})` : ''}.`;
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
      return inSpanish(
        facts.visits[0]?.instructions ?? practice.visitTypes.find((v) => v.newPatients === 'only')?.instructions ?? '',
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
      return inSpanish(practice.insurance.note);
    case 'knowledge':
      return inSpanish(question.sentence ?? practice.knowledge.find((k) => k.topic === question.topic)?.text ?? '');
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

/** The receptionist's Spanish. */
export const es: Sentences = {
  greeting: (practice) => `Le damos la bienvenida a ${practice.name}. ¿En qué puedo ayudarle?`,
  hello: () => '¡Hola!',

  askHow: (n) =>
    pick(
      n,
      '¿En qué puedo ayudarle?',
      '¿Qué puedo hacer por usted?',
      '¿Quiere pedir una cita, o hay algo que quiera saber?',
    ),
  askReason: (n) =>
    pick(
      n,
      '¿Cuál es el motivo de la visita?',
      '¿Es para una revisión, una limpieza, o tiene alguna molestia?',
      'Dígame con sus palabras para qué es la visita, por ejemplo «limpieza» o «dolor de muela».',
    ),
  askSymptoms: (pain, n) =>
    n > 0
      ? '¿Tiene hinchazón, fiebre o sangrado?'
      : pain
        ? '¿Tiene también hinchazón o sangrado?'
        : '¿Tiene dolor o hinchazón?',
  askBeenBefore: (who, n) =>
    who.forWhom === 'self'
      ? pick(n, '¿Ha venido antes a nuestra clínica?', '¿Ya es paciente nuestro o es su primera visita?')
      : pick(n, `¿Ha venido antes ${them(who)} a nuestra clínica?`, '¿Ya es paciente nuestro o es la primera visita?'),
  askWhen: (_visit, n) =>
    pick(
      n,
      '¿Qué día y a qué hora le viene mejor?',
      '¿Qué día puede venir, y prefiere por la mañana o por la tarde?',
      'Puede decir un día, como «el martes por la mañana», o «lo antes posible».',
    ),
  askName: (who, n) =>
    who.forWhom === 'self'
      ? pick(
          n,
          '¿Me da su nombre y apellido, por favor?',
          '¿Qué nombre y apellido pongo en la cita?',
          'Escriba solo el nombre y el apellido, por favor.',
        )
      : pick(
          n,
          `¿Cuál es el nombre y apellido de ${them(who)}?`,
          '¿Qué nombre y apellido pongo en la cita?',
          'Escriba solo el nombre y el apellido del paciente, por favor.',
        ),
  askLastName: (first, who, n) =>
    who.forWhom === 'self'
      ? pick(n, `Gracias, ${first}. ¿Y el apellido?`, `¿Qué apellido va con ${first}?`)
      : pick(n, `¿Y el apellido de ${first}?`, `¿Qué apellido va con ${first}?`),
  askBirthDate: (who, n) =>
    pick(
      n,
      who.forWhom === 'self'
        ? '¿Cuál es su fecha de nacimiento?'
        : `¿Cuál es la fecha de nacimiento de ${who.first ?? them(who)}?`,
      '¿Me da la fecha de nacimiento con día, mes y año?',
      'Escriba la fecha de nacimiento así, por favor: 4 de mayo de 1985.',
    ),
  askGuardian: (_who, n) =>
    pick(
      n,
      '¿Y su propio nombre, como madre, padre o tutor que acompaña?',
      '¿Quién acompaña como madre, padre o tutor? Nombre y apellido, por favor.',
    ),
  askPhone: (n) =>
    pick(
      n,
      '¿A qué número de teléfono podemos llamarle?',
      '¿Cuál es su número de teléfono, con el código de área?',
      'Escriba los diez dígitos de su teléfono, por favor.',
    ),
  askContactName: (n) =>
    pick(n, '¿Me da su nombre y apellido, para que sepan a quién llamar?', '¿Qué nombre les paso?'),
  askAnythingElse: () => '¿Puedo ayudarle en algo más?',
  askWantsVisit: (firstVisit) => (firstVisit ? '¿Quiere pedir una primera visita?' : '¿Quiere pedir una cita?'),
  askWantsFollowUp: () => '¿Quiere que alguien de nuestro equipo se ponga en contacto con usted?',
  askWantsPerson: (practice) =>
    `Perdone, me cuesta entenderle. ¿Quiere que le llame una persona de nuestro equipo? También puede llamarnos al ${practice.phoneDisplay}.`,

  visitName: (visit) => named(visit)[0],
  willBook: (visit, who) =>
    who.forWhom === 'self'
      ? `Con gusto le busco ${named(visit)[1]}.`
      : `Con gusto busco ${named(visit)[1]} para ${who.first ?? them(who)}.`,
  firstVisitFirst: (visit) =>
    `Con pacientes nuevos empezamos con ${named(visit)[1]}; después el dentista planifica con usted lo demás.`,
  offer: (openings, n) => {
    const [only] = openings;
    if (openings.length === 1 && only) {
      return pick(
        n,
        `Tengo el ${only.day} ${only.time} con ${only.provider}. ¿Le viene bien?`,
        `Hay el ${only.day} ${only.time} con ${only.provider}. ¿Le va bien esa?`,
      );
    }
    return `${offered(openings, pick(n, 'tengo', 'podría ofrecerle también', 'también hay'))} ${pick(n, '¿Cuál le viene mejor?', '¿Le sirve alguna?', '¿Le conviene alguna de estas?')}`;
  },
  offerAgain: (openings) => {
    const [only] = openings;
    if (openings.length === 1 && only) return `¿Le viene bien el ${only.day} ${only.time}?`;
    const oneDay = new Set(openings.map((x) => x.day)).size === 1;
    return `¿Cuál de esas horas prefiere: ${o(openings.map((x) => (oneDay ? x.time : `el ${x.day} ${x.time}`)))}?`;
  },
  askBetterTime: () => '¿Qué día y hora le vendría mejor?',
  noOpening: nothing,
  nothingNear: (practice) =>
    `No veo nada más cerca de eso. ¿Qué otro día le vendría bien? También puede llamarnos al ${practice.phoneDisplay}.`,
  isFree: (opening) => `El ${opening.day} ${opening.time} con ${opening.provider} está libre, y se la guardo.`,
  thankYou: (first) => (first ? `Gracias, ${first}.` : 'Gracias.'),
  readBack: (facts) =>
    `${facts.again ? 'De acuerdo, una vez más:' : 'Le repito los datos:'} ${readBackLine(facts)} ¿Es correcto?`,
  readRequest: (facts) =>
    `${facts.again ? 'De acuerdo, una vez más:' : 'Le repito los datos:'} ${readBackLine(facts)} La clínica tiene que aprobar este tipo de visita, así que la enviaría como solicitud. ¿Es correcto?`,
  booked: (facts) => {
    const at = `el ${facts.day} ${facts.time} con ${facts.provider}`;
    const instructions = inSpanish(facts.instructions);
    if (facts.kind === 'requested') {
      return `Gracias. He enviado su solicitud para ${at}. La clínica tiene que aprobarla primero, y le avisaremos en cuanto lo haga. ${instructions}`.trim();
    }
    return `Su cita está reservada: ${facts.visit} para ${facts.patient}, ${at}. ${instructions} La confirmación está en la página.`.replaceAll(
      /\s+/g,
      ' ',
    );
  },
  stillBooked: (facts) =>
    facts.kind === 'requested'
      ? `Todavía no: es una solicitud para el ${facts.day} ${facts.time} con ${facts.provider}, y la clínica tiene que aprobarla primero. Le avisaremos al teléfono que nos dio.`
      : `Su cita está reservada para el ${facts.day} ${facts.time} con ${facts.provider}.`,

  slotTaken: () => 'Lo siento, alguien acaba de tomar esa hora.',
  notBookable: (reason) => notBookable(reason),
  notOnRecord: () =>
    'Con estos datos no pude reservar ese tipo de visita, así que empezaría con una primera visita. Si ya ha venido antes, nuestro equipo puede aclararlo.',
  toolFailed: (practice) =>
    `Lo siento, ahora mismo no llego a nuestra agenda, así que no se ha reservado nada. Inténtelo de nuevo en un minuto o llámenos al ${practice.phoneDisplay}.`,
  detailsSent: () => 'Le he enviado los detalles otra vez; están en la página.',
  nothingToSend: () => 'Todavía no hay ninguna cita en esta conversación que pueda enviarle.',

  call911: (_practice, again) =>
    again
      ? 'Por favor, llame al 911 o vaya ahora mismo a la sala de emergencias más cercana. Para esto no puedo darle una cita; necesita ayuda enseguida.'
      : 'Esto parece una emergencia. Por favor, llame al 911 o vaya ahora mismo a la sala de emergencias más cercana. He avisado a nuestro equipo para que se comunique con usted.',
  sameDay: () => 'Eso hay que verlo hoy mismo.',
  firstAid: (_flag, text) => inSpanish(text),

  handOver: (kind, practice) => {
    if (kind === 'clinical')
      return 'Aquí no puedo dar consejos sobre medicinas ni dosis, pero un dentista puede llamarle hoy mismo.';
    if (kind === 'human')
      return `Por supuesto. Puede llamar a nuestro equipo al ${practice.phoneDisplay}, y puedo pedir que alguien le llame.`;
    if (kind === 'privacy') return inSpanish(practice.knowledge.find((k) => k.topic === 'records')?.text ?? '');
    if (kind === 'waitlist')
      return 'Puedo pedir a nuestro equipo que le ponga en la lista de espera y le llame cuando haya un hueco.';
    return 'En este chat todavía no puedo abrir citas ya hechas, pero nuestro equipo puede encargarse y llamarle.';
  },
  followUpLeft: (practice) =>
    `Gracias. Se lo he pasado a nuestro equipo, y alguien le llamará. Si prefiere llamar, el número es ${practice.phoneDisplay}.`,
  goNow: () => 'Bien, hágalo enseguida, por favor.',
  toldTeam: () => 'Hemos avisado a nuestro equipo para que se comunique con usted.',

  empty: () => 'No me ha llegado ningún texto.',
  tooLong: () => 'Era un mensaje largo, así que puede que se me haya escapado algo.',
  howAreYou: () => 'Muy bien, gracias por preguntar.',
  robot: (practice) =>
    `Soy un asistente automático de ${practice.name}, no una persona. Puedo dar citas y responder preguntas, o pedir que le llame una persona; nuestro número es ${practice.phoneDisplay}.`,
  upset: () => 'Siento que esto no vaya bien.',
  startWithCheckup: (visit) => `No hay problema, entonces ${named(visit)[1]} es un buen comienzo.`,
  chatter: () => 'Con eso no puedo ayudarle aquí.',
  worried: () => 'A muchas personas les pasa, y nuestro equipo irá con calma.',
  youAreWelcome: () => 'Con mucho gusto.',
  goodbye: (booked) => (booked ? '¡Hasta pronto!' : 'Que tenga un buen día. ¡Hasta luego!'),
  notAName: () => 'Eso no parece un nombre que pueda poner en una cita.',
  badPhone: () => 'Ese número de teléfono no parece completo.',
  shortPhone: () => 'Necesito también el código de área.',
  needed: (practice) =>
    `Lo necesito para hacer la reserva, y solo lo verá nuestro equipo. Si prefiere no escribirlo aquí, llámenos al ${practice.phoneDisplay}.`,
  notNeeded: () => 'Está bien, podemos seguir sin ella.',
  callUs: (practice) => `No hay problema. Puede llamar a nuestro equipo al ${practice.phoneDisplay} cuando quiera.`,
  birthYearMissing: () => 'Necesito también el año.',
  badBirthDate: () => 'Esa fecha de nacimiento no parece correcta.',
  notUnderstood: (n) => pick(n, 'Perdone, no le he entendido bien.', 'Perdone, sigo sin entenderle.'),
  whichOne: () => 'Con gusto.',
  whatToChange: () => 'No hay problema. ¿Qué cambio?',
  unknownProvider: (_name, providers) =>
    `Aquí no trabaja nadie con ese nombre. Nuestro equipo: ${y(providers.map((p) => p.name))}.`,
  othersPrivate: (practice) =>
    `Lo siento, no puedo decir nada sobre las citas de otras personas, ni siquiera si las hay. El paciente puede preguntarnos directamente, o la recepción puede ayudar en el ${practice.phoneDisplay}.`,
  whoHasIt: () => 'Lo siento, no puedo decir nada sobre las citas de otras personas.',
  stopped: () => 'De acuerdo, no he reservado nada.',
  weekdayMismatch: (day) => `Para estar seguros de la fecha: es el ${day}.`,
  oneAtATime: (who) =>
    `Reservo una visita tras otra; empecemos con ${who.forWhom === 'self' ? 'la suya' : `la de ${them(who)}`}.`,
  languageNow: () => 'Por supuesto, seguimos en español.',
  dontKnow: (practice) =>
    `No tengo esa información aquí y prefiero no adivinar. Nuestro equipo la tiene: ${practice.phoneDisplay}.`,

  answer: (facts, practice) => answerTo(facts.question, facts, practice),
};
