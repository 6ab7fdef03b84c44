import { type Practice, type WallInterval, type Weekday, weekdays } from '#domain/practice.ts';

/** Days in a row with the same hours. */
export interface DayGroup {
  readonly days: readonly Weekday[];
  readonly hours: readonly WallInterval[];
}

/** The week's hours, days in a row with the same hours together. */
export function hoursByDay(practice: Practice): DayGroup[] {
  const groups: { days: Weekday[]; hours: readonly WallInterval[]; key: string }[] = [];
  for (const day of weekdays) {
    const hours = practice.hours[day] ?? [];
    const key = JSON.stringify(hours);
    const last = groups.at(-1);
    if (last?.key === key) last.days.push(day);
    else groups.push({ days: [day], hours, key });
  }
  return groups;
}
