import { dateWords, timeWords } from '#domain/clinic-time/words.ts';
import type { LanguagePack } from '#locales/pack.ts';

/**
 * What the visitor's clock shows when the visit begins, with the place the clock is set to: `10:00 AM your time (New
 * York)`, with the date where it is another day there. Null where it shows the same as the practice's clock.
 */
export function ownTimeWords(
  startsAtMs: number,
  clinicZone: string,
  ownZone: string,
  words: Pick<LanguagePack, 'dates' | 'visit'>,
): string | null {
  const { dates, visit } = words;
  const time = timeWords(startsAtMs, ownZone, dates);
  const date = dateWords(startsAtMs, ownZone, dates);
  const isSameDay = date === dateWords(startsAtMs, clinicZone, dates);
  if (isSameDay && time === timeWords(startsAtMs, clinicZone, dates)) return null;
  const place = placeOf(ownZone);
  return isSameDay ? visit.ownTime(time, place) : visit.ownDateAndTime(date, time, place);
}

/** `New York` of `America/New_York`. */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
