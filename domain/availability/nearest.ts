import { dayMs, hourMs } from '../clinic-time/calendar.ts';
import type { AskedTimes, AskedWindow, BookableDays } from './asked-times.ts';
import { askedWindows } from './asked-times.ts';
import type { DaySpan } from './claim-windows.ts';
import type { DaySearch } from './day-search.ts';
import { eachOpening } from './day-search.ts';
import type { OpeningSlot } from './types.ts';

/** How many other times are named when nothing fits. */
export const nearestCount = 3;

interface Ranked<Found> {
  readonly found: Found;
  readonly startsAtMs: number;
  readonly distanceMs: number;
}

/**
 * The openings closest to the asked times, at different times, on any day that can be booked and is covered. By
 * distance to the nearest asked stretch of time, then by start. `complete` is false when a day outside the covered
 * ones could hold a closer one.
 */
export function nearestOpenings(
  search: DaySearch,
  asked: AskedTimes,
  bookable: BookableDays,
  covered: DaySpan,
  earliestMs: number,
): { slots: readonly OpeningSlot[]; complete: boolean } {
  const everyStart = { firstStart: 0, endStart: search.compiled.gridLength, earliestMs };
  const { found, complete } = nearestOf<OpeningSlot>(
    asked,
    bookable,
    covered,
    search.compiled.timeZone,
    (day, take) => {
      let lastStartMs: number | undefined;
      eachOpening(search, day, everyStart, (slot) => {
        if (slot.startsAtMs !== lastStartMs) take(slot.startsAtMs, slot);
        lastStartMs = slot.startsAtMs;
        return true;
      });
    },
  );
  return { slots: found, complete };
}

/**
 * The same for anything that begins at an instant: `ofDay` hands over what a day has, by start, one for each start.
 */
export function nearestOf<Found>(
  asked: AskedTimes,
  bookable: BookableDays,
  covered: DaySpan,
  timeZone: string,
  ofDay: (epochDay: number, take: (startsAtMs: number, found: Found) => void) => void,
): { found: readonly Found[]; complete: boolean } {
  const windows = askedWindows(asked, bookable, timeZone);
  let best: Ranked<Found>[] = [];
  let complete = true;
  for (const day of daysByDistance(asked, bookable)) {
    const furthest = best.length < nearestCount ? undefined : best.at(-1);
    if (furthest && shortestDistanceMs(day, asked) > furthest.distanceMs) break;
    if (day < covered.fromDay || day > covered.toDay) {
      complete = false;
      continue;
    }
    const ranked = [...best];
    ofDay(day, (startsAtMs, found) => {
      ranked.push({ found, startsAtMs, distanceMs: distanceMs(startsAtMs, windows) });
    });
    best = ranked.sort((a, b) => a.distanceMs - b.distanceMs || a.startsAtMs - b.startsAtMs).slice(0, nearestCount);
  }
  return { found: best.map(({ found }) => found), complete };
}

/** All bookable days, those within or next to the asked days first. */
function daysByDistance(asked: AskedTimes, { today, lastDay }: BookableDays): number[] {
  const days = Array.from({ length: lastDay - today + 1 }, (_, index) => today + index);
  return days.sort((a, b) => dayGap(a, asked) - dayGap(b, asked) || a - b);
}

function dayGap(day: number, asked: AskedTimes): number {
  return Math.max(0, asked.fromDay - day, day - asked.toDay);
}

/** A lower bound for openings of a day. A zone may skip a whole day, and days may be an hour or two short. */
function shortestDistanceMs(day: number, asked: AskedTimes): number {
  return (dayGap(day, asked) - 2) * dayMs - 3 * hourMs;
}

function distanceMs(instantMs: number, windows: readonly AskedWindow[]): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (const { firstMs, lastMs } of windows) {
    const distance = Math.max(0, firstMs - instantMs, instantMs - lastMs);
    if (distance < shortest) shortest = distance;
  }
  return shortest;
}
