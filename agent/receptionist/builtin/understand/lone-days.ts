import type { Weekday } from '#domain/practice.ts';
import { addDays, addMonths, dateOf, inWeekOf, monthOf, monthStart, nextWeekday, yearOf } from './calendar.ts';
import type { DateContext } from './date-context.ts';

/** A weekday alone: within the days spoken of if it is there, else the coming one. */
export function loneWeekday(named: Weekday, ctx: DateContext): string {
  if (ctx.focus) {
    const near = inWeekOf(ctx.focus, named);
    if (near >= ctx.today) return near;
  }
  if (ctx.window) {
    const inside = inWeekOf(ctx.window.from, named);
    const first = inside >= ctx.window.from ? inside : addDays(inside, 7);
    if (first <= ctx.window.to && first >= ctx.today) return first;
  }
  return nextWeekday(ctx.today, named);
}

/** A day number alone: in the month spoken of if that is still to come, else the next such day. */
export function loneDayNumber(ctx: DateContext, number: number): string | null {
  if (ctx.focus) {
    const near = dateOf(yearOf(ctx.focus), monthOf(ctx.focus), number);
    if (near && near >= ctx.today) return near;
  }
  for (let i = 0; i < 3; i++) {
    const base = addMonths(monthStart(ctx.today), i);
    const date = dateOf(yearOf(base), monthOf(base), number);
    if (date && date >= ctx.today) return date;
  }
  return null;
}

/** The next day with that number which is that weekday; the number alone when the two never meet soon. */
export function dayWithWeekday(ctx: DateContext, number: number, weekday: Weekday): string | null {
  for (let i = 0; i < 4; i++) {
    const base = addMonths(monthStart(ctx.today), i);
    const date = dateOf(yearOf(base), monthOf(base), number);
    if (date && date >= ctx.today && inWeekOf(date, weekday) === date) return date;
  }
  return loneDayNumber(ctx, number);
}
