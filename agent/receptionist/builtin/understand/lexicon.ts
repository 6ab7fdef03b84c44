import type { Weekday } from '#domain/practice.ts';
import { numberWords, upTo } from './number-words.ts';

/** The languages the built-in receptionist understands. */
export type Language = 'en' | 'es';

/** Whether the built-in receptionist understands a language, by its primary subtag. */
export function isUnderstood(language: string | undefined): language is Language {
  return language !== undefined && Object.hasOwn(lexicons, language);
}

/** Calendar words of one language, in plain form. */
export interface Lexicon {
  readonly months: Readonly<Record<string, number>>;
  /** Short forms of months, read only beside a day number. */
  readonly shortMonths: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, Weekday>>;
  /** Short forms of weekdays, read only as whole words. */
  readonly shortWeekdays: Readonly<Record<string, Weekday>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Words a typing error is mended to. */
  readonly mendable: readonly string[];
}

const en: Lexicon = {
  months: {
    january: 1,
    february: 2,
    march: 3,
    april: 4,
    may: 5,
    june: 6,
    july: 7,
    august: 8,
    september: 9,
    october: 10,
    november: 11,
    december: 12,
  },
  shortMonths: {
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  },
  weekdays: {
    monday: 'mon',
    tuesday: 'tue',
    wednesday: 'wed',
    thursday: 'thu',
    friday: 'fri',
    saturday: 'sat',
    sunday: 'sun',
  },
  shortWeekdays: {
    mon: 'mon',
    tue: 'tue',
    tues: 'tue',
    wed: 'wed',
    weds: 'wed',
    thu: 'thu',
    thur: 'thu',
    thurs: 'thu',
    fri: 'fri',
    sat: 'sat',
  },
  numbers: { ...numberWords.en.small, ...upTo(50, numberWords.en.tens) },
  ordinals: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    'twenty-first': 21,
    'twenty-second': 22,
    'twenty-third': 23,
    'twenty-fourth': 24,
    'twenty-fifth': 25,
    'twenty-sixth': 26,
    'twenty-seventh': 27,
    'twenty-eighth': 28,
    'twenty-ninth': 29,
    thirtieth: 30,
    'thirty-first': 31,
  },
  mendable: [
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday',
    'january',
    'february',
    'september',
    'october',
    'november',
    'december',
    'tomorrow',
    'afternoon',
    'morning',
    'evening',
    'appointment',
    'cleaning',
    'toothache',
    'thanksgiving',
    'christmas',
    'available',
    'insurance',
    'details',
    'cancel',
    'first',
    'second',
    'third',
    'confirmation',
    'reschedule',
  ],
};

const es: Lexicon = {
  months: {
    enero: 1,
    febrero: 2,
    marzo: 3,
    abril: 4,
    mayo: 5,
    junio: 6,
    julio: 7,
    agosto: 8,
    septiembre: 9,
    setiembre: 9,
    octubre: 10,
    noviembre: 11,
    diciembre: 12,
  },
  shortMonths: { ene: 1, feb: 2, abr: 4, jun: 6, jul: 7, ago: 8, sep: 9, sept: 9, oct: 10, nov: 11, dic: 12 },
  weekdays: {
    lunes: 'mon',
    martes: 'tue',
    miercoles: 'wed',
    jueves: 'thu',
    viernes: 'fri',
    sabado: 'sat',
    sabados: 'sat',
    domingo: 'sun',
    domingos: 'sun',
  },
  shortWeekdays: {},
  numbers: {
    un: 1,
    una: 1,
    ...numberWords.es.small,
    ...upTo(30, numberWords.es.tens),
    veintiuno: 21,
    veintidos: 22,
    veintitres: 23,
    veinticuatro: 24,
    veinticinco: 25,
    veintiseis: 26,
    veintisiete: 27,
    veintiocho: 28,
    veintinueve: 29,
    'treinta y uno': 31,
  },
  ordinals: { primero: 1, '1ro': 1, '1o': 1 },
  mendable: [
    'lunes',
    'martes',
    'miercoles',
    'jueves',
    'viernes',
    'sabado',
    'domingo',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
    'limpieza',
    'revision',
  ],
};

export const lexicons: Readonly<Record<Language, Lexicon>> = { en, es };

/** An alternation of words, the longest first, ready for a pattern. */
export function anyOf(words: readonly string[]): string {
  return `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('-', '[- ]'))
    .join('|')})`;
}
