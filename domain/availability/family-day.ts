import type { Candidate } from './candidates.ts';
import { none } from './claim-index.ts';
import type { CompiledPractice } from './compiled-practice.ts';
import type { DayGrid } from './day-grid.ts';
import { dayGrid } from './day-grid.ts';
import { freeRoom, planDay } from './day-plan.ts';
import type { DaySearch } from './day-search.ts';

/** The search of each member, and what it may still cost. */
export interface FamilySearch {
  readonly compiled: CompiledPractice;
  readonly members: readonly { readonly search: DaySearch; readonly earliestMs: number }[];
  /** How many more times a member may be given a place to try. */
  triesLeft: number;
}

/**
 * One local day, planned for every member by the claims alone. Read it before planning the next: the plans are the
 * searches' own.
 */
export interface FamilyDay {
  readonly family: FamilySearch;
  readonly grid: DayGrid;
  /** The day's starts by instant, with their numbers on the grid. */
  readonly starts: readonly { readonly start: number; readonly startsAtMs: number }[];
}

export function planFamilyDay(family: FamilySearch, epochDay: number): FamilyDay {
  const grid = dayGrid(family.compiled, epochDay);
  for (const { search } of family.members) planDay(search.planner, grid, search.claims, false);
  const starts = grid.pieces.flatMap(({ first, end, midnightMs }) =>
    Array.from({ length: end - first }, (_, index) => ({
      start: first + index,
      startsAtMs: midnightMs + (first + index) * family.compiled.slotMs,
    })),
  );
  return { family, grid, starts };
}

/** Who of the candidates is free for the member's visit and has a room. */
export function freeCandidates({ family, starts }: FamilyDay, member: number, place: number): readonly Candidate[] {
  const at = starts[place];
  const one = family.members[member];
  if (!at || !one || at.startsAtMs < one.earliestMs) return [];
  const { planner, candidates } = one.search;
  return candidates.filter(
    (candidate, position) =>
      planner.providerFree[position]?.[at.start] === 1 && freeRoom(planner, candidate, at.start) !== none,
  );
}

/** The rooms of a provider that are free for the member's visit, first choice first. */
export function freeRooms(
  { family, starts }: FamilyDay,
  member: number,
  { provider }: Candidate,
  place: number,
): number[] {
  const start = starts[place]?.start ?? 0;
  const roomTaken = family.members[member]?.search.planner.roomTaken;
  return provider.operatories.filter((operatory) => roomTaken?.[operatory]?.[start] === 0);
}
