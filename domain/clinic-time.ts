/**
 * Wall-clock rules of a practice: the one place where local dates and times become instants and back. Instants are
 * epoch milliseconds, local dates `YYYY-MM-DD`, wall-clock times `HH:MM`, zones IANA names. Words for dates and times
 * can be had alone, without Temporal, from `clinic-time/words.ts`.
 */
export {
  addDays,
  ageOn,
  daysBetween,
  isLocalDate,
  isWallTime,
  minuteOfWallTime,
  wallTimeOfMinute,
  weekdayOfDate,
} from './clinic-time/calendar.ts';
export {
  dayBoundsMs,
  instantOf,
  instantOfIso,
  localDateOf,
  minuteOfDayOf,
  wallTimeOf,
  weekdayOf,
  zonedIso,
} from './clinic-time/instants.ts';
export type { OpenStatus } from './clinic-time/open-status.ts';
export { openStatus } from './clinic-time/open-status.ts';
export type { DateWording } from './clinic-time/words.ts';
export {
  dateWords,
  languageOf,
  spokenClock,
  spokenDateTime,
  spokenTime,
  timeWords,
  wallTimeWords,
} from './clinic-time/words.ts';
export { isTimeZone } from './clinic-time/zone-offsets.ts';
