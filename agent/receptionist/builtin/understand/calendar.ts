import { addDays, weekdayOfDate } from '#domain/clinic-time.ts';
import { type Weekday, weekdays } from '#domain/practice.ts';

export { addDays, ageOn, daysBetween, weekdayOfDate } from '#domain/clinic-time.ts';

/** Weeks and months of local calendar days, `YYYY-MM-DD`. No instant and no zone is involved. */

/** Year, month (1 to 12) and day as a date, or null when there is no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: string): number {
  return Number(date.slice(8, 10));
}

/** The same day so many months later, or the last day of that month when it is shorter. */
export function addMonths(date: string, months: number): string {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dateOf(year, month, Math.min(dayOf(date), lengthOfMonth(year, month))) ?? date;
}

export function monthStart(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

export function monthEnd(date: string): string {
  return addDays(addMonths(monthStart(date), 1), -1);
}

/** Monday of the day's week. */
export function weekStart(date: string): string {
  return addDays(date, -weekdays.indexOf(weekdayOfDate(date)));
}

/** That weekday in the Monday-to-Sunday week of the day. */
export function inWeekOf(date: string, weekday: Weekday): string {
  return addDays(weekStart(date), weekdays.indexOf(weekday));
}

/** The first such weekday after the day. */
export function nextWeekday(date: string, weekday: Weekday): string {
  const day = inWeekOf(date, weekday);
  return day > date ? day : addDays(day, 7);
}
