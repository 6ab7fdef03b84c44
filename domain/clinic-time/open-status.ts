import type { Practice } from '../practice.ts';
import { weekdayIndexOfEpochDay } from './calendar.ts';
import type { InstantSpan } from './local-day.ts';
import { daySegments, instantSpans, localMoment } from './local-day.ts';
import type { ClosedSpan, WallSpan } from './wall-spans.ts';
import { closedSpans, closuresOn, subtractSpans, weekSpans } from './wall-spans.ts';

/**
 * Whether a practice is open at an instant. `closesAtMs` is when it next shuts, lunch included, and is missing when
 * it does not within a week; `opensAtMs` is missing when it does not open within 400 days. `reason` is that of the
 * closure the instant falls into (`Thanksgiving`), when there is one.
 */
export type OpenStatus =
  | { readonly open: true; readonly closesAtMs?: number }
  | { readonly open: false; readonly opensAtMs?: number; readonly reason?: string };

const daysAheadForClosing = 8;
const daysAheadForOpening = 400;

/** Open or closed at `nowMs` (epoch ms), and until when. */
export function openStatus(practice: Practice, nowMs: number): OpenStatus {
  const hours = weekSpans(practice.hours);
  const closures = closedSpans(practice.closures);
  const spansOn = (epochDay: number) => openSpans(hours, closures, epochDay, practice.timeZone);
  const { epochDay, minute } = localMoment(nowMs, practice.timeZone);

  const current = spansOn(epochDay).find((span) => nowMs >= span.fromMs && nowMs < span.toMs);
  if (current) {
    const closesAtMs = endOfOpening(current.toMs, epochDay, spansOn);
    return closesAtMs === undefined ? { open: true } : { open: true, closesAtMs };
  }
  const reason = closuresOn(closures, epochDay).find(({ span }) => minute >= span.from && minute < span.to)?.reason;
  const opensAtMs = nextOpening(nowMs, epochDay, spansOn);
  return {
    open: false,
    ...(opensAtMs === undefined ? {} : { opensAtMs }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function openSpans(
  hours: readonly (readonly WallSpan[])[],
  closures: readonly ClosedSpan[],
  epochDay: number,
  timeZone: string,
): readonly InstantSpan[] {
  const closed = closuresOn(closures, epochDay).map(({ span }) => span);
  const open = subtractSpans(hours[weekdayIndexOfEpochDay(epochDay)] ?? [], closed);
  return instantSpans(daySegments(epochDay, timeZone), open);
}

/** Follows openings that touch one another, over midnight too; undefined when no end comes in sight. */
function endOfOpening(
  firstEndMs: number,
  epochDay: number,
  spansOn: (epochDay: number) => readonly InstantSpan[],
): number | undefined {
  let endMs = firstEndMs;
  for (let day = epochDay; day <= epochDay + daysAheadForClosing; day++) {
    const before = endMs;
    for (const span of spansOn(day)) if (span.fromMs <= endMs && span.toMs > endMs) endMs = span.toMs;
    if (day > epochDay && endMs === before) return endMs;
  }
  return undefined;
}

function nextOpening(
  nowMs: number,
  epochDay: number,
  spansOn: (epochDay: number) => readonly InstantSpan[],
): number | undefined {
  for (let day = epochDay; day <= epochDay + daysAheadForOpening; day++) {
    const next = spansOn(day).find((span) => span.fromMs > nowMs);
    if (next) return next.fromMs;
  }
  return undefined;
}
