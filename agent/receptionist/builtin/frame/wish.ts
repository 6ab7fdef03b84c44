import type { Opening } from '#contract/http/availability.ts';
import { localDateOf, wallTimeOf } from '#domain/clinic-time.ts';
import type { DateRange } from '../understand/date-context.ts';
import { minuteOf, wallOfMinute } from '../understand/hours-of-day.ts';
import type { PartOfDay } from '../understand/times.ts';
import type { When } from '../understand/when.ts';

/** When the caller would like to come, put together from all they said. Times are `HH:MM` of the practice. */
export interface Wish {
  readonly days?: DateRange;
  readonly notDays?: readonly string[];
  readonly at?: string;
  readonly around?: boolean;
  readonly after?: string;
  readonly before?: string;
  readonly part?: PartOfDay;
  readonly edge?: 'first' | 'last';
  readonly soonest?: boolean;
  readonly anyDay?: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Whether enough is known to look for openings. */
export function isSearchable(wish: Wish): boolean {
  return Boolean(
    wish.days || wish.soonest || wish.anyDay || wish.at || wish.after || wish.before || wish.part || wish.edge,
  );
}

/** The one day wished, if it is one. */
export function singleDay(wish: Wish): string | undefined {
  return wish.days && wish.days.from === wish.days.to ? wish.days.from : undefined;
}

/** The wish that an opening fulfils exactly. */
export function wishOf(opening: Opening, timeZone: string): Wish {
  const ms = Date.parse(opening.startsAt);
  const day = localDateOf(ms, timeZone);
  return { days: { from: day, to: day }, at: wallTimeOf(ms, timeZone) };
}

/**
 * The wish after more was said: new days replace the days, new times the times; what was not named stays. `present`
 * is the opening the conversation is at, whose day or time holds where the new words leave it open.
 */
export function mergeWish(old: Wish, when: When, present: Wish | null): Wish {
  const base: Wish = present ? { ...present, notDays: old.notDays } : old;
  const next: Mutable<Wish> = { ...base };
  if (when.days) {
    next.days = when.days;
    delete next.soonest;
    delete next.anyDay;
  } else if (when.anyDay) {
    next.anyDay = true;
    delete next.days;
  } else if (when.soonest && !present) {
    delete next.days;
  }
  if (when.soonest) next.soonest = true;
  if (when.notDays && when.notDays.length > 0) {
    next.notDays = [...(base.notDays ?? []), ...when.notDays];
    if (next.days && next.days.from === next.days.to && next.notDays.includes(next.days.from) && !when.days)
      delete next.days;
  }
  if (when.shiftMinutes !== undefined && base.at && !when.at)
    next.at = wallOfMinute(minuteOf(base.at) + when.shiftMinutes);
  else if (hasTimes(when)) setTimes(next, when, base);
  else if (when.anyTime || (when.soonest && !present)) clearTimes(next);
  if (when.notAt && next.at === when.notAt) delete next.at;
  return next;
}

function hasTimes(when: When): boolean {
  return Boolean(when.at || when.after || when.before || when.part || when.edge);
}

function setTimes(next: Mutable<Wish>, when: When, base: Wish): void {
  const onlyPart = when.part && !when.at && !when.after && !when.before && !when.edge;
  if (onlyPart && when.part && base.at) {
    const other = wallOfMinute((minuteOf(base.at) + 12 * 60) % (24 * 60));
    if (isIn(base.at, when.part)) return;
    clearTimes(next);
    if (isIn(other, when.part) && minuteOf(other) >= 7 * 60) next.at = other;
    else next.part = when.part;
    return;
  }
  clearTimes(next);
  if (when.at) next.at = when.at;
  if (when.around) next.around = true;
  if (when.after) next.after = when.after;
  if (when.before) next.before = when.before;
  if (when.part) next.part = when.part;
  if (when.edge) next.edge = when.edge;
}

function clearTimes(next: Mutable<Wish>): void {
  delete next.at;
  delete next.around;
  delete next.after;
  delete next.before;
  delete next.part;
  delete next.edge;
}

/** Morning ends at noon, evening begins at five. */
export function isIn(wallTime: string, part: PartOfDay): boolean {
  if (part === 'morning') return wallTime < '12:00';
  if (part === 'afternoon') return wallTime >= '12:00' && wallTime < '17:00';
  return wallTime >= '17:00';
}
