import {
  epochDayOf,
  minuteMs,
  minuteOfWallTime,
  minutesPerDay,
  weekdayIndexOfEpochDay,
} from '../clinic-time/calendar.ts';
import { dayBounds, daySegments, localMoment } from '../clinic-time/local-day.ts';
import { weekdays } from '../practice.ts';
import type { CompiledPractice } from './compiled-practice.ts';
import type { OpeningsQuery, PartOfDay } from './types.ts';

/** When a question wants the visit to start. */
export interface AskedTimes {
  /** Local days as day numbers, inclusive, as asked; they may lie in the past or beyond the horizon. */
  readonly fromDay: number;
  readonly toDay: number;
  /** Wanted days of the week, Monday first. */
  readonly weekdays: readonly boolean[];
  /** Minutes of the day, `[fromMinute, toMinute)`; for a single wanted start the one minute. */
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** The days on which anything can be booked: from today to the horizon, day numbers, inclusive. */
export interface BookableDays {
  readonly today: number;
  readonly lastDay: number;
}

export function bookableDays(compiled: CompiledPractice, nowMs: number): BookableDays {
  const today = localMoment(nowMs, compiled.timeZone).epochDay;
  return { today, lastDay: today + compiled.practice.booking.horizonDays };
}

const partsOfDay: Readonly<Record<PartOfDay, readonly [from: number, to: number]>> = {
  morning: [0, 12 * 60],
  afternoon: [12 * 60, 17 * 60],
  evening: [17 * 60, minutesPerDay],
};

/** Reads the times out of a question. Throws `RangeError` for a malformed date or time. */
export function askedTimes(query: OpeningsQuery, { today, lastDay }: BookableDays): AskedTimes {
  const from = query.from === undefined ? undefined : epochDayOf(query.from);
  const to = query.to === undefined ? undefined : epochDayOf(query.to);
  const part = partsOfDay[query.partOfDay ?? 'morning'];
  const [partFrom, partTo] = query.partOfDay === undefined ? [0, minutesPerDay] : part;
  const at = query.at === undefined ? undefined : minuteOfWallTime(query.at);
  const after = query.after === undefined ? 0 : minuteOfWallTime(query.after);
  const before = query.before === undefined ? minutesPerDay : minuteOfWallTime(query.before);
  return {
    fromDay: from ?? Math.min(today, to ?? today),
    toDay: to ?? Math.max(lastDay, from ?? lastDay),
    weekdays: weekdays.map((weekday) => query.weekdays === undefined || query.weekdays.includes(weekday)),
    fromMinute: Math.max(partFrom, after, at ?? 0),
    toMinute: Math.min(partTo, before, at === undefined ? minutesPerDay : at + 1),
  };
}

export function isWantedWeekday(asked: AskedTimes, epochDay: number): boolean {
  return asked.weekdays[weekdayIndexOfEpochDay(epochDay)] === true;
}

/** Wanted starts of one day: the first and the last, inclusive. */
export interface AskedWindow {
  readonly firstMs: number;
  readonly lastMs: number;
}

/**
 * The asked times as instants, those next to bookable days at least. They tell how far from the question another
 * time is, so skipped and repeated hours need not be exact.
 */
export function askedWindows(asked: AskedTimes, bookable: BookableDays, timeZone: string): AskedWindow[] {
  let fromDay = Math.max(asked.fromDay, bookable.today - 7);
  let toDay = Math.min(asked.toDay, bookable.lastDay + 7);
  if (asked.toDay < bookable.today) {
    toDay = asked.toDay;
    fromDay = Math.max(asked.fromDay, toDay - 6);
  } else if (asked.fromDay > bookable.lastDay) {
    fromDay = asked.fromDay;
    toDay = Math.min(asked.toDay, fromDay + 6);
  }
  const days = Array.from({ length: Math.max(0, toDay - fromDay + 1) }, (_, index) => fromDay + index);
  const wanted = days.filter((day) => isWantedWeekday(asked, day));
  return (wanted.length > 0 ? wanted : days).map((day) => {
    const midnightMs = daySegments(day, timeZone)[0]?.midnightMs ?? dayBounds(day, timeZone).fromMs;
    return {
      firstMs: midnightMs + asked.fromMinute * minuteMs,
      lastMs: midnightMs + Math.max(asked.fromMinute, asked.toMinute - 1) * minuteMs,
    };
  });
}
