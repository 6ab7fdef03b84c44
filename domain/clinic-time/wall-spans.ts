import type { Closure, WeeklyHours } from '../practice.ts';
import { weekdays } from '../practice.ts';
import { endMinuteOfWallTime, epochDayOf, minuteOfWallTime, minutesPerDay } from './calendar.ts';

/** `[from, to)` in minutes of a local day, 0 to 1440. */
export interface WallSpan {
  readonly from: number;
  readonly to: number;
}

/** A closure in day numbers and minutes; both days are inclusive. */
export interface ClosedSpan {
  readonly fromDay: number;
  readonly toDay: number;
  readonly span: WallSpan;
  readonly reason: string;
}

/** In order, without overlaps; spans that touch become one and empty ones go. */
export function mergeSpans(spans: readonly WallSpan[]): WallSpan[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans.filter((span) => span.from < span.to).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What lies in both lists; each must be merged. */
export function intersectSpans(one: readonly WallSpan[], other: readonly WallSpan[]): WallSpan[] {
  return one.flatMap((a) =>
    other
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter((span) => span.from < span.to),
  );
}

/** What of the merged `spans` is left without `taken`. */
export function subtractSpans(spans: readonly WallSpan[], taken: readonly WallSpan[]): WallSpan[] {
  let left: readonly WallSpan[] = spans;
  for (const cut of taken) {
    left = left.flatMap((span) =>
      [
        { from: span.from, to: Math.min(span.to, cut.from) },
        { from: Math.max(span.from, cut.to), to: span.to },
      ].filter((piece) => piece.from < piece.to),
    );
  }
  return [...left];
}

/** The merged opening spans of each weekday, Monday first. Throws `RangeError` for a malformed time. */
export function weekSpans(hours: WeeklyHours): readonly (readonly WallSpan[])[] {
  return weekdays.map((weekday) =>
    mergeSpans(
      (hours[weekday] ?? []).map(([from, to]) => ({ from: minuteOfWallTime(from), to: endMinuteOfWallTime(to) })),
    ),
  );
}

/** Closures with their dates and times read. Throws `RangeError` for a malformed one. */
export function closedSpans(closures: readonly Closure[]): readonly ClosedSpan[] {
  return closures.map((closure) => ({
    fromDay: epochDayOf(closure.from),
    toDay: epochDayOf(closure.to),
    span: {
      from: closure.startTime === undefined ? 0 : minuteOfWallTime(closure.startTime),
      to: closure.endTime === undefined ? minutesPerDay : endMinuteOfWallTime(closure.endTime),
    },
    reason: closure.reason,
  }));
}

/** The closures that touch one day. */
export function closuresOn(closures: readonly ClosedSpan[], epochDay: number): readonly ClosedSpan[] {
  return closures.filter((closure) => epochDay >= closure.fromDay && epochDay <= closure.toDay);
}
