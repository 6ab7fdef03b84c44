import { dayMs, minuteMs } from './calendar.ts';
import type { WallSpan } from './wall-spans.ts';
import { offsetPeriodAt } from './zone-offsets.ts';

/** A stretch `[fromMs, toMs)` of a local day under one offset; wall clock = instant − `midnightMs`. */
export interface DaySegment {
  readonly fromMs: number;
  readonly toMs: number;
  /** The instant at which this segment's clock would have shown midnight; it need not lie within the segment. */
  readonly midnightMs: number;
}

/** Every offset ever used lies within 16 hours of UTC. */
const widestOffsetMs = 16 * 3_600_000;

/**
 * The segments of one local day in order of time: one on ordinary days, more when the clocks change, none for a date
 * the zone skipped. Together they are exactly the instants at which the zone's calendar shows that date.
 */
export function daySegments(epochDay: number, timeZone: string): readonly DaySegment[] {
  const utcMidnight = epochDay * dayMs;
  const segments: DaySegment[] = [];
  let cursor = utcMidnight - widestOffsetMs;
  const end = utcMidnight + dayMs + widestOffsetMs;
  while (cursor < end) {
    const period = offsetPeriodAt(timeZone, cursor);
    const midnightMs = utcMidnight - period.offsetMs;
    const fromMs = Math.max(midnightMs, period.fromMs);
    const toMs = Math.min(midnightMs + dayMs, period.toMs);
    if (fromMs < toMs) segments.push({ fromMs, toMs, midnightMs });
    cursor = period.toMs;
  }
  return segments;
}

/** The first instant of a local day and the first after it; equal, where the day would have been, for a skipped one. */
export function dayBounds(epochDay: number, timeZone: string): InstantSpan {
  const segments = daySegments(epochDay, timeZone);
  const first = segments[0];
  const last = segments.at(-1);
  if (first && last) return { fromMs: first.fromMs, toMs: last.toMs };
  const skippedAtMs = dayBounds(epochDay - 1, timeZone).toMs;
  return { fromMs: skippedAtMs, toMs: skippedAtMs };
}

/** The instant of a wall-clock minute of a day, or undefined when the clocks show it never or twice. */
export function instantOfMinute(segments: readonly DaySegment[], minute: number): number | undefined {
  let found: number | undefined;
  for (const segment of segments) {
    const instant = segment.midnightMs + minute * minuteMs;
    if (instant < segment.fromMs || instant >= segment.toMs) continue;
    if (found !== undefined) return undefined;
    found = instant;
  }
  return found;
}

/** Instants `[fromMs, toMs)`. */
export interface InstantSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The instants at which a day's clocks show a time within one of the spans, in order. Stretches that touch are one,
 * so an opening over a skipped hour stays whole, and one over a repeated hour covers both passes.
 */
export function instantSpans(segments: readonly DaySegment[], spans: readonly WallSpan[]): InstantSpan[] {
  const stretches = segments.flatMap((segment) =>
    spans.map(({ from, to }) => ({
      fromMs: Math.max(segment.fromMs, segment.midnightMs + from * minuteMs),
      toMs: Math.min(segment.toMs, segment.midnightMs + to * minuteMs),
    })),
  );
  const joined: { fromMs: number; toMs: number }[] = [];
  for (const { fromMs, toMs } of stretches.sort((a, b) => a.fromMs - b.fromMs)) {
    if (fromMs >= toMs) continue;
    const last = joined.at(-1);
    if (last && last.toMs >= fromMs) last.toMs = Math.max(last.toMs, toMs);
    else joined.push({ fromMs, toMs });
  }
  return joined;
}

/** The day number, the minute of the day and the offset that a zone's clocks show at an instant. */
export function localMoment(
  instantMs: number,
  timeZone: string,
): { epochDay: number; minute: number; offsetMs: number } {
  const { offsetMs } = offsetPeriodAt(timeZone, instantMs);
  const wallMs = instantMs + offsetMs;
  const epochDay = Math.floor(wallMs / dayMs);
  return { epochDay, minute: Math.floor((wallMs - epochDay * dayMs) / minuteMs), offsetMs };
}
