import type { Practice } from '#domain/practice.ts';
import type { ChangeSentences, SpokenVisit } from '../change-sentences.ts';
import { policyOf } from '../policy.ts';
import type { SpokenOpening } from '../sentences.ts';
import { o, pick, them, y } from './words.ts';

function at(opening: SpokenOpening): string {
  return `el ${opening.day} ${opening.time} con ${opening.provider}`;
}

function spoken(visit: SpokenVisit): string {
  return `${visit.visit.toLowerCase()} ${at(visit)}${visit.requested ? ', que todavía tiene que aprobarse' : ''}`;
}

function lateLine(practice: Practice): string {
  const policy = policyOf(practice);
  const hours = practice.booking.cancellationNoticeHours;
  return `Faltan menos de ${hours} horas. ${policy ?? 'Según nuestra política es un cambio tardío.'}`;
}

function noticeLine(practice: Practice): string {
  return `Pedimos ${practice.booking.cancellationNoticeHours} horas de antelación, y está a tiempo.`;
}

/** Spanish sentences about appointments that exist already. */
export const changes: ChangeSentences = {
  askProof: (who, missing, n) => {
    const facts = [
      ...(missing.name ? ['nombre y apellido'] : []),
      ...(missing.birthDate ? ['fecha de nacimiento'] : []),
    ];
    const owner = who.forWhom === 'self' ? 'su' : `de ${who.first ?? them(who)}`;
    const asked =
      who.forWhom === 'self'
        ? `¿Me da ${owner} ${facts.join(' y su ')}?`
        : `¿Me da ${facts.join(' y fecha de nacimiento').replace(/ y fecha de nacimiento$/, '')}${missing.name && missing.birthDate ? ' y fecha de nacimiento' : ''} ${owner}?`;
    return pick(
      n,
      `Con gusto le ayudo. Primero tengo que saber con quién hablo. Si tiene a mano el código de la cita, añádalo, por favor. ${asked}`,
      `Para abrir una cita necesito los datos como están en nuestro registro. ${asked}`,
      'Escríbalo así, por favor: «María López, 4 de mayo de 1985».',
    );
  },
  askCode: (n) =>
    pick(
      n,
      'Si coincide con nuestros datos, un código va en camino al teléfono o correo que tenemos registrado. ¿Cuál es?',
      '¿Cuál es el código? Está en el mensaje que enviamos o en la confirmación de su cita.',
      'Escriba solo el código, por favor, o dígame si no puede recibirlo.',
    ),
  proofWhy: () => 'Así las citas quedan en privado: sin ello cualquiera podría ver o cambiar las de otra persona.',
  wrongCode: () => 'Lo siento, no coincide con nuestros datos. Revíselo una vez más, por favor.',
  codeAgain: (name, birthDate) =>
    `He pedido uno nuevo, con ${name}, fecha de nacimiento ${birthDate}; puede tardar un minuto.`,
  locked: (practice) =>
    `Lo siento, en esta conversación ya no puedo abrir citas. He pedido a nuestro equipo que se ponga en contacto con usted; también puede llamar al ${practice.phoneDisplay}.`,
  noneAhead: () => 'No encuentro ninguna cita próxima que pueda abrir aquí.',
  ownList: (visits) => `Tiene ${y(visits.map(spoken))}.`,
  askWhich: (visits, n) => {
    const [only] = visits;
    if (visits.length === 1 && only) return `Tiene ${spoken(only)}. ¿Es esa?`;
    return n > 0
      ? `¿A cuál se refiere: ${o(visits.map((v) => `${v.visit.toLowerCase()} el ${v.day}`))}?`
      : `Tiene ${y(visits.map(spoken))}. ¿De cuál se trata?`;
  },
  notThatOne: (practice) =>
    `Esas son todas las que veo aquí; nuestro equipo puede buscar más en el ${practice.phoneDisplay}.`,
  yourVisit: (visit) => `Tiene ${spoken(visit)}.`,
  askNewTime: (n) =>
    pick(
      n,
      '¿Qué día y a qué hora le vendría mejor?',
      '¿Qué otro día puede, y prefiere por la mañana o por la tarde?',
      'Puede decir un día, como «el jueves por la mañana», o «lo antes posible».',
    ),
  readMove: ({ present, late }, next, practice, again) => {
    const same = next.provider === present.provider;
    const from = `${present.day} ${present.time}${same ? '' : ` con ${present.provider}`}`;
    return `${again ? 'De acuerdo, una vez más:' : 'Le repito los datos:'} ${present.visit.toLowerCase()}, del ${from} pasaría al ${next.day} ${next.time} con ${next.provider}. ${late ? `${lateLine(practice)} ` : ''}${present.requested ? 'La clínica tiene que aprobarla de nuevo. ' : ''}¿Es correcto?`;
  },
  readCancel: ({ present, late }, practice) =>
    `Es ${spoken(present)}. ${late ? lateLine(practice) : noticeLine(practice)} ¿La cancelo?`,
  moved: (visit, was, requested) => {
    const released = was
      ? `Su hora anterior, el ${was.day} ${was.time}, queda libre.`
      : 'Su hora anterior queda libre.';
    return requested
      ? `Gracias. He enviado la solicitud para ${at(visit)}; la clínica tiene que aprobarla. ${released}`
      : `Su cita está cambiada: ${visit.visit.toLowerCase()}, ahora ${at(visit)}. ${released} La confirmación está en la página.`;
  },
  cancelled: (visit) => `Su cita está cancelada: ${visit.visit.toLowerCase()} ${at(visit)}.`,
  askAnotherTime: () => '¿Quiere pedir otra hora?',
  kept: () => 'De acuerdo, todo queda como estaba.',
  notAllowed: (practice) =>
    `Lo siento, eso ya no se puede cambiar aquí. Nuestro equipo puede ayudarle en el ${practice.phoneDisplay}.`,
  feePassedOn: () => 'Nuestro equipo decide sobre el cargo y le avisará.',
  ownMentioned: () => '¿Quiere cambiar esa cita, cancelarla o confirmar la hora?',
  codeTold: (code) => `El código de su cita es ${code}.`,
  takeOffer: (present, offer, until) =>
    `Ha quedado libre una hora antes para ${present.visit.toLowerCase()} del ${present.day} ${present.time}: ${at(offer)}. Se la guardamos hasta ${until}. ¿La quiere en lugar de la suya?`,
  offerDeclined: () => 'De acuerdo, entonces su cita queda como estaba.',
  offerExpired: () => 'Lo siento, esa hora ya no está libre. Su cita queda como estaba.',
  waitlisted: (visit, own) =>
    own
      ? `Está en la lista de espera: en cuanto quede libre una hora antes para ${visit.toLowerCase()}, le avisamos. Mientras tanto su cita queda como está.`
      : `Está en la lista de espera para ${visit.toLowerCase()}: en cuanto quede libre una hora, le avisamos.`,
};
