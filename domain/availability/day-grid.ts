import { dayMs, minuteMs, weekdayIndexOfEpochDay } from '../clinic-time/calendar.ts';
import type { DaySegment } from '../clinic-time/local-day.ts';
import { daySegments, instantSpans } from '../clinic-time/local-day.ts';
import type { WallSpan } from '../clinic-time/wall-spans.ts';
import type { CompiledPractice, CompiledVisit } from './compiled-practice.ts';

/** Grid starts `[first, end)` whose instants are `midnightMs + start * slotMs`. */
export interface GridPiece {
  readonly first: number;
  readonly end: number;
  readonly midnightMs: number;
}

/**
 * One local day's grid of starts. Starts that the clocks skip or show twice belong to no piece. Along the pieces
 * the instants rise with the number of the start.
 */
export interface DayGrid {
  readonly epochDay: number;
  /** 0 Monday … 6 Sunday. */
  readonly weekday: number;
  readonly segments: readonly DaySegment[];
  readonly pieces: readonly GridPiece[];
  /** An ordinary day of 24 hours under one offset. */
  readonly ordinary: boolean;
}

/** The grid of a day in the practice's zone. */
export function dayGrid(compiled: CompiledPractice, epochDay: number): DayGrid {
  const segments = daySegments(epochDay, compiled.timeZone);
  const only = segments[0];
  const ordinary = segments.length === 1 && only !== undefined && only.toMs - only.fromMs === dayMs;
  return {
    epochDay,
    weekday: weekdayIndexOfEpochDay(epochDay),
    segments,
    pieces: ordinary
      ? [{ first: 0, end: compiled.gridLength, midnightMs: only.midnightMs }]
      : piecesOf(segments, compiled.slotMs, compiled.gridLength),
    ordinary,
  };
}

function piecesOf(segments: readonly DaySegment[], slotMs: number, gridLength: number): GridPiece[] {
  const pieces: { first: number; end: number; midnightMs: number }[] = [];
  for (let start = 0; start < gridLength; start++) {
    const showing = segments.filter(({ fromMs, toMs, midnightMs }) => {
      const instant = midnightMs + start * slotMs;
      return instant >= fromMs && instant < toMs;
    });
    const segment = showing[0];
    if (segment === undefined || showing.length > 1) continue;
    const last = pieces.at(-1);
    if (last && last.end === start && last.midnightMs === segment.midnightMs) last.end = start + 1;
    else pieces.push({ first: start, end: start + 1, midnightMs: segment.midnightMs });
  }
  return pieces;
}

/** The first start of the piece whose instant lies after the given one; beyond its end when there is none. */
export function firstStartAfter({ first, midnightMs }: GridPiece, slotMs: number, instantMs: number): number {
  return Math.max(first, Math.floor((instantMs - midnightMs) / slotMs) + 1);
}

/** The first start of the piece whose instant is not before the given one, or the piece's end. */
export function firstStartFrom({ end, midnightMs }: GridPiece, slotMs: number, instantMs: number): number {
  return Math.min(end, Math.ceil((instantMs - midnightMs) / slotMs));
}

/** Flags (1) the starts at which the visit and its buffers lie within one stretch of the day's open time. */
export function flagFittingStarts(
  flags: Uint8Array,
  compiled: CompiledPractice,
  visit: CompiledVisit,
  grid: DayGrid,
  open: readonly WallSpan[],
): void {
  flags.fill(0);
  for (const { fromMs, toMs } of instantSpans(grid.segments, open)) {
    const earliestMs = fromMs + visit.beforeMs;
    const latestMs = toMs - visit.afterMs - visit.durationMs;
    for (const piece of grid.pieces) {
      const from = firstStartFrom(piece, compiled.slotMs, earliestMs);
      const to = firstStartFrom(piece, compiled.slotMs, latestMs + 1);
      for (let start = Math.max(piece.first, from); start < to; start++) flags[start] = 1;
    }
  }
}

/** The first start at or after a wall-clock minute. */
export function startAtOrAfter(compiled: CompiledPractice, minute: number): number {
  return Math.ceil((minute * minuteMs) / compiled.slotMs);
}
