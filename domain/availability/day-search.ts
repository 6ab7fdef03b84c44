import type { Candidate } from './candidates.ts';
import type { ClaimIndex, Involved } from './claim-index.ts';
import { indexClaims, none } from './claim-index.ts';
import type { CompiledPractice, CompiledVisit } from './compiled-practice.ts';
import type { DayGrid } from './day-grid.ts';
import { dayGrid } from './day-grid.ts';
import type { DayPlanner } from './day-plan.ts';
import { dayPlanner, freeRoom, planDay } from './day-plan.ts';
import { markPlaced, reservedOpenings, reservePlanners } from './reserve.ts';
import type { CalendarState, InstantWindow, OpeningSlot } from './types.ts';

/** Which starts of a day are looked at: `[firstStart, endStart)` of the grid, none before `earliestMs`. */
export interface StartRange {
  readonly firstStart: number;
  readonly endStart: number;
  readonly earliestMs: number;
}

/** Finds the openings of one visit type for given candidates, day by day. */
export interface DaySearch {
  readonly compiled: CompiledPractice;
  readonly visit: CompiledVisit;
  readonly candidates: readonly Candidate[];
  readonly planner: DayPlanner;
  /** Empty when no capacity kept for another visit type can touch this one. */
  readonly reserving: readonly DayPlanner[];
  readonly claims: ClaimIndex;
}

/** A search over the days of a window, with the claims that lie in it. */
export function daySearch(
  compiled: CompiledPractice,
  { visit, candidates }: { readonly visit: CompiledVisit; readonly candidates: readonly Candidate[] },
  { claims, own }: Pick<CalendarState, 'claims' | 'own'>,
  window: InstantWindow,
): DaySearch {
  const planner = dayPlanner(compiled, visit, candidates);
  const touches = compiled.reserving.some(
    (other) => other !== visit && other.providers.some((provider) => sharesTime(planner, provider)),
  );
  const reserving = touches ? reservePlanners(compiled) : [];
  const index = indexClaims(involvedIn(compiled, [planner, ...reserving]), claims, own ?? [], window);
  return { compiled, visit, candidates, planner, reserving, claims: index };
}

function involvedIn(compiled: CompiledPractice, planners: readonly DayPlanner[]): Involved {
  const everybody = planners.flatMap(({ candidates }) => candidates.map(({ provider }) => provider));
  return {
    providers: new Map(everybody.map(({ provider, index }) => [provider.code, index])),
    operatories: new Map(
      everybody.flatMap(({ operatories }) =>
        operatories.map((index): [string, number] => [compiled.practice.operatories[index]?.code ?? '', index]),
      ),
    ),
  };
}

function sharesTime(planner: DayPlanner, other: CompiledVisit['providers'][number]): boolean {
  return (
    (planner.candidateOf[other.index] ?? none) !== none ||
    other.operatories.some((operatory) => planner.roomTaken[operatory] !== undefined)
  );
}

/**
 * Hands the day's openings to `take`, by start and then by candidate, until it answers false.
 * Answers false when `take` did.
 */
export function eachOpening(
  search: DaySearch,
  epochDay: number,
  range: StartRange,
  take: (slot: OpeningSlot) => boolean,
): boolean {
  const { compiled, candidates, planner } = search;
  const grid = dayGrid(compiled, epochDay);
  planFor(search, grid);
  for (const { first, end, midnightMs } of grid.pieces) {
    const last = Math.min(end, range.endStart);
    const earliest = Math.ceil((range.earliestMs - midnightMs) / compiled.slotMs);
    const from = Math.max(first, range.firstStart, earliest);
    // By candidate: the next start they are free at. Most starts are taken, so these are leapt over.
    const next = planner.providerFree.map((free) => nextFreeStart(free, from));
    for (let start = Math.min(...next); start < last; start = Math.min(...next)) {
      for (let position = 0; position < candidates.length; position++) {
        const candidate = candidates[position];
        const free = planner.providerFree[position];
        if (next[position] !== start || !candidate || !free) continue;
        next[position] = nextFreeStart(free, start + 1);
        const operatory = freeRoom(planner, candidate, start);
        if (operatory === none) continue;
        const slot = openingSlot(search, candidate, operatory, midnightMs + start * compiled.slotMs);
        if (!take(slot)) return false;
      }
    }
  }
  return true;
}

/** The first start from `from` on that is flagged free; infinity for none. */
function nextFreeStart(free: Uint8Array, from: number): number {
  const start = free.indexOf(1, from);
  return start === -1 ? Number.POSITIVE_INFINITY : start;
}

/** Plans the day with all that is in the way of this visit type: claims, and capacity kept for others. */
function planFor({ visit, planner, reserving, claims }: DaySearch, grid: DayGrid): void {
  planDay(planner, grid, claims, false);
  if (reserving.length === 0) return;
  for (const opening of reservedOpenings(reserving, grid, claims)) {
    if (opening.visitType !== visit.visitType.code) markPlaced(planner, grid, opening);
  }
}

function openingSlot(
  { compiled, visit }: DaySearch,
  candidate: Candidate,
  operatory: number,
  startsAtMs: number,
): OpeningSlot {
  return {
    visitType: visit.visitType.code,
    provider: candidate.provider.provider.code,
    operatory: compiled.practice.operatories[operatory]?.code ?? '',
    startsAtMs,
    endsAtMs: startsAtMs + visit.durationMs,
    claimStartsAtMs: startsAtMs - visit.beforeMs,
    claimEndsAtMs: startsAtMs + visit.durationMs + visit.afterMs,
  };
}
