import type { FamilyDay } from './family-day.ts';
import { freeCandidates, freeRooms } from './family-day.ts';
import type { PlacedTime } from './reserve.ts';
import { reservedOpenings } from './reserve.ts';
import type { OpeningSlot } from './types.ts';

export interface PlacedVisit extends PlacedTime {
  readonly slot: OpeningSlot;
}

/** What a way to place all is held to. Places in `starts` are meant by "place". */
export interface Placing {
  /** The places `[from, end)` a member's visit may take once those before have theirs. */
  startsOf(member: number, placed: readonly PlacedVisit[]): readonly [from: number, end: number];
  /** False when the claims alone rule out that this comes to a good end. */
  mayTake(member: number, place: number): boolean;
}

/**
 * Places every member in turn, each at the first start, with the first provider and in the first operatory from which
 * the rest can still be placed; undefined when there is no way, or none was found with the tries that were left. What
 * the ones before have counts as taken, also where capacity is kept for urgent visits.
 */
export function placeEverybody(day: FamilyDay, placing: Placing): readonly OpeningSlot[] | undefined {
  const placed: PlacedVisit[] = [];
  return placeFrom(day, placing, placed) ? placed.map(({ slot }) => slot) : undefined;
}

function placeFrom(day: FamilyDay, placing: Placing, placed: PlacedVisit[]): boolean {
  const member = placed.length;
  if (member === day.family.members.length) return true;
  if (day.family.triesLeft <= 0) return false;
  day.family.triesLeft -= 1;
  const inTheWay = [...placed, ...keptFrom(day, member, placed)];
  const [from, end] = placing.startsOf(member, placed);
  for (let place = from; place < end; place++) {
    if (!placing.mayTake(member, place)) continue;
    for (const visit of waysToPlace(day, member, place, inTheWay)) {
      placed.push(visit);
      if (placeFrom(day, placing, placed)) return true;
      placed.pop();
    }
  }
  return false;
}

/** What is kept from this member for other visit types. */
function keptFrom({ family, grid }: FamilyDay, member: number, placed: readonly PlacedTime[]): readonly PlacedTime[] {
  const search = family.members[member]?.search;
  if (!search || search.reserving.length === 0) return [];
  return reservedOpenings(search.reserving, grid, search.claims, placed).filter(
    ({ visitType }) => visitType !== search.visit.visitType.code,
  );
}

function* waysToPlace(
  day: FamilyDay,
  member: number,
  place: number,
  inTheWay: readonly PlacedTime[],
): Generator<PlacedVisit> {
  const search = day.family.members[member]?.search;
  const startsAtMs = day.starts[place]?.startsAtMs;
  if (!search || startsAtMs === undefined) return;
  const { visit, compiled } = search;
  const claimStartsAtMs = startsAtMs - visit.beforeMs;
  const endsAtMs = startsAtMs + visit.durationMs;
  const claimEndsAtMs = endsAtMs + visit.afterMs;
  const close = inTheWay.filter((time) => time.startsAtMs < claimEndsAtMs && time.endsAtMs > claimStartsAtMs);
  for (const candidate of freeCandidates(day, member, place)) {
    const { provider, index } = candidate.provider;
    if (close.some((time) => time.provider === index)) continue;
    for (const operatory of freeRooms(day, member, candidate, place)) {
      if (close.some((time) => time.operatory === operatory)) continue;
      const slot: OpeningSlot = {
        visitType: visit.visitType.code,
        provider: provider.code,
        operatory: compiled.practice.operatories[operatory]?.code ?? '',
        startsAtMs,
        endsAtMs,
        claimStartsAtMs,
        claimEndsAtMs,
      };
      yield { slot, provider: index, operatory, startsAtMs: claimStartsAtMs, endsAtMs: claimEndsAtMs };
    }
  }
}
