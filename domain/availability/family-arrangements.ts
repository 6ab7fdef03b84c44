import { minuteMs } from '../clinic-time/calendar.ts';
import type { FamilyDay } from './family-day.ts';
import { freeCandidates, freeRooms } from './family-day.ts';
import { oneForEach } from './family-matching.ts';
import type { Placing } from './family-placing.ts';
import { longestWaitMinutes } from './family-types.ts';

/** Each start for one visit after another: from the end of the one before, without a long wait. */
export function oneAfterAnother(day: FamilyDay, first: number, reachable: readonly Uint8Array[]): Placing {
  return {
    startsOf: (member, placed) => (member === 0 ? [first, first + 1] : following(day, placed.at(-1)?.slot.endsAtMs)),
    mayTake: (member, place) => reachable[member]?.[place] === 1,
  };
}

/** One start for all. */
export function sideBySide(first: number): Placing {
  return { startsOf: () => [first, first + 1], mayTake: () => true };
}

function following({ family, starts }: FamilyDay, endsAtMs = Number.POSITIVE_INFINITY): readonly [number, number] {
  // Where starts are far apart, the next one is never too far.
  const longestWaitMs = Math.max(longestWaitMinutes * minuteMs, family.compiled.slotMs - 1);
  const from = firstAtOrAfter(starts, endsAtMs);
  let end = from;
  while ((starts[end]?.startsAtMs ?? Number.POSITIVE_INFINITY) - endsAtMs <= longestWaitMs) end += 1;
  return [from, end];
}

function firstAtOrAfter(starts: FamilyDay['starts'], instantMs: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.startsAtMs ?? 0) < instantMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * By member and place: 1 where the member is free and all after them can follow, one after another, as far as claims
 * alone say. What is 0 here can be left untried: placing visits takes time away and never gives any.
 */
export function reachablePlaces(day: FamilyDay): readonly Uint8Array[] {
  const { members } = day.family;
  const reachable = members.map(() => new Uint8Array(day.starts.length));
  for (let member = members.length - 1; member >= 0; member--) {
    const durationMs = members[member]?.search.visit.durationMs ?? 0;
    const next = reachable[member + 1];
    day.starts.forEach(({ startsAtMs }, place) => {
      if (freeCandidates(day, member, place).length === 0) return;
      const [from, end] = next ? following(day, startsAtMs + durationMs) : [0, 0];
      const goesOn = !next || next.subarray(from, end).includes(1);
      const flags = reachable[member];
      if (goesOn && flags) flags[place] = 1;
    });
  }
  return reachable;
}

/** Whether enough providers and rooms are free at a start for everybody at once, as far as claims alone say. */
export function couldBeTogether(day: FamilyDay, place: number): boolean {
  const providers: number[][] = [];
  const rooms: number[][] = [];
  for (const member of day.family.members.keys()) {
    const free = freeCandidates(day, member, place);
    if (free.length === 0) return false;
    providers.push(free.map(({ provider }) => provider.index));
    rooms.push([...new Set(free.flatMap((candidate) => freeRooms(day, member, candidate, place)))]);
  }
  return oneForEach(providers) && oneForEach(rooms);
}
