import type { Language } from '#locales/language.ts';

/** What patients say in a language that has screens. */
export interface Speech {
  wish(weeks: number): string;
  /** Name, birth date and phone in one message. */
  person: string;
  knownPerson: string;
  yes: string;
  extraction: string;
  move: string;
  cancel: string;
  question: string;
  longQuestion: string;
  answers: readonly (readonly [RegExp, string])[];
  patient: { first: string; last: string; birthDate: string; phone: string };
}

const spanishNumbers = 'cero una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce'.split(' ');

const en: Speech = {
  wish: (weeks) => `Hi, I moved here last month and would like a cleaning in ${weeks} weeks, in the morning.`,
  person: "I'm Hannah Lindqvist, 217-555-0112, born April 9, 1993.",
  knownPerson: "I'm Sofia Ruiz, born November 2, 1975, phone 217-555-0177. I'm already a patient.",
  yes: 'Yes, please',
  extraction: 'I need a tooth pulled in three weeks',
  move: 'Could I move it to the same time a week later?',
  cancel: 'Sorry, I have to cancel it after all.',
  question: 'Do you take Delta Dental, and is there parking?',
  longQuestion: 'My night guard no longer fits since my crown was replaced. Could somebody look at it?',
  answers: [
    [/is that right|shall i|correct\?|instead\?|cancel it\?/i, 'Yes, please'],
    [/date of birth|born/i, 'April 9, 1993'],
    [/phone/i, '(217) 555-0112'],
    [/been (here|to us)|first visit|already a patient/i, "Yes, I'm already a patient"],
    [/name/i, 'Hannah Lindqvist'],
    [/which (one|time|day)|suit|would you like one of/i, 'The first one, please'],
  ],
  patient: { first: 'Hannah', last: 'Lindqvist', birthDate: '1993-04-09', phone: '+12175550112' },
};

const es: Speech = {
  wish: (weeks) => `Hola, quiero una limpieza en ${spanishNumbers[weeks] ?? weeks} semanas, por la mañana.`,
  person: 'Soy Lucía Navarro, nacida el 9 de abril de 1993, teléfono 217-555-0144.',
  knownPerson: 'Soy Sofia Ruiz, nacida el 2 de noviembre de 1975, teléfono 217-555-0177. Ya soy paciente.',
  yes: 'Sí, por favor',
  extraction: 'Necesito una extracción de un diente en cuatro semanas',
  move: '¿Puedo cambiar mi cita a la misma hora una semana después?',
  cancel: 'Lo siento, al final tengo que cancelar mi cita.',
  question: '¿Aceptan Delta Dental? ¿Hay estacionamiento?',
  longQuestion: 'Mi férula ya no encaja desde que me cambiaron la corona. ¿Alguien podría verla?',
  answers: [
    [/correct|¿(está|es) (bien|así)|reserv[oe]\?|¿la cambio|¿la cancelo|en su lugar\?/i, 'Sí, por favor'],
    [/nacimiento|nació/i, '9 de abril de 1993'],
    [/teléfono/i, '(217) 555-0144'],
    [/primera (visita|vez)|ya es paciente|ha estado/i, 'Sí, ya soy paciente'],
    [/nombre|llama/i, 'Lucía Navarro'],
    [/cuál|prefiere|conviene/i, 'La primera, por favor'],
  ],
  patient: { first: 'Lucía', last: 'Navarro', birthDate: '1993-04-09', phone: '+12175550144' },
};

const speeches: Partial<Record<Language, Speech>> = { en, es };

/** What patients say; a language nobody has written lines for is spoken to in English. */
export function speechIn(language: Language): Speech {
  return speeches[language] ?? en;
}
