import { expect, it } from 'vitest';
import { ownTimeWords } from '#components/patient/visit/own-time-words.ts';
import en from '#locales/en.ts';
import es from '#locales/es.ts';

const clinic = 'America/Chicago';
/** Ten in the morning there. */
const ten = Date.parse('2026-12-01T16:00:00Z');

it.each([
  ['America/New_York', '11:00 AM your time (New York)', '11:00 a. m. en su hora (New York)'],
  ['America/Argentina/Buenos_Aires', '1:00 PM your time (Buenos Aires)', '1:00 p. m. en su hora (Buenos Aires)'],
  [
    'Asia/Tokyo',
    'Wednesday, December 2, 1:00 AM your time (Tokyo)',
    'miércoles 2 de diciembre, 1:00 a. m. en su hora (Tokyo)',
  ],
  ['UTC', '4:00 PM your time (UTC)', '4:00 p. m. en su hora (UTC)'],
])('says what the clock shows in %s', (zone, english, spanish) => {
  expect(ownTimeWords(ten, clinic, zone, en)).toBe(english);
  expect(ownTimeWords(ten, clinic, zone, es)).toBe(spanish);
});

it('says nothing where the clock shows the same, whatever the zone is called', () => {
  for (const zone of [clinic, 'America/Winnipeg', 'US/Central']) expect(ownTimeWords(ten, clinic, zone, en)).toBeNull();
});

it('goes by that day’s clocks: Phoenix keeps no summer time', () => {
  expect(ownTimeWords(ten, 'America/Denver', 'America/Phoenix', en)).toBeNull();
  const inJuly = Date.parse('2027-07-01T16:00:00Z');
  expect(ownTimeWords(inJuly, 'America/Denver', 'America/Phoenix', en)).toBe('9:00 AM your time (Phoenix)');
});
