import type { Language } from './language.ts';
import type { FaultWords } from './words.ts';

/** What the page of a place on the waitlist says. */
export interface WaitlistWords {
  readonly title: string;
  readonly heading: Readonly<Record<'offered' | 'waiting' | 'booked' | 'closed', string>>;
  readonly about: Readonly<Record<'waiting' | 'closed', string>>;
  readonly keptUntil: (when: string) => string;
  readonly moves: string;
  readonly accept: string;
  readonly decline: string;
  readonly leave: string;
  readonly gone: string;
  readonly declined: string;
  readonly visitType: string;
  readonly withWhom: string;
  readonly anybody: string;
  readonly expired: FaultWords;
  readonly notFound: FaultWords;
}

const en: WaitlistWords = {
  title: 'Waitlist',
  heading: {
    offered: 'A time has opened up for you',
    waiting: 'You are on our waitlist',
    booked: 'The time is yours',
    closed: 'You are no longer on our waitlist',
  },
  about: {
    waiting: 'As soon as a time opens up that suits you, we let you know.',
    closed: 'If you would like a time, talk to our receptionist or call us.',
  },
  keptUntil: (when) => `We keep it for you until ${when}.`,
  moves: 'If you take it, your appointment moves to this time.',
  accept: 'Take this time',
  decline: 'No, keep waiting',
  leave: 'Leave the waitlist',
  gone: 'That time is no longer kept for you.',
  declined: 'That time goes to somebody else. You keep your place.',
  visitType: 'What',
  withWhom: 'With',
  anybody: 'anybody on our team',
  expired: {
    title: 'This link has expired.',
    text: 'Talk to our receptionist or call us if you would still like a time.',
  },
  notFound: {
    title: 'This link does not lead to a place on our waitlist.',
    text: 'Please check that you have copied all of it, or call us.',
  },
};

const es: WaitlistWords = {
  title: 'Lista de espera',
  heading: {
    offered: 'Se ha liberado una hora para usted',
    waiting: 'Está en nuestra lista de espera',
    booked: 'La hora es suya',
    closed: 'Ya no está en nuestra lista de espera',
  },
  about: {
    waiting: 'En cuanto se libere una hora que le convenga, se lo diremos.',
    closed: 'Si desea una hora, hable con nuestra recepción o llámenos.',
  },
  keptUntil: (when) => `Se la guardamos hasta el ${when}.`,
  moves: 'Si la acepta, su cita pasa a esta hora.',
  accept: 'Aceptar esta hora',
  decline: 'No, sigo esperando',
  leave: 'Salir de la lista de espera',
  gone: 'Esa hora ya no está guardada para usted.',
  declined: 'Esa hora será para otra persona. Usted conserva su lugar.',
  visitType: 'Qué',
  withWhom: 'Con',
  anybody: 'cualquiera de nuestro equipo',
  expired: {
    title: 'Este enlace ha caducado.',
    text: 'Hable con nuestra recepción o llámenos si todavía desea una hora.',
  },
  notFound: {
    title: 'Este enlace no lleva a un lugar en nuestra lista de espera.',
    text: 'Compruebe que lo ha copiado entero, o llámenos.',
  },
};

const dictionaries: Readonly<Record<Language, WaitlistWords>> = { en, es };

/** The waitlist page's words in a language. */
export function waitlistWordsFor(language: Language): WaitlistWords {
  return dictionaries[language];
}
