import { type Practice, weekdays } from '#domain/practice.ts';
import { weekdayOfDate } from './calendar.ts';
import type { ClockMention, PartOfDay } from './times.ts';

/** Minutes after midnight between which the practice sees patients. */
export interface OpenSpan {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** The opening of a day, or of the whole week's earliest start and latest end when the day is unknown or closed. */
export function openSpan(practice: Practice, date: string | undefined): OpenSpan {
  const onDay = date ? (practice.hours[weekdayOfDate(date)] ?? []) : [];
  const intervals = onDay.length > 0 ? onDay : weekdays.flatMap((day) => practice.hours[day] ?? []);
  const minutes = intervals.map(([from, to]) => [minuteOf(from), minuteOf(to)] as const);
  if (minutes.length === 0) return { fromMinute: 8 * 60, toMinute: 18 * 60 };
  return {
    fromMinute: Math.min(...minutes.map(([from]) => from)),
    toMinute: Math.max(...minutes.map(([, to]) => to)),
  };
}

/**
 * `HH:MM` of a clock time. Words without morning or afternoon are read by the part of the day named beside them, then
 * by when the practice is open; if both or neither fit, 7 to 11 is morning and 12 to 6 is afternoon.
 */
export function wallTimeOf(mention: ClockMention, part: PartOfDay | undefined, span: OpenSpan): string {
  if (mention.meridiem !== null) return wall(mention.hour, mention.minute);
  const am = (mention.hour % 12) * 60 + mention.minute;
  const pm = am + 12 * 60;
  if (part === 'morning') return mention.hour === 12 ? wallOfMinute(pm) : wallOfMinute(am);
  if (part) return wallOfMinute(pm);
  if (mention.hour === 12) return wallOfMinute(pm);
  const fits = (minute: number) => minute >= span.fromMinute && minute <= span.toMinute;
  if (fits(am) !== fits(pm)) return wallOfMinute(fits(am) ? am : pm);
  return wallOfMinute(mention.hour >= 7 ? am : pm);
}

export function minuteOf(wallTime: string): number {
  return Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3, 5));
}

export function wallOfMinute(minute: number): string {
  const inDay = Math.max(0, Math.min(minute, 24 * 60 - 1));
  return wall(Math.floor(inDay / 60), inDay % 60);
}

function wall(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
