import { describe, expect, it } from 'vitest';
import type { Language } from '#agent/receptionist/builtin/understand/lexicon.ts';
import { mend } from '#agent/receptionist/builtin/understand/mend.ts';
import { textOf } from '#agent/receptionist/builtin/understand/text.ts';
import { readWhen, type When } from '#agent/receptionist/builtin/understand/when.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const practice = demoPractice();
/** Monday, November 23, 2026. */
const today = '2026-11-23';

function read(text: string, language: Language, more: { focus?: string; today?: string } = {}): When | null {
  return readWhen(mend(textOf(text).plain, language), { practice, language, today, timeAsked: true, ...more });
}

/** A single day, in short. */
const on = (day: string) => ({ from: day, to: day });

describe('days in English', () => {
  it.each<[string, string]>([
    ['today', '2026-11-23'],
    ['later today', '2026-11-23'],
    ['tomorrow would be good', '2026-11-24'],
    ['tmrw', '2026-11-24'],
    ['tommorow', '2026-11-24'],
    ['the day after tomorrow', '2026-11-25'],
    ['Thursday', '2026-11-26'],
    ['on Friday', '2026-11-27'],
    ['this Friday', '2026-11-27'],
    ['next Friday', '2026-12-04'],
    ['Friday next week', '2026-12-04'],
    ['next week on Friday', '2026-12-04'],
    ['a week from Tuesday', '2026-12-01'],
    ['in two days', '2026-11-25'],
    ['December 1', '2026-12-01'],
    ['Dec 1st', '2026-12-01'],
    ['the 1st of December', '2026-12-01'],
    ['december first', '2026-12-01'],
    ['1 December', '2026-12-01'],
    ['12/1', '2026-12-01'],
    ['12/01/2026', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['Tuesday, December 1', '2026-12-01'],
    ['Tuesday the 1st', '2026-12-01'],
    ['the 9th', '2026-12-09'],
    ['the ninth', '2026-12-09'],
    ['the 9th of this month', '2026-11-09'],
    ['the 9th of next month', '2026-12-09'],
    ['January 8', '2027-01-08'],
    ['wensday', '2026-11-25'],
    ['the day after Thanksgiving', '2026-11-27'],
    ['Christmas Eve', '2026-12-24'],
    ["New Year's Eve", '2026-12-31'],
    ['the Friday after Thanksgiving', '2026-11-27'],
    ['November 20', '2026-11-20'],
  ])('%s', (text, day) => {
    expect(read(text, 'en')?.days).toMatchObject(on(day));
  });

  it.each<[string, NonNullable<When['days']>]>([
    ['next week', { from: '2026-11-30', to: '2026-12-06' }],
    ['sometime this week', { from: '2026-11-23', to: '2026-11-29' }],
    ['early next week', { from: '2026-11-30', to: '2026-12-02' }],
    ['the week of December 7', { from: '2026-12-07', to: '2026-12-13' }],
    ['this weekend', { from: '2026-11-28', to: '2026-11-29' }],
    ['in December', { from: '2026-12-01', to: '2026-12-31' }],
    ['between Tuesday and Thursday', { from: '2026-11-24', to: '2026-11-26' }],
    ['Monday or Wednesday next week', { from: '2026-11-30', to: '2026-12-06', weekdays: ['mon', 'wed'] }],
    ['either Tuesday or Thursday', { from: '2026-11-24', to: '2026-11-26', weekdays: ['tue', 'thu'] }],
    ['by Friday', { from: '2026-11-23', to: '2026-11-27' }],
    ['after December 20', { from: '2026-12-21', to: '2027-05-22' }],
  ])('%s', (text, days) => {
    expect(read(text, 'en')?.days).toEqual(days);
  });

  it.each<[string, string, string]>([
    ['the ninth then', '2026-12-08', '2026-12-09'],
    ['no, the 13th instead', '2026-12-08', '2026-12-13'],
    ['Thursday works too', '2026-12-02', '2026-12-03'],
    ['the next day', '2026-12-02', '2026-12-03'],
    ['a week later', '2026-12-02', '2026-12-09'],
    ['Saturday of that weekend', '2026-11-27', '2026-11-28'],
    ['that same day', '2026-12-02', '2026-12-02'],
  ])('%s, when %s is spoken of', (text, focus, day) => {
    expect(read(text, 'en', { focus })?.days).toEqual(on(day));
  });

  it('knows what is not wished', () => {
    expect(read('Wednesday; today and tomorrow are full for me', 'en')).toMatchObject({
      days: on('2026-11-25'),
      notDays: ['2026-11-23', '2026-11-24'],
    });
    expect(read("I can't do Monday, how about Tuesday?", 'en')?.days).toEqual(on('2026-11-24'));
    expect(read('not the 8th but the 9th', 'en')?.days).toEqual(on('2026-12-09'));
  });

  it('leaves days gone by alone', () => {
    expect(read('I moved here last month', 'en')).toBeNull();
    expect(read('it broke last Tuesday', 'en')).toBeNull();
    expect(read('I called two weeks ago', 'en')).toBeNull();
  });

  it('reads the coming year across its turn', () => {
    expect(read('January 5', 'en', { today: '2026-12-28' })?.days).toEqual(on('2027-01-05'));
    expect(read('next Monday', 'en', { today: '2026-12-30' })?.days).toEqual(on('2027-01-04'));
  });
});

describe('times in English', () => {
  it.each<[string, Partial<When>]>([
    ['10 am', { at: '10:00' }],
    ['at 10', { at: '10:00' }],
    ['10', { at: '10:00' }],
    ['3', { at: '15:00' }],
    ['at 3 on December 8', { at: '15:00' }],
    ['3pm', { at: '15:00' }],
    ['3:45', { at: '15:45' }],
    ['15:45', { at: '15:45' }],
    ['half past one', { at: '13:30' }],
    ['a quarter to four', { at: '15:45' }],
    ['quarter past 9 in the morning', { at: '09:15' }],
    ['ten thirty', { at: '10:30' }],
    ["2 o'clock", { at: '14:00' }],
    ['noon', { at: '12:00' }],
    ['12', { at: '12:00' }],
    ['five in the evening', { at: '17:00' }],
    ['evening 6', { at: '18:00' }],
    ['1030am', { at: '10:30' }],
    ['make it 1 pm', { at: '13:00' }],
    ['around ten', { at: '10:00', around: true }],
    ['3ish', { at: '15:00', around: true }],
    ['after 3', { after: '15:00' }],
    ['3 pm or later', { after: '15:00' }],
    ['I teach until three', { after: '15:00' }],
    ['I get off work at 4', { after: '16:00' }],
    ['before noon', { before: '12:00' }],
    ['by 11', { before: '11:01' }],
    ['between 2 and 4', { after: '14:00', before: '16:01' }],
    ['from 9 to 11 am', { after: '09:00', before: '11:01' }],
    ['9 or 9:30', { after: '09:00', before: '09:31' }],
    ['any morning', { part: 'morning' }],
    ['in the afternoon', { part: 'afternoon' }],
    ['after work', { after: '17:00' }],
    ['first thing', { edge: 'first' }],
    ['the last appointment of the day', { edge: 'last' }],
    ['as soon as possible', { soonest: true }],
    ['same time', { sameTime: true }],
    ['any time', { anyTime: true }],
  ])('%s', (text, wish) => {
    expect(read(text, 'en')).toMatchObject(wish);
  });

  it.each(['my son is 7', "she's 16", 'I have 2 kids', 'room 12', 'line 4', 'call me at 217'])(
    'no time: %s',
    (text) => {
      expect(read(text, 'en')?.at).toBeUndefined();
    },
  );

  it('reads an hour by when the practice is open that day', () => {
    expect(read('Thursday December 3 at 6', 'en')?.at).toBe('18:00');
    expect(read('tuesday at 9', 'en')?.at).toBe('09:00');
    expect(read('tuesday at 5', 'en')?.at).toBe('17:00');
  });
});

describe('days and times in Spanish', () => {
  it.each<[string, Partial<When>]>([
    ['hoy', { days: on('2026-11-23') }],
    ['mañana', { days: on('2026-11-24') }],
    ['mañana por la mañana', { days: on('2026-11-24'), part: 'morning' }],
    ['pasado mañana', { days: on('2026-11-25') }],
    ['el lunes 30 de noviembre', { days: on('2026-11-30') }],
    ['el 1 de diciembre a las 10', { days: on('2026-12-01'), at: '10:00' }],
    ['el primero de diciembre', { days: on('2026-12-01') }],
    ['el martes que viene', { days: on('2026-11-24') }],
    ['el próximo jueves', { days: on('2026-11-26') }],
    ['la semana que viene', { days: { from: '2026-11-30', to: '2026-12-06' } }],
    ['el jueves de la próxima semana', { days: on('2026-12-03') }],
    ['el día nueve', { days: on('2026-12-09') }],
    ['a las diez de la mañana', { at: '10:00' }],
    ['a las tres y media', { at: '15:30' }],
    ['a las cuatro menos cuarto', { at: '15:45' }],
    ['a la una', { at: '13:00' }],
    ['a mediodía', { at: '12:00' }],
    ['después de las tres', { after: '15:00' }],
    ['antes de las once', { before: '11:00' }],
    ['entre las dos y las cuatro', { after: '14:00', before: '16:01' }],
    ['por la tarde', { part: 'afternoon' }],
    ['sobre las diez', { at: '10:00', around: true }],
    ['lo antes posible', { soonest: true }],
    ['a la misma hora', { sameTime: true }],
  ])('%s', (text, wish) => {
    expect(read(text, 'es')).toMatchObject(wish);
  });

  it('does not take the morning for tomorrow', () => {
    expect(read('a las diez de la mañana', 'es')?.days).toBeUndefined();
    expect(read('por la mañana', 'es')?.days).toBeUndefined();
  });
});
