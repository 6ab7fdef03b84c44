import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';

const weekdays = {
  en: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  es: ['domingo', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado'],
};
const months = {
  en: 'january february march april may june july august september october november december'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/**
 * Whether what a sentence says of day and time agrees with a stored row: of the weekdays, dates and clock times it
 * names, one of each sort must be the row's (a move names the old ones too). What it does not name does not count.
 */
export function agreesWith(sentence: string, { startsAt }: Pick<AppointmentDetails, 'startsAt'>): boolean {
  const plain = sentence.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  // The row's own wall-clock words: `2026-12-01T10:00:00-06:00`.
  const [date = '', clock = ''] = startsAt.split('T');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return (
    agrees(weekdaysIn(plain), weekday) &&
    agrees(datesIn(plain), `${month}-${day}`) &&
    agrees(timesIn(plain), hour % 12 === 0 ? minute : (hour % 12) * 60 + minute)
  );
}

function agrees<T>(named: readonly T[], actual: T): boolean {
  return named.length === 0 || named.includes(actual);
}

function weekdaysIn(plain: string): number[] {
  return [...weekdays.en, ...weekdays.es].flatMap((name, index) =>
    new RegExp(`\\b${name}\\b`).test(plain) ? [index % 7] : [],
  );
}

function datesIn(plain: string): string[] {
  const found: string[] = [];
  for (const [index, name] of [...months.en, ...months.es].entries()) {
    const month = (index % 12) + 1;
    for (const match of plain.matchAll(new RegExp(`\\b${name} (?:the )?(\\d{1,2})\\b`, 'g'))) {
      found.push(`${month}-${Number(match[1])}`);
    }
    for (const match of plain.matchAll(new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of| de)? ${name}\\b`, 'g'))) {
      found.push(`${month}-${Number(match[1])}`);
    }
  }
  return found;
}

/** Clock times as minutes of a half day: am and pm are often left out, and never the difference. */
function timesIn(plain: string): number[] {
  const times = [...plain.matchAll(/\b(\d{1,2}):(\d{2})\b/g)].map(([, hour, minute]) => halfDay(hour, minute));
  const hours = [
    ...plain.matchAll(
      /\b(\d{1,2}) ?(?:am|pm|a\.m|p\.m|o'clock|in the (?:morning|afternoon|evening)|de la (?:manana|tarde))/g,
    ),
    ...plain.matchAll(/\ba las (\d{1,2})\b(?!:)/g),
  ].map(([, hour]) => halfDay(hour, '0'));
  return [...times, ...hours];
}

function halfDay(hour = '0', minute = '0'): number {
  return (Number(hour) % 12) * 60 + Number(minute);
}
