import { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../practice.ts';
import { epochDayOf, localDateOfEpochDay, minuteOfWallTime, wallTimeOfMinute, weekdayOfEpochDay } from './calendar.ts';
import { dayBounds, daySegments, instantOfMinute, localMoment } from './local-day.ts';

/**
 * The instant (epoch ms) of a wall-clock time in a zone, or undefined when the clocks skip that time or show it
 * twice. Throws `RangeError` for a malformed date or time or an unknown zone.
 */
export function instantOf(localDate: string, wallTime: string, timeZone: string): number | undefined {
  return instantOfMinute(daySegments(epochDayOf(localDate), timeZone), minuteOfWallTime(wallTime));
}

/** The calendar date a zone shows at an instant, `YYYY-MM-DD`. */
export function localDateOf(instantMs: number, timeZone: string): string {
  return localDateOfEpochDay(localMoment(instantMs, timeZone).epochDay);
}

/** The wall-clock time a zone shows at an instant, `HH:MM`. */
export function wallTimeOf(instantMs: number, timeZone: string): string {
  return wallTimeOfMinute(localMoment(instantMs, timeZone).minute);
}

/** Minutes since midnight as a zone's clocks show them, 0 to 1439. */
export function minuteOfDayOf(instantMs: number, timeZone: string): number {
  return localMoment(instantMs, timeZone).minute;
}

export function weekdayOf(instantMs: number, timeZone: string): Weekday {
  return weekdayOfEpochDay(localMoment(instantMs, timeZone).epochDay);
}

/**
 * The first instant of a local day and the first after it, `[startMs, endMs)`; 23 to 25 hours apart when the clocks
 * change, and equal for a date the zone skipped.
 */
export function dayBoundsMs(localDate: string, timeZone: string): { startMs: number; endMs: number } {
  const { fromMs, toMs } = dayBounds(epochDayOf(localDate), timeZone);
  return { startMs: fromMs, endMs: toMs };
}

/** ISO 8601 with the zone's offset and whole seconds: `2026-12-01T10:00:00-06:00`. */
export function zonedIso(instantMs: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instantMs)).toString({ timeZone, smallestUnit: 'second' });
}

/** Epoch ms of an ISO 8601 instant with an offset or `Z`. Throws `RangeError` for anything else. */
export function instantOfIso(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds;
}
