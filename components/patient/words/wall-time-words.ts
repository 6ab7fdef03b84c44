import { timeWords } from '#domain/clinic-time/words.ts';

/** A wall-clock time `HH:MM` in words: `5:00 PM` · `5:00 p. m.` */
export function wallTimeWords(wallTime: string, locale: string): string {
  const [hours = 0, minutes = 0] = wallTime.split(':').map(Number);
  return timeWords(Date.UTC(2000, 0, 1, hours, minutes), 'UTC', locale);
}
