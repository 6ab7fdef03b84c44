import { describe, expect, it } from 'vitest';
import { dateWords, instantOf, spokenDateTime, spokenTime, timeWords } from '#domain/clinic-time.ts';
import { wordsFor } from '#locales/words-for.ts';

const { dates: en } = wordsFor('en');
const { dates: es } = wordsFor('es');
const zone = 'America/Chicago';
function at(date: string, time: string): number {
  const ms = instantOf(date, time, zone);
  if (ms === undefined) throw new Error('no such time');
  return ms;
}
const ten = at('2026-12-01', '10:00');

describe('dates in words', () => {
  it('says weekday, month and day', () => {
    expect(dateWords(ten, zone, en)).toBe('Tuesday, December 1');
    expect(dateWords(ten, zone, es)).toBe('martes 1 de diciembre');
  });
  it('says the day of the clinic, not of the machine', () => {
    const late = at('2026-12-01', '23:30');
    expect(dateWords(late, zone, en)).toBe('Tuesday, December 1');
    expect(dateWords(late, 'Asia/Tokyo', en)).toBe('Wednesday, December 2');
  });
  it('says the year when it is another one, or when asked', () => {
    const january = at('2027-01-08', '09:00');
    expect(dateWords(january, zone, en, { nowMs: ten })).toBe('Friday, January 8, 2027');
    expect(dateWords(january, zone, es, { nowMs: ten })).toBe('viernes 8 de enero de 2027');
    expect(dateWords(ten, zone, en, { nowMs: ten })).toBe('Tuesday, December 1');
    expect(dateWords(ten, zone, en, { withYear: true })).toBe('Tuesday, December 1, 2026');
    expect(dateWords(january, zone, en, { withYear: false, nowMs: ten })).toBe('Friday, January 8');
  });
});

describe('times in words', () => {
  it.each([
    ['00:15', '12:15 AM', '12:15 a. m.'],
    ['08:05', '8:05 AM', '8:05 a. m.'],
    ['12:00', '12:00 PM', '12:00 p. m.'],
    ['13:30', '1:30 PM', '1:30 p. m.'],
  ])('%s', (time, english, spanish) => {
    expect(timeWords(at('2026-12-01', time), zone, en)).toBe(english);
    expect(timeWords(at('2026-12-01', time), zone, es)).toBe(spanish);
  });

  it.each([
    ['05:30', 'at 5:30 in the morning', 'a las 5:30 de la madrugada'],
    ['11:45', 'at 11:45 in the morning', 'a las 11:45 de la mañana'],
    ['12:00', 'at 12:00 noon', 'a las 12:00 del mediodía'],
    ['12:15', 'at 12:15 in the afternoon', 'a las 12:15 de la tarde'],
    ['13:00', 'at 1:00 in the afternoon', 'a la 1:00 de la tarde'],
    ['17:00', 'at 5:00 in the evening', 'a las 5:00 de la tarde'],
    ['20:00', 'at 8:00 in the evening', 'a las 8:00 de la noche'],
  ])('%s aloud', (time, english, spanish) => {
    expect(spokenTime(at('2026-12-01', time), zone, en)).toBe(english);
    expect(spokenTime(at('2026-12-01', time), zone, es)).toBe(spanish);
  });

  it('joins date and time', () => {
    expect(spokenDateTime(ten, zone, en)).toBe('Tuesday, December 1 at 10:00 in the morning');
    expect(spokenDateTime(ten, zone, es)).toBe('martes 1 de diciembre a las 10:00 de la mañana');
  });
});
