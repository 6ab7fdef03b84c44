import { findOpenings } from '../availability.ts';
import type { AskedTimes, BookableDays } from './asked-times.ts';
import { askedTimes, bookableDays, isWantedWeekday } from './asked-times.ts';
import { candidatesFor } from './candidates.ts';
import type { DaySpan } from './claim-windows.ts';
import { coveredDays, daysMs } from './claim-windows.ts';
import { compilePractice } from './compiled-practice.ts';
import { startAtOrAfter } from './day-grid.ts';
import { daySearch } from './day-search.ts';
import { couldBeTogether, oneAfterAnother, reachablePlaces, sideBySide } from './family-arrangements.ts';
import type { FamilySearch } from './family-day.ts';
import { planFamilyDay } from './family-day.ts';
import { oneForEach } from './family-matching.ts';
import { placeEverybody } from './family-placing.ts';
import type {
  FamilyAnswer,
  FamilyArrangement,
  FamilyOpening,
  FamilyOpeningsInput,
  NoFamilyReason,
} from './family-types.ts';
import { familySize } from './family-types.ts';
import { nearestOf } from './nearest.ts';

export { placeFamily } from './family-place.ts';
export type {
  FamilyAnswer,
  FamilyArrangement,
  FamilyMember,
  FamilyOpening,
  FamilyOpeningsInput,
  FamilyQuery,
  FamilyVisit,
  NoFamilyReason,
  PlaceFamilyAnswer,
  PlaceFamilyInput,
} from './family-types.ts';
export { familyArrangements, familySize, longestWaitMinutes } from './family-types.ts';

const defaultLimit = 6;
/** Enough for any question a practice has met; a bound for those made up to keep a server busy. */
const defaultEffort = 20_000;

/**
 * Times at which two to five patients can all be seen, arranged as asked (see `FamilyArrangement`).
 *
 * An opening is a slot for each member, in their order, such that they can be booked one by one: each obeys all rules
 * of `findOpenings` for that member, with the claims of those before counted as taken, also where capacity is kept for
 * urgent visits. Which operatory somebody gets may depend on what the others need. For one first start there is one
 * opening: each in turn takes the earliest start, the first provider in the visit type's order and the first operatory
 * in the provider's from which the others can still follow.
 *
 * Work is bounded by `effort`: when it is used up, what was found until then is the answer.
 *
 * Throws `RangeError` for malformed dates or times, and for fewer or more members than `familySize`.
 */
export function findFamilyOpenings(input: FamilyOpeningsInput): FamilyAnswer {
  const { practice, query, nowMs } = input;
  const { members, arrangement, language } = query;
  if (members.length < familySize.min || members.length > familySize.max) {
    throw new RangeError(`a family has ${familySize.min} to ${familySize.max} members`);
  }
  const compiled = compilePractice(practice);
  const bookable = bookableDays(compiled, nowMs);
  const asked = askedTimes({ ...query, visitType: '' }, bookable);
  const who = members.flatMap((member) => candidatesFor(compiled, { ...member, language }) ?? []);
  const unseen = members.findIndex((member) => !candidatesFor(compiled, { ...member, language })?.candidates.length);
  if (unseen >= 0) return { openings: [], reason: 'not_offered', member: unseen, nearest: [], complete: true };
  if (arrangement === 'side_by_side' && !enoughForAll(who.map(({ candidates }) => candidates))) {
    return { openings: [], reason: 'not_together', nearest: [], complete: true };
  }
  const covered = coveredDays(compiled, bookable, input.claimsCover);
  const window = daysMs(compiled, covered.fromDay, covered.toDay);
  const family: FamilySearch = {
    compiled,
    members: who.map((one) => ({
      search: daySearch(compiled, one, input, window),
      earliestMs: nowMs + one.visit.noticeMs,
    })),
    triesLeft: input.effort ?? defaultEffort,
  };
  const { openings, complete } = openingsOfDays(family, arrangement, asked, bookable, covered, query);
  if (openings.length > 0) return { openings, nearest: [], complete };
  family.triesLeft = input.effort ?? defaultEffort;
  const nearest = nearestOf<FamilyOpening>(asked, bookable, covered, compiled.timeZone, (day, take) =>
    eachFamilyOpening(family, arrangement, day, everyStart, (opening, startsAtMs) => {
      take(startsAtMs, opening);
      return true;
    }),
  );
  const why = reasonForNone(input);
  return {
    openings,
    ...why.because,
    nearest: nearest.found,
    complete: complete && nearest.complete && why.complete,
  };
}

const everyStart = { firstStart: 0, endStart: Number.POSITIVE_INFINITY };

/** Whether there are as many providers and operatories as are needed at once. */
function enoughForAll(
  candidates: readonly (readonly { provider: { index: number; operatories: readonly number[] } }[])[],
): boolean {
  return (
    oneForEach(candidates.map((list) => list.map(({ provider }) => provider.index))) &&
    oneForEach(candidates.map((list) => [...new Set(list.flatMap(({ provider }) => provider.operatories))]))
  );
}

function openingsOfDays(
  family: FamilySearch,
  arrangement: FamilyArrangement,
  asked: AskedTimes,
  bookable: BookableDays,
  covered: DaySpan,
  query: { readonly limit?: number | undefined; readonly perDay?: number | undefined },
): { openings: FamilyOpening[]; complete: boolean } {
  const limit = Math.max(1, query.limit ?? defaultLimit);
  const perDay = Math.max(1, query.perDay ?? limit);
  const firstStart = startAtOrAfter(family.compiled, asked.fromMinute);
  const endStart = startAtOrAfter(family.compiled, asked.toMinute);
  const openings: FamilyOpening[] = [];
  let complete = true;
  const toDay = Math.min(asked.toDay, bookable.lastDay);
  for (let day = Math.max(asked.fromDay, bookable.today); day <= toDay && openings.length < limit; day++) {
    if (!isWantedWeekday(asked, day)) continue;
    if (day < covered.fromDay || day > covered.toDay) {
      complete = false;
      continue;
    }
    const enough = Math.min(limit, openings.length + perDay);
    eachFamilyOpening(family, arrangement, day, { firstStart, endStart }, (found) => openings.push(found) < enough);
  }
  return { openings, complete };
}

/** Hands the day's openings to `take`, by first start, until it answers false or the effort is used up. */
function eachFamilyOpening(
  family: FamilySearch,
  arrangement: FamilyArrangement,
  epochDay: number,
  range: { readonly firstStart: number; readonly endStart: number },
  take: (opening: FamilyOpening, startsAtMs: number) => boolean,
): void {
  if (family.triesLeft <= 0) return;
  const day = planFamilyDay(family, epochDay);
  const reachable = arrangement === 'one_after_another' ? reachablePlaces(day) : undefined;
  for (const [place, { start, startsAtMs }] of day.starts.entries()) {
    if (start < range.firstStart || start >= range.endStart) continue;
    if (reachable ? reachable[0]?.[place] !== 1 : !couldBeTogether(day, place)) continue;
    const slots = placeEverybody(day, reachable ? oneAfterAnother(day, place, reachable) : sideBySide(place));
    if (slots && !take({ slots }, startsAtMs)) return;
  }
}

/**
 * The first member who could not come even alone, and why; else that they cannot come together. Alone, all are asked
 * about the times of the first start when they come side by side; else only the first is, and the others about the
 * days.
 */
function reasonForNone(input: FamilyOpeningsInput): {
  because: { reason: NoFamilyReason; member?: number };
  complete: boolean;
} {
  const { members, arrangement, from, to, weekdays, language, ...times } = input.query;
  let complete = true;
  for (const [member, facts] of members.entries()) {
    const bound = member === 0 || arrangement === 'side_by_side' ? times : {};
    const query = { ...facts, from, to, weekdays, language, ...bound, limit: 1, perDay: 1 };
    const alone = findOpenings({ ...input, query });
    complete &&= alone.complete;
    if (alone.reason) return { because: { reason: alone.reason, member }, complete };
  }
  return { because: { reason: 'not_together' }, complete };
}
