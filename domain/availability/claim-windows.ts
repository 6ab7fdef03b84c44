import { dayBounds, localMoment } from '../clinic-time/local-day.ts';
import type { Practice } from '../practice.ts';
import type { BookableDays } from './asked-times.ts';
import { askedTimes, bookableDays } from './asked-times.ts';
import type { CompiledPractice } from './compiled-practice.ts';
import { compilePractice } from './compiled-practice.ts';
import type { InstantWindow, OpeningsQuery } from './types.ts';

/**
 * Which time the caller should load claims for. `first` is enough for most answers; when the answer is not
 * `complete`, ask again with the claims of `all`. Both are instants `[fromMs, toMs)`, whole local days.
 */
export function claimWindows(input: { practice: Practice; query: OpeningsQuery; nowMs: number }): {
  first: InstantWindow;
  all: InstantWindow;
} {
  const compiled = compilePractice(input.practice);
  const bookable = bookableDays(compiled, input.nowMs);
  const asked = askedTimes(input.query, bookable);
  const clamp = (day: number) => Math.min(bookable.lastDay, Math.max(bookable.today, day));
  const firstDay = clamp(asked.fromDay);
  const lastDay = clamp(Math.max(firstDay, Math.min(asked.toDay, firstDay + firstWindowDays)));
  const fromDay = clamp(firstDay - marginDays);
  const toDay = clamp(lastDay + marginDays);
  return { first: daysMs(compiled, fromDay, toDay), all: daysMs(compiled, bookable.today, bookable.lastDay) };
}

/** Most questions are answered within so many days, */
const firstWindowDays = 28;
/** and the nearest other times within so many days around. */
const marginDays = 7;

/** Day numbers, inclusive; none when `toDay` is before `fromDay`. */
export interface DaySpan {
  readonly fromDay: number;
  readonly toDay: number;
}

/** Whole local days as instants; the days of a zone follow one another without gaps. */
export function daysMs(compiled: CompiledPractice, fromDay: number, toDay: number): InstantWindow {
  return {
    fromMs: dayBounds(fromDay, compiled.timeZone).fromMs,
    toMs: dayBounds(toDay, compiled.timeZone).toMs,
  };
}

/** The bookable days that lie wholly within a window. */
export function coveredDays(
  compiled: CompiledPractice,
  { today, lastDay }: BookableDays,
  window: InstantWindow | undefined,
): DaySpan {
  if (!window) return { fromDay: today, toDay: lastDay };
  let fromDay = Math.max(today, localMoment(window.fromMs, compiled.timeZone).epochDay);
  if (daysMs(compiled, fromDay, fromDay).fromMs < window.fromMs) fromDay += 1;
  let toDay = Math.min(lastDay, localMoment(window.toMs, compiled.timeZone).epochDay);
  if (daysMs(compiled, toDay, toDay).toMs > window.toMs) toDay -= 1;
  return { fromDay, toDay };
}
