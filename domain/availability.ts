import type { AskedTimes, BookableDays } from './availability/asked-times.ts';
import { askedTimes, bookableDays, isWantedWeekday } from './availability/asked-times.ts';
import { candidatesFor } from './availability/candidates.ts';
import type { DaySpan } from './availability/claim-windows.ts';
import { coveredDays, daysMs } from './availability/claim-windows.ts';
import type { CompiledPractice } from './availability/compiled-practice.ts';
import { compilePractice } from './availability/compiled-practice.ts';
import { startAtOrAfter } from './availability/day-grid.ts';
import type { DaySearch, StartRange } from './availability/day-search.ts';
import { daySearch, eachOpening } from './availability/day-search.ts';
import { nearestOpenings } from './availability/nearest.ts';
import { reasonForNone } from './availability/reason.ts';
import type {
  OpeningAtAnswer,
  OpeningAtInput,
  OpeningSlot,
  OpeningsAnswer,
  OpeningsInput,
  OpeningsQuery,
} from './availability/types.ts';
import { dayMs, minutesPerDay } from './clinic-time/calendar.ts';
import { localMoment } from './clinic-time/local-day.ts';

export { claimWindows } from './availability/claim-windows.ts';
export { nearestCount } from './availability/nearest.ts';
export type {
  BusyClaim,
  CalendarState,
  InstantWindow,
  NoOpeningReason,
  OpeningAtAnswer,
  OpeningAtInput,
  OpeningSlot,
  OpeningsAnswer,
  OpeningsInput,
  OpeningsQuery,
  PartOfDay,
  PatientFacts,
} from './availability/types.ts';

const defaultLimit = 6;

/**
 * Free times for a question.
 *
 * A start can be booked when it is on the practice's slot grid (counted from local midnight, at a local time that
 * exists once), not sooner than the notice and not after the last day of the horizon (both inclusive), and the visit
 * with its buffers lies within one opening of the practice and of the provider, clear of closures, of the provider's
 * claims, of the claims of an operatory of the provider's list (the first free one is used) and of the openings kept
 * for other visit types (see `reservedOpenings`). A visit and its buffers end on the local day they begin. Who may do
 * it follows from visit type, patient and language; what is not known of the patient excludes nothing, but a new
 * patient without a birth date only gets providers who take new patients of any age.
 *
 * Throws `RangeError` for malformed dates or times.
 */
export function findOpenings(input: OpeningsInput): OpeningsAnswer {
  const { practice, query, nowMs } = input;
  const compiled = compilePractice(practice);
  const bookable = bookableDays(compiled, nowMs);
  const asked = askedTimes(query, bookable);
  const who = candidatesFor(compiled, query);
  if (!who || who.candidates.length === 0) {
    return { openings: [], reason: 'not_offered', nearest: [], complete: true };
  }
  const covered = coveredDays(compiled, bookable, input.claimsCover);
  const search = daySearch(compiled, who, input, daysMs(compiled, covered.fromDay, covered.toDay));
  const range: StartRange = {
    firstStart: startAtOrAfter(compiled, asked.fromMinute),
    endStart: startAtOrAfter(compiled, asked.toMinute),
    earliestMs: nowMs + who.visit.noticeMs,
  };
  const { openings, complete } = openingsOfDays(search, asked, bookable, covered, range, query);
  if (openings.length > 0) return { openings, nearest: [], complete };
  const nearest = nearestOpenings(search, asked, bookable, covered, range.earliestMs);
  return {
    openings,
    reason: reasonForNone(search, asked, bookable, range, nowMs),
    nearest: nearest.slots,
    complete: complete && nearest.complete,
  };
}

function openingsOfDays(
  search: DaySearch,
  asked: AskedTimes,
  bookable: BookableDays,
  covered: DaySpan,
  range: StartRange,
  query: OpeningsQuery,
): { openings: OpeningSlot[]; complete: boolean } {
  const limit = Math.max(1, query.limit ?? defaultLimit);
  const perDay = Math.max(1, query.perDay ?? limit);
  const openings: OpeningSlot[] = [];
  let complete = true;
  const toDay = Math.min(asked.toDay, bookable.lastDay);
  for (let day = Math.max(asked.fromDay, bookable.today); day <= toDay && openings.length < limit; day++) {
    if (!isWantedWeekday(asked, day)) continue;
    if (day < covered.fromDay || day > covered.toDay) {
      complete = false;
      continue;
    }
    const enough = Math.min(limit, openings.length + perDay);
    eachOpening(search, day, range, (slot) => openings.push(slot) < enough);
  }
  return { openings, complete };
}

/**
 * Whether one concrete start can be booked: the slot, or the rule that says no. Agrees with `findOpenings`: it is
 * bookable exactly when an unlimited question for this visit, provider and patient would list it.
 */
export function openingAt(input: OpeningAtInput): OpeningAtAnswer {
  const { practice, nowMs, startsAtMs } = input;
  const compiled = compilePractice(practice);
  const bookable = bookableDays(compiled, nowMs);
  const who = candidatesFor(compiled, input);
  const { epochDay } = localMoment(startsAtMs, compiled.timeZone);
  if (!who || who.candidates.length === 0) return { bookable: false, reason: 'not_offered' };
  const search = daySearch(compiled, who, input, daysMs(compiled, epochDay, epochDay));
  const range: StartRange = { ...gridStartOf(compiled, startsAtMs), earliestMs: nowMs + who.visit.noticeMs };
  let slot: OpeningSlot | undefined;
  if (epochDay >= bookable.today && epochDay <= bookable.lastDay) {
    eachOpening(search, epochDay, range, (found) => {
      if (found.startsAtMs === startsAtMs) slot = found;
      return false;
    });
  }
  if (slot) return { bookable: true, slot };
  const day: AskedTimes = {
    fromDay: epochDay,
    toDay: epochDay,
    weekdays: Array.from({ length: 7 }, () => true),
    fromMinute: 0,
    toMinute: minutesPerDay,
  };
  return { bookable: false, reason: reasonForNone(search, day, bookable, range, nowMs) };
}

/** The one start of the day's grid that an instant is; none beside the grid. */
function gridStartOf(compiled: CompiledPractice, startsAtMs: number): { firstStart: number; endStart: number } {
  const { epochDay, offsetMs } = localMoment(startsAtMs, compiled.timeZone);
  const start = (startsAtMs + offsetMs - epochDay * dayMs) / compiled.slotMs;
  return Number.isInteger(start) ? { firstStart: start, endStart: start + 1 } : { firstStart: 0, endStart: 0 };
}
