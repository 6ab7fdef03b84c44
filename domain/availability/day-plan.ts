import { dayMs } from '../clinic-time/calendar.ts';
import { closuresOn, subtractSpans } from '../clinic-time/wall-spans.ts';
import type { Candidate } from './candidates.ts';
import type { ClaimIndex } from './claim-index.ts';
import { none } from './claim-index.ts';
import type { CompiledPractice, CompiledVisit } from './compiled-practice.ts';
import type { DayGrid } from './day-grid.ts';
import { firstStartAfter, firstStartFrom, flagFittingStarts } from './day-grid.ts';

/**
 * Plans one visit type day by day: which starts of the grid each candidate is free for, and which operatories are
 * taken then. The flags are written anew for each day, so read them before planning the next.
 */
export interface DayPlanner {
  readonly compiled: CompiledPractice;
  readonly visit: CompiledVisit;
  readonly candidates: readonly Candidate[];
  /** By candidate: 1 where the schedule fits and the provider is free. */
  readonly providerFree: readonly Uint8Array[];
  /** By place of the operatory in the practice's list: 1 where a claim is in the way; undefined when nobody uses it. */
  readonly roomTaken: readonly (Uint8Array | undefined)[];
  /** By place of the provider in the practice's list: the candidate, or `none`. */
  readonly candidateOf: Int32Array;
  /** By candidate and weekday: the schedule's flags on an ordinary day without closures. */
  readonly weekFlags: (Uint8Array | undefined)[][];
}

export function dayPlanner(
  compiled: CompiledPractice,
  visit: CompiledVisit,
  candidates: readonly Candidate[],
): DayPlanner {
  const candidateOf = new Int32Array(compiled.practice.providers.length).fill(none);
  const roomTaken: (Uint8Array | undefined)[] = compiled.practice.operatories.map(() => undefined);
  candidates.forEach(({ provider }, position) => {
    candidateOf[provider.index] = position;
    for (const operatory of provider.operatories) roomTaken[operatory] ??= new Uint8Array(compiled.gridLength);
  });
  return {
    compiled,
    visit,
    candidates,
    providerFree: candidates.map(() => new Uint8Array(compiled.gridLength)),
    roomTaken,
    candidateOf,
    weekFlags: candidates.map(() => []),
  };
}

/** Plans a day against the claims; the asker's own are left out unless `withOwn`. */
export function planDay(planner: DayPlanner, grid: DayGrid, claims: ClaimIndex, withOwn: boolean): void {
  const { compiled, visit, candidates, providerFree, roomTaken } = planner;
  const closures = closuresOn(compiled.closures, grid.epochDay).map(({ span }) => span);
  candidates.forEach(({ provider, fromDay, toDay }, position) => {
    const flags = providerFree[position];
    if (!flags) return;
    const hours = provider.hours[grid.weekday] ?? [];
    if (hours.length === 0 || grid.epochDay < fromDay || grid.epochDay > toDay) flags.fill(0);
    else if (grid.ordinary && closures.length === 0) flags.set(weekFlagsOf(planner, position, grid));
    else flagFittingStarts(flags, compiled, visit, grid, subtractSpans(hours, closures));
  });
  for (const flags of roomTaken) flags?.fill(0);
  markClaims(planner, grid, claims, withOwn);
}

function weekFlagsOf(planner: DayPlanner, position: number, grid: DayGrid): Uint8Array {
  const known = planner.weekFlags[position]?.[grid.weekday];
  if (known) return known;
  const { compiled, visit, candidates } = planner;
  const flags = new Uint8Array(compiled.gridLength);
  flagFittingStarts(flags, compiled, visit, grid, candidates[position]?.provider.hours[grid.weekday] ?? []);
  const week = planner.weekFlags[position];
  if (week) week[grid.weekday] = flags;
  return flags;
}

function markClaims(planner: DayPlanner, grid: DayGrid, claims: ClaimIndex, withOwn: boolean): void {
  const first = grid.segments[0];
  const last = grid.segments.at(-1);
  if (!first || !last) return;
  const { heads, nextEntry, entryClaim, firstOwn, originMs } = claims;
  const lastBucket = Math.min(heads.length - 1, Math.floor((last.toMs - 1 - originMs) / dayMs));
  for (let bucket = Math.max(0, Math.floor((first.fromMs - originMs) / dayMs)); bucket <= lastBucket; bucket++) {
    for (let entry = heads[bucket] ?? none; entry !== none; entry = nextEntry[entry] ?? none) {
      const claim = entryClaim[entry] ?? none;
      if (claim >= firstOwn && !withOwn) continue;
      const startsAtMs = claims.startsAtMs[claim] ?? 0;
      const endsAtMs = claims.endsAtMs[claim] ?? 0;
      markTaken(planner, grid, claims.provider[claim] ?? none, claims.operatory[claim] ?? none, startsAtMs, endsAtMs);
    }
  }
}

/**
 * Takes time off the plan: of a provider and an operatory (places in the practice's lists), of one of them when the
 * other is `none`, of everybody when both are.
 */
export function markTaken(
  planner: DayPlanner,
  grid: DayGrid,
  provider: number,
  operatory: number,
  startsAtMs: number,
  endsAtMs: number,
): void {
  const { compiled, visit, providerFree, roomTaken, candidateOf } = planner;
  const everybody = provider === none && operatory === none;
  const free = provider === none ? undefined : providerFree[candidateOf[provider] ?? none];
  const room = operatory === none ? undefined : roomTaken[operatory];
  if (!free && !room && !everybody) return;
  const afterMs = startsAtMs - visit.afterMs - visit.durationMs;
  const beforeMs = endsAtMs + visit.beforeMs;
  const { slotMs } = compiled;
  for (let index = 0; index < grid.pieces.length; index++) {
    const piece = grid.pieces[index];
    if (!piece) continue;
    const from = firstStartAfter(piece, slotMs, afterMs);
    const to = firstStartFrom(piece, slotMs, beforeMs);
    // Claims cover a few starts: a loop is quicker than `fill`.
    for (let start = from; start < to; start++) {
      if (free) free[start] = 0;
      if (room) room[start] = 1;
    }
    if (everybody) for (const flags of providerFree) flags.fill(0, from, Math.max(from, to));
  }
}

/** The first operatory of the candidate's list that is free at a start, or `none`. */
export function freeRoom(planner: DayPlanner, candidate: Candidate, start: number): number {
  for (const operatory of candidate.provider.operatories) {
    if (planner.roomTaken[operatory]?.[start] === 0) return operatory;
  }
  return none;
}
