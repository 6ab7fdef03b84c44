import { closuresOn, subtractSpans } from '../clinic-time/wall-spans.ts';
import type { AskedTimes, BookableDays } from './asked-times.ts';
import { isWantedWeekday } from './asked-times.ts';
import type { Candidate } from './candidates.ts';
import type { CompiledPractice, CompiledVisit } from './compiled-practice.ts';
import type { DayGrid } from './day-grid.ts';
import { dayGrid, flagFittingStarts } from './day-grid.ts';
import type { DaySearch, StartRange } from './day-search.ts';
import type { NoOpeningReason } from './types.ts';

/** The rules that forbid a start, and how far it came: the higher, the more rules it passed. */
interface Refusal {
  readonly reason: NoOpeningReason;
  readonly rank: number;
}

const notOffered: Refusal = { reason: 'not_offered', rank: 0 };
const dayPast: Refusal = { reason: 'past', rank: 1 };
const tooFar: Refusal = { reason: 'too_far', rank: 2 };
const closed: Refusal = { reason: 'closed', rank: 3 };
const outsideHours: Refusal = { reason: 'outside_hours', rank: 4 };
const providerAway: Refusal = { reason: 'provider_away', rank: 5 };
/** Past, although the practice was open then and somebody worked. */
const timePast: Refusal = { reason: 'past', rank: 6 };
const tooSoon: Refusal = { reason: 'too_soon', rank: 7 };
const taken: Refusal = { reason: 'taken', rank: 8 };

/**
 * Why no start of the range on the asked days can be booked: the refusal of the start that came furthest. Only for
 * questions that have no opening.
 */
export function reasonForNone(
  search: DaySearch,
  asked: AskedTimes,
  bookable: BookableDays,
  range: StartRange,
  nowMs: number,
): NoOpeningReason {
  if (search.candidates.length === 0) return 'not_offered';
  let furthest = notOffered;
  const fromDay = Math.max(asked.fromDay, Math.min(asked.toDay, bookable.today - 7));
  const toDay = Math.min(asked.toDay, Math.max(asked.fromDay, bookable.lastDay + 7));
  for (let day = fromDay; day <= toDay && furthest !== taken; day++) {
    if (!isWantedWeekday(asked, day)) continue;
    const refusal = refusalOnDay(search, bookable, day, range, nowMs);
    if (refusal.rank > furthest.rank) furthest = refusal;
  }
  return furthest.reason;
}

function refusalOnDay(
  { compiled, visit, candidates }: DaySearch,
  bookable: BookableDays,
  epochDay: number,
  { firstStart, endStart, earliestMs }: StartRange,
  nowMs: number,
): Refusal {
  if (epochDay < bookable.today) return dayPast;
  if (epochDay > bookable.lastDay) return tooFar;
  const oldEnough = candidates.filter(({ fromDay, toDay }) => epochDay >= fromDay && epochDay <= toDay);
  if (oldEnough.length === 0) return notOffered;
  const schedule = scheduleOfDay(compiled, visit, oldEnough, dayGrid(compiled, epochDay));
  let furthest = notOffered;
  for (const { first, end, midnightMs } of schedule.grid.pieces) {
    for (let start = Math.max(first, firstStart); start < Math.min(end, endStart); start++) {
      const startsAtMs = midnightMs + start * compiled.slotMs;
      const refusal = refusalOfStart(schedule, start, startsAtMs, nowMs, earliestMs);
      if (refusal.rank > furthest.rank) furthest = refusal;
    }
  }
  return furthest;
}

interface DaySchedule {
  readonly grid: DayGrid;
  readonly hasOpenTime: boolean;
  /** Where the visit fits into the practice's weekly hours, closures aside. */
  readonly fitsWeek: Uint8Array;
  /** Where it fits into what the closures leave of them. */
  readonly fitsDay: Uint8Array;
  /** Where it fits for some candidate. */
  readonly fitsSomebody: Uint8Array;
}

function scheduleOfDay(
  compiled: CompiledPractice,
  visit: CompiledVisit,
  candidates: readonly Candidate[],
  grid: DayGrid,
): DaySchedule {
  const closures = closuresOn(compiled.closures, grid.epochDay).map(({ span }) => span);
  const week = compiled.hours[grid.weekday] ?? [];
  const day = subtractSpans(week, closures);
  const fitsWeek = new Uint8Array(compiled.gridLength);
  const fitsDay = new Uint8Array(compiled.gridLength);
  const fitsSomebody = new Uint8Array(compiled.gridLength);
  flagFittingStarts(fitsWeek, compiled, visit, grid, week);
  flagFittingStarts(fitsDay, compiled, visit, grid, day);
  const one = new Uint8Array(compiled.gridLength);
  for (const { provider } of candidates) {
    flagFittingStarts(one, compiled, visit, grid, subtractSpans(provider.hours[grid.weekday] ?? [], closures));
    one.forEach((flag, start) => {
      if (flag === 1) fitsSomebody[start] = 1;
    });
  }
  return { grid, hasOpenTime: day.length > 0, fitsWeek, fitsDay, fitsSomebody };
}

function refusalOfStart(
  { hasOpenTime, fitsWeek, fitsDay, fitsSomebody }: DaySchedule,
  start: number,
  startsAtMs: number,
  nowMs: number,
  earliestMs: number,
): Refusal {
  if (startsAtMs < nowMs) return fitsSomebody[start] === 1 ? timePast : dayPast;
  if (!hasOpenTime) return closed;
  if (fitsDay[start] !== 1) return fitsWeek[start] === 1 ? closed : outsideHours;
  if (fitsSomebody[start] !== 1) return providerAway;
  return startsAtMs < earliestMs ? tooSoon : taken;
}
