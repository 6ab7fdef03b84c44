import { answerTo } from './es/answers.ts';
import { changes } from './es/changes.ts';
import { family } from './es/family.ts';
import { notBookable, nothing } from './es/refusals.ts';
import { named, o, offered, pick, them, y } from './es/words.ts';
import type { ReadBack, Sentences } from './sentences.ts';

function readBackLine(facts: ReadBack): string {
  const escort = facts.guardian ? ` Viene con ${facts.guardian}, como madre, padre o tutor.` : '';
  return `${named(facts.visit)[0]} para ${facts.name}${spelledOut(facts.spelled)}, el ${facts.opening.day} ${facts.opening.time} con ${facts.opening.provider}.${escort} El teléfono es ${facts.phone}.`;
}

/** ` (L-I-N-D-Q-V-I-S-T)`, after a name that was spelled out. */
function spelledOut(words: readonly string[]): string {
  return words.length > 0 ? ` (${words.map((w) => [...w.toUpperCase()].join('-')).join(', ')})` : '';
}

/** The receptionist's Spanish. */
export const es: Sentences = {
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
  askDetails: (who, missing, n) => {
    const own = who.forWhom === 'self';
    const facts = [
      ...(missing.name ? ['nombre y apellido'] : []),
      ...(missing.birthDate ? ['fecha de nacimiento'] : []),
      ...(missing.phone ? ['un número de teléfono'] : []),
    ];
    const of = own ? '' : ` de ${who.first && !missing.name ? who.first : them(who)}`;
    const listed = y(
      facts.map((fact) =>
        fact.startsWith('un ') ? fact : `${own ? 'su ' : 'el '}${fact}`.replace('el fecha', 'la fecha'),
      ),
    );
    return pick(
      n,
      `¿Me da ${listed}${missing.phone ? '' : of}, por favor?`,
      `Todavía me falta ${listed}${missing.phone ? '' : of} para la cita. ¿Qué anoto?`,
      'Escríbalo así, por favor: «María López, 4 de mayo de 1985, 217-555-0100».',
    );
  },
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
  askGuardian: (_who, phone, n) =>
    pick(
      n,
      `¿Y su propio nombre, como madre, padre o tutor que acompaña${phone ? ', y un teléfono' : ''}?`,
      `¿Quién acompaña como madre, padre o tutor? Nombre y apellido${phone ? ' y un teléfono' : ''}, por favor.`,
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
  askAlsoVisit: (visit) => `¿Busco también hora para ${named(visit)[1]}?`,
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
  offerNext: (openings) => {
    const [only] = openings;
    if (openings.length === 1 && only)
      return `Lo próximo que tengo es el ${only.day} ${only.time} con ${only.provider}. ¿Le viene bien, o prefiere otro día?`;
    return `${offered(openings, 'tengo')} ¿Le viene bien alguna, o prefiere otro día?`;
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
    `No veo nada más cerca de eso. ¿Qué otro día le vendría bien? También puedo ponerle en la lista de espera, o puede llamarnos al ${practice.phoneDisplay}.`,
  isFree: (opening) => `El ${opening.day} ${opening.time} con ${opening.provider} está libre, y se la guardo.`,
  thankYou: (first) => (first ? `Gracias, ${first}.` : 'Gracias.'),
  readBack: (facts) =>
    `${facts.again ? 'De acuerdo, una vez más:' : 'Le repito los datos:'} ${readBackLine(facts)} ¿Es correcto?`,
  readRequest: (facts) =>
    `${facts.again ? 'De acuerdo, una vez más:' : 'Le repito los datos:'} ${readBackLine(facts)} La clínica tiene que aprobar este tipo de visita, así que la enviaría como solicitud. ¿Es correcto?`,
  booked: (facts) => {
    const at = `el ${facts.day} ${facts.time} con ${facts.provider}`;
    const { instructions } = facts;
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
    `Lo siento, ahora mismo no llego a nuestra agenda, así que no se ha reservado ni cambiado nada. Inténtelo de nuevo en un minuto o llámenos al ${practice.phoneDisplay}.`,
  restFailed: () => 'Lo siento, lo demás no ha funcionado ahora; pídamelo otra vez en un minuto.',
  detailsSent: () => 'Le he enviado los detalles otra vez; están en la página.',
  nothingToSend: () => 'Todavía no hay ninguna cita en esta conversación que pueda enviarle.',

  call911: (practice, again, aid) =>
    again
      ? `Por favor, llame al 911 o vaya ahora mismo a la sala de emergencias más cercana. ${aid ?? 'Para esto no puedo darle una cita; necesita ayuda enseguida.'}`
      : [practice.emergency.call911.say, aid].filter(Boolean).join(' '),
  sameDay: (practice) => practice.emergency.sameDay.say,
  firstAid: (_flag, text) => text,

  handOver: (kind, practice) => {
    if (kind === 'clinical')
      return 'Aquí no puedo dar consejos sobre medicinas ni dosis, pero un dentista puede llamarle hoy mismo.';
    if (kind === 'human')
      return `Por supuesto. Puede llamar a nuestro equipo al ${practice.phoneDisplay}, y puedo pedir que alguien le llame.`;
    if (kind === 'privacy')
      return (
        practice.knowledge.find((k) => k.topic === 'records')?.text ?? 'No puedo hablar de historiales en este chat.'
      );
    if (kind === 'proof')
      return `No hay problema, nuestro equipo lo aclara con usted; su número es ${practice.phoneDisplay}.`;
    if (kind === 'fee') return 'Nuestro equipo decide sobre el cargo; puedo pasarle su pregunta.';
    if (kind === 'family')
      return `Puedo dar cita a cinco personas como máximo. Para más, nuestro equipo (${practice.phoneDisplay}) buscará la mejor manera y le llamará.`;
    return `Nuestro equipo puede encargarse y llamarle; su número es ${practice.phoneDisplay}.`;
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
  languageNow: () => 'Por supuesto, seguimos en español.',
  dontKnow: (practice) =>
    `No tengo esa información aquí y prefiero no adivinar. Nuestro equipo la tiene: ${practice.phoneDisplay}.`,

  answer: (facts, practice) => answerTo(facts.question, facts, practice),

  ...changes,
  ...family,
};
