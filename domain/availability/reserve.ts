import type { ClaimIndex } from './claim-index.ts';
import { none } from './claim-index.ts';
import type { CompiledPractice, CompiledVisit } from './compiled-practice.ts';
import type { DayGrid } from './day-grid.ts';
import type { DayPlanner } from './day-plan.ts';
import { dayPlanner, freeRoom, markTaken, planDay } from './day-plan.ts';

/** Time of a provider and an operatory (places in the practice's lists), buffers included. */
export interface PlacedTime {
  readonly provider: number;
  readonly operatory: number;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/** Time that is kept for one visit type. */
export interface ReservedOpening extends PlacedTime {
  readonly visitType: string;
}

/** One planner for each visit type that keeps openings. */
export function reservePlanners(compiled: CompiledPractice): readonly DayPlanner[] {
  return compiled.reserving.map((visit) => dayPlanner(compiled, visit, everybody(visit)));
}

/** Capacity is kept whoever may come, so patients' rules do not count here. */
function everybody(visit: CompiledVisit) {
  return visit.providers.map((provider) => ({
    provider,
    fromDay: Number.NEGATIVE_INFINITY,
    toDay: Number.POSITIVE_INFINITY,
  }));
}

/**
 * The openings a day keeps for visit types with `reservedPerDay`.
 *
 * For each such type, in the practice's order: from the day's openings of that type that are free of claims, the last
 * one is kept (the latest start; among equal starts the provider who comes last in the type's order; in the first
 * free operatory of that provider), then the last one that can be had beside those already kept, and so on until
 * `reservedPerDay` are kept or none is left. Openings kept for an earlier type are taken for a later one.
 *
 * All other visit types meet the kept time, buffers included, as if it were claimed; the type itself may use any
 * opening. The present plays no part, so the answer does not drift during the day. A booking beside the kept openings
 * leaves them as they are; a booking of a kept one moves the reserve to an earlier opening, so that as long as the
 * day has any, `reservedPerDay` openings are free for the next urgent caller.
 *
 * @param placed time that is about to be claimed too
 */
export function reservedOpenings(
  planners: readonly DayPlanner[],
  grid: DayGrid,
  claims: ClaimIndex,
  placed: readonly PlacedTime[] = [],
): readonly ReservedOpening[] {
  const kept: ReservedOpening[] = [];
  for (const planner of planners) {
    planDay(planner, grid, claims, true);
    for (const time of placed) markPlaced(planner, grid, time);
    for (const opening of kept) markPlaced(planner, grid, opening);
    const wanted = planner.visit.visitType.reservedPerDay;
    for (let count = 0; count < wanted; count++) {
      const last = lastOpening(planner, grid);
      if (!last) break;
      kept.push(last);
      markPlaced(planner, grid, last);
    }
  }
  return kept;
}

/** Takes such a time off another plan. */
export function markPlaced(planner: DayPlanner, grid: DayGrid, time: PlacedTime): void {
  markTaken(planner, grid, time.provider, time.operatory, time.startsAtMs, time.endsAtMs);
}

function lastOpening(planner: DayPlanner, grid: DayGrid): ReservedOpening | undefined {
  const { compiled, visit, candidates, providerFree } = planner;
  for (let piece = grid.pieces.length - 1; piece >= 0; piece--) {
    const { first, end, midnightMs } = grid.pieces[piece] ?? { first: 0, end: 0, midnightMs: 0 };
    for (let start = end - 1; start >= first; start--) {
      for (let position = candidates.length - 1; position >= 0; position--) {
        const candidate = candidates[position];
        if (!candidate || providerFree[position]?.[start] !== 1) continue;
        const operatory = freeRoom(planner, candidate, start);
        if (operatory === none) continue;
        const startsAtMs = midnightMs + start * compiled.slotMs;
        return {
          visitType: visit.visitType.code,
          provider: candidate.provider.index,
          operatory,
          startsAtMs: startsAtMs - visit.beforeMs,
          endsAtMs: startsAtMs + visit.durationMs + visit.afterMs,
        };
      }
    }
  }
  return undefined;
}
