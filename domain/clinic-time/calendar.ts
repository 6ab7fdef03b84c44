import type { Weekday } from '../practice.ts';
import { weekdays } from '../practice.ts';

/** Calendar days as integers: days since 1970-01-01. They have no zone; the same number is the same local date. */

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
/** Of an ordinary day. Local days around a change of the clocks are longer or shorter. */
export const dayMs = 24 * hourMs;
export const minutesPerDay = 1440;

const localDateShape = /^\d{4}-\d{2}-\d{2}$/;
const wallTimeShape = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether the text is a calendar date that exists, `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  if (!localDateShape.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Whether the text is a wall-clock time, `00:00` to `23:59`. */
export function isWallTime(text: string): boolean {
  return wallTimeShape.test(text);
}

/** Days since 1970-01-01. Throws `RangeError` for a date that does not exist. */
export function epochDayOf(localDate: string): number {
  if (!isLocalDate(localDate)) throw new RangeError('not a calendar date (YYYY-MM-DD)');
  return Date.parse(`${localDate}T00:00:00Z`) / dayMs;
}

/** `YYYY-MM-DD` of a day number; years 0000 to 9999. */
export function localDateOfEpochDay(epochDay: number): string {
  return new Date(epochDay * dayMs).toISOString().slice(0, 10);
}

/** 0 Monday … 6 Sunday. */
export function weekdayIndexOfEpochDay(epochDay: number): number {
  // 1970-01-01 was a Thursday.
  return (((epochDay + 3) % 7) + 7) % 7;
}

export function weekdayOfEpochDay(epochDay: number): Weekday {
  return weekdays[weekdayIndexOfEpochDay(epochDay)] ?? 'mon';
}

/** The weekday of a calendar date. Throws `RangeError` for a date that does not exist. */
export function weekdayOfDate(localDate: string): Weekday {
  return weekdayOfEpochDay(epochDayOf(localDate));
}

/** The date so many calendar days later (or earlier, when negative). */
export function addDays(localDate: string, days: number): string {
  return localDateOfEpochDay(epochDayOf(localDate) + days);
}

/** Calendar days from one date to the other; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** Minutes from midnight of `HH:MM`. Throws `RangeError` for anything else. */
export function minuteOfWallTime(wallTime: string): number {
  const match = wallTimeShape.exec(wallTime);
  if (!match) throw new RangeError('not a wall-clock time (HH:MM)');
  return Number(match[1]) * 60 + Number(match[2]);
}

/** Like `minuteOfWallTime`, but the end of an interval may be `24:00`. */
export function endMinuteOfWallTime(wallTime: string): number {
  return wallTime === '24:00' ? minutesPerDay : minuteOfWallTime(wallTime);
}

/** `HH:MM` of minutes from midnight, 0 to 1440 (`24:00`). */
export function wallTimeOfMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/**
 * Completed years of age on a day. Born on 29 February, a person is a year older on 1 March of common years.
 * Negative when the birth date lies after the day.
 */
export function ageOn(birthDate: string, localDate: string): number {
  const years = Number(localDate.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return localDate.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The day number on which somebody born on `birthDate` turns `years`. */
export function birthdayEpochDay(birthDate: string, years: number): number {
  const year = Number(birthDate.slice(0, 4)) + years;
  if (year > 9999) return Number.POSITIVE_INFINITY;
  const turned = `${String(year).padStart(4, '0')}${birthDate.slice(4)}`;
  return isLocalDate(turned) ? epochDayOf(turned) : epochDayOf(`${turned.slice(0, 4)}-03-01`);
}
