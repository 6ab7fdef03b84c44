import { openingAt } from '../availability.ts';
import { localMoment } from '../clinic-time/local-day.ts';
import { bookableDays } from './asked-times.ts';
import { candidatesFor } from './candidates.ts';
import { daysMs } from './claim-windows.ts';
import type { CompiledPractice } from './compiled-practice.ts';
import { compilePractice } from './compiled-practice.ts';
import { daySearch } from './day-search.ts';
import { planFamilyDay } from './family-day.ts';
import { placeEverybody } from './family-placing.ts';
import type { PlaceFamilyAnswer, PlaceFamilyInput } from './family-types.ts';
import type { OpeningSlot } from './types.ts';

/**
 * Finds a slot for every visit at the times that were chosen, all or none: the operatories are what is to be found.
 * Agrees with `findFamilyOpenings`: what that offers can be placed. How the visits of the day lie to one another is
 * otherwise left to whoever chose; visits on several days are `not_together`.
 *
 * With all visits held (the holds are `own`), all can be placed: what is held is in none of their ways and counts as
 * taken where capacity is kept, so that the rooms that are held are one way, whatever others have booked since.
 */
export function placeFamily(input: PlaceFamilyInput): PlaceFamilyAnswer {
  const compiled = compilePractice(input.practice);
  const days = new Set(input.visits.map(({ startsAtMs }) => localMoment(startsAtMs, compiled.timeZone).epochDay));
  const [epochDay] = days;
  if (epochDay === undefined || days.size > 1) return { bookable: false, reason: 'not_together' };
  const slots = placeOnDay(compiled, input, epochDay);
  return slots ? { bookable: true, slots } : refusal(input);
}

/** Operatories for five visits are found long before. */
const effort = 20_000;

function placeOnDay(
  compiled: CompiledPractice,
  input: PlaceFamilyInput,
  epochDay: number,
): readonly OpeningSlot[] | undefined {
  const { visits, nowMs } = input;
  const { today, lastDay } = bookableDays(compiled, nowMs);
  if (epochDay < today || epochDay > lastDay) return undefined;
  const who = visits.flatMap((visit) => candidatesFor(compiled, visit) ?? []);
  if (who.length < visits.length) return undefined;
  const window = daysMs(compiled, epochDay, epochDay);
  const members = who.map((one) => ({
    search: daySearch(compiled, one, input, window),
    earliestMs: nowMs + one.visit.noticeMs,
  }));
  const day = planFamilyDay({ compiled, members, triesLeft: effort }, epochDay);
  const places = visits.map(({ startsAtMs }) => day.starts.findIndex((start) => start.startsAtMs === startsAtMs));
  if (places.includes(-1)) return undefined;
  return placeEverybody(day, {
    startsOf: (member) => [places[member] ?? 0, (places[member] ?? -1) + 1],
    mayTake: () => true,
  });
}

function refusal(input: PlaceFamilyInput): PlaceFamilyAnswer {
  for (const [member, visit] of input.visits.entries()) {
    const alone = openingAt({ ...input, ...visit });
    if (!alone.bookable) return { bookable: false, reason: alone.reason, member };
  }
  return { bookable: false, reason: 'taken' };
}
