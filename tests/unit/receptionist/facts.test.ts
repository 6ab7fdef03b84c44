import { describe, expect, it } from 'vitest';
import { birthDatesIn } from '#agent/receptionist/builtin/understand/birth-date.ts';
import { choiceIn } from '#agent/receptionist/builtin/understand/choice.ts';
import { editDistance, isTypoOf } from '#agent/receptionist/builtin/understand/edit-distance.ts';
import { languageOfMessage, languageWished } from '#agent/receptionist/builtin/understand/language.ts';
import { namesIn } from '#agent/receptionist/builtin/understand/names.ts';
import { personIn } from '#agent/receptionist/builtin/understand/person.ts';
import { phonesIn, phoneWords } from '#agent/receptionist/builtin/understand/phone.ts';
import { providersIn } from '#agent/receptionist/builtin/understand/provider.ts';
import { textOf } from '#agent/receptionist/builtin/understand/text.ts';
import { visitTypesIn } from '#agent/receptionist/builtin/understand/visit-type.ts';
import { answerIn, isPlainYes } from '#agent/receptionist/builtin/understand/yes-no.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const practice = demoPractice();
const plain = (text: string) => textOf(text).plain;

describe('names', () => {
  it.each<[string, { first?: string; last?: string; lone?: string }]>([
    ['Linda Gomez', { first: 'Linda', last: 'Gomez' }],
    ['linda gomez', { first: 'Linda', last: 'Gomez' }],
    ['LINDA GOMEZ', { first: 'Linda', last: 'Gomez' }],
    ['my name is Linda Gomez', { first: 'Linda', last: 'Gomez' }],
    ["it's Linda Gomez, thanks", { first: 'Linda', last: 'Gomez' }],
    ['yes, Linda Gomez', { first: 'Linda', last: 'Gomez' }],
    ['haha ok, Peter Stone', { first: 'Peter', last: 'Stone' }],
    ['Ludwig van der Berg', { first: 'Ludwig', last: 'van der Berg' }],
    ['María José de la Cruz', { first: 'María', last: 'José de la Cruz' }],
    ["Shaun O'Neill-Brown", { first: 'Shaun', last: "O'Neill-Brown" }],
    ['John F. Smith', { first: 'John', last: 'Smith' }],
    ['Will Smith', { first: 'Will', last: 'Smith' }],
    ['Doris Day', { first: 'Doris', last: 'Day' }],
    ['Linda', { lone: 'Linda' }],
    ['Nguyễn Thị Minh', { first: 'Nguyễn', last: 'Thị Minh' }],
    ['Hannah Lindqvist, L-I-N-D-Q-V-I-S-T', { first: 'Hannah', last: 'Lindqvist' }],
    ['G-O-M-E-Z', { lone: 'Gomez' }],
    ['first name Kate, last name Meier', { first: 'Kate', last: 'Meier' }],
  ])('asked for: %s', (text, name) => {
    expect(namesIn(textOf(text), true).at(-1)).toMatchObject(name);
  });

  it.each<[string, { first?: string; last?: string; lone?: string }]>([
    ["Hi, it's Linda Gomez. I'm due for a cleaning.", { first: 'Linda', last: 'Gomez' }],
    ["Hi, I'd like to become a patient, I'm Kaitlin Mayer.", { first: 'Kaitlin', last: 'Mayer' }],
    ['This is Marcus Weber, I have a question', { first: 'Marcus', last: 'Weber' }],
    ['Buenos días, soy Sofia Ruiz.', { first: 'Sofia', last: 'Ruiz' }],
    ['my son Ethan needs a check-up', { lone: 'Ethan' }],
  ])('not asked for: %s', (text, name) => {
    expect(namesIn(textOf(text), false).at(-1)).toMatchObject(name);
  });

  it.each([
    "I'm due for a cleaning",
    "I'm looking for a dentist",
    "it's urgent",
    'I am new here',
    'soy nueva',
    'this is great',
    "I'm free on Tuesday",
    'es para mañana',
    "I'm Spanish speaking",
  ])('no name: %s', (text) => {
    expect(namesIn(textOf(text), false)).toEqual([]);
  });
});

describe('phone numbers', () => {
  it.each([
    ['217-555-0142', '+12175550142'],
    ['(217) 555-0142', '+12175550142'],
    ['217.555.0142', '+12175550142'],
    ['2175550142', '+12175550142'],
    ['+1 217 555 0142', '+12175550142'],
    ['my number is 217 555 0142 thanks', '+12175550142'],
    ['two one seven five five five oh one four two', '+12175550142'],
    ['two one seven, triple five, zero one four two', '+12175550142'],
    ['+44 20 7946 0018', '+442079460018'],
  ])('%s', (text, phone) => {
    expect(phonesIn(textOf(text), 'US').map((p) => p.phone)).toEqual([phone]);
  });

  it('knows a number without its area code', () => {
    expect(phonesIn(textOf('555-0142'), 'US')).toMatchObject([{ phone: null, digits: 7 }]);
  });

  it.each(['12/01/2026', '1990-07-28', 'tomorrow at 10:30', '10 am or 2 pm', 'room 12'])('no phone: %s', (text) => {
    expect(phonesIn(textOf(text), 'US')).toEqual([]);
  });

  it('reads them back as people of the country do', () => {
    expect(phoneWords('+12175550142', 'US')).toBe('217-555-0142');
    expect(phoneWords('+442079460018', 'US')).toBe('+44 20 7946 0018');
  });
});

describe('birth dates', () => {
  it.each([
    ['April 9, 1993', 'en', '1993-04-09'],
    ['4/9/1993', 'en', '1993-04-09'],
    ['04-09-93', 'en', '1993-04-09'],
    ['9 April 1993', 'en', '1993-04-09'],
    ['the 9th of April 1993', 'en', '1993-04-09'],
    ['1993-04-09', 'en', '1993-04-09'],
    ["apr 9 '93", 'en', '1993-04-09'],
    ['april ninth nineteen ninety three', 'en', '1993-04-09'],
    ['May 5th two thousand one', 'en', '2001-05-05'],
    ['5/19/18', 'en', '2018-05-19'],
    ['25/12/1980', 'en', '1980-12-25'],
    ['2 de noviembre de 1975', 'es', '1975-11-02'],
    ['2/11/1975', 'es', '1975-11-02'],
    ['el dos de noviembre de mil novecientos setenta y cinco', 'es', '1975-11-02'],
  ] as const)('%s', (text, language, date) => {
    expect(birthDatesIn(plain(text), language, '2026-11-23', true)[0]?.date).toBe(date);
  });

  it('does not take a coming day for one', () => {
    expect(birthDatesIn('tuesday, december 8, 2026 at 2 pm', 'en', '2026-11-23', false)).toEqual([]);
    expect(birthDatesIn('12/8/26', 'en', '2026-11-23', false)).toEqual([]);
  });

  it('knows whose it is', () => {
    const found = birthDatesIn(plain('his is May 19, 2018; mine is September 30, 1986'), 'en', '2026-11-23', true);
    expect(found.map((f) => [f.date, f.whose])).toEqual([
      ['2018-05-19', 'other'],
      ['1986-09-30', 'self'],
    ]);
  });

  it.each(['February 30, 1990', 'June 3, 2090', 'May 1, 1850'])('takes no impossible one: %s', (text) => {
    expect(birthDatesIn(plain(text), 'en', '2026-11-23', true)[0]?.date ?? null).toBeNull();
  });
});

describe('kinds of visit', () => {
  it.each([
    ['I need a cleaning', 'cleaning'],
    ['my teeth cleaned', 'cleaning'],
    ['time for my check-up', 'checkup'],
    ['six month recall', 'checkup'],
    ['I have a cavity', 'filling'],
    ['I need a crown', 'crown'],
    ['my crown fell off', 'urgent'],
    ['my crown popped off', 'urgent'],
    ['lost a filling', 'urgent'],
    ['the filling came out', 'urgent'],
    ['I chipped my front tooth', 'urgent'],
    ['my tooth hurts', 'urgent'],
    ['toothache', 'urgent'],
    ['root canal', 'root-canal'],
    ['one of my back teeth has to come out', 'extraction'],
    ['pull a tooth', 'extraction'],
    ['wisdom teeth removal', 'extraction'],
    ['teeth whitening', 'whitening'],
    ['I want veneers', 'cosmetic-consult'],
    ['necesito una limpieza', 'cleaning'],
    ['una revisión', 'checkup'],
    ['me duele una muela', 'urgent'],
    ['se me cayó un empaste', 'urgent'],
    ['sacarme una muela', 'extraction'],
    ['blanqueamiento', 'whitening'],
  ])('%s', (text, code) => {
    expect(visitTypesIn(plain(text), practice).codes[0]).toBe(code);
  });

  it.each(['no pain at all', "it doesn't hurt", 'the first available appointment', 'an appointment', 'no tengo dolor'])(
    'none: %s',
    (text) => {
      expect(visitTypesIn(plain(text), practice).codes).toEqual([]);
    },
  );
});

describe('providers', () => {
  it.each([
    ['with Dr. Patel', 'patel'],
    ['with dr patel', 'patel'],
    ['Dr. Maya Patel', 'patel'],
    ['doctor Okafur', 'okafor'],
    ['can Rosa clean my teeth', 'martinez'],
    ['Rosa again, please', 'martinez'],
    ['con la doctora Patel', 'patel'],
    ['Tom Becker', 'becker'],
    ['with Chen', 'chen'],
  ])('%s', (text, code) => {
    expect(providersIn(plain(text), practice).map((p) => p.code)).toEqual([code]);
  });

  it('knows a doctor who is not here', () => {
    expect(providersIn('with dr smith', practice)).toMatchObject([{ code: null }]);
  });

  it.each(['this is Daniel Ross', "I'm Rosa Delgado", 'Maya Brown', 'my name is Tom'])('nobody: %s', (text) => {
    expect(providersIn(plain(text), practice).filter((p) => p.code !== null)).toEqual([]);
  });
});

describe('answers and picks', () => {
  it.each([
    ['yes', 'yes'],
    ['yep that works', 'yes'],
    ["that's right", 'yes'],
    ["no, that's fine", 'yes'],
    ['no problem', 'yes'],
    ['no', 'no'],
    ["no, that's not right", 'no'],
    ["I don't think so", 'no'],
    ['not really', 'no'],
    ['hmm', null],
  ] as const)('%s', (text, answer) => {
    expect(answerIn(plain(text), 'en')).toBe(answer);
  });

  it('tells a plain yes from one that brings something new', () => {
    expect(isPlainYes('yes please', 'en')).toBe(true);
    expect(isPlainYes('yes but tuesday', 'en')).toBe(false);
  });

  it.each([
    ['the second one', { by: 'place', place: 2 }],
    ['the last one', { by: 'place', place: 3 }],
    ['the later one', { by: 'latest' }],
    ['either works', { by: 'any' }],
    ['la segunda', { by: 'place', place: 2 }],
    ['the second of december', null],
    ['anything later?', null],
    ['first of all, where are you', null],
  ] as const)('%s', (text, choice) => {
    expect(choiceIn(plain(text), text.startsWith('la ') ? 'es' : 'en', 3)).toEqual(choice);
  });
});

describe('who comes', () => {
  it.each([
    ['for my son', { forWhom: 'child', relation: 'son' }],
    ['my 8-year-old daughter needs a check-up', { forWhom: 'child', relation: 'daughter', age: 8 }],
    ['for my wife', { forWhom: 'other', relation: 'wife' }],
    ['it is for myself', { forWhom: 'self' }],
    ['para mi hija', { forWhom: 'child', relation: 'daughter' }],
    ["I've never been there", { beenBefore: false }],
    ["I'm already a patient", { beenBefore: true }],
    ['I just moved here', { beenBefore: false }],
    ["I'm due for a cleaning", { beenBefore: true }],
  ] as const)('%s', (text, person) => {
    expect(personIn(plain(text), text.startsWith('para') ? 'es' : 'en')).toMatchObject(person);
  });
});

describe('language', () => {
  it.each([
    ['Hola, necesito una cita', 'es'],
    ['¿Tienen algo mañana?', 'es'],
    ['gracias', 'es'],
    ['I need a cleaning', 'en'],
    ['10', 'en'],
    ['Maria Lopez', 'en'],
    ['no', 'en'],
  ] as const)('%s', (text, language) => {
    expect(languageOfMessage(text, plain(text), 'en')).toBe(language);
  });

  it('stays with the language spoken when a message says nothing about it', () => {
    expect(languageOfMessage('ok', 'ok', 'es')).toBe('es');
    expect(languageOfMessage('Maria Lopez', 'maria lopez', 'es')).toBe('es');
    expect(languageOfMessage('217-555-0142', '217-555-0142', 'es')).toBe('es');
  });

  it('hears a wish for another language', () => {
    expect(languageWished('can we speak spanish please')).toBe('es');
    expect(languageWished('english please')).toBe('en');
    expect(languageWished('does anyone speak spanish?')).toBeNull();
  });
});

describe('typing errors', () => {
  it('counts edits', () => {
    expect(editDistance('patel', 'patal')).toBe(1);
    expect(editDistance('thursday', 'thrusday')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('excuses few in short words and more in long ones', () => {
    expect(isTypoOf('wensday', 'wednesday')).toBe(true);
    expect(isTypoOf('sun', 'son')).toBe(false);
    expect(isTypoOf('monkey', 'monday')).toBe(false);
  });
});
