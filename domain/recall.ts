import { Temporal } from 'temporal-polyfill';
import type { Practice } from './practice.ts';

/** A visit of type `after` makes one of type `due` due so many months later. Codes. */
export interface RecallRule {
  readonly after: string;
  readonly due: string;
  readonly months: number;
}

/** The practice's recalls, in the order of its visit types; those of types it no longer has are left out. */
export function recallRules(practice: Practice): RecallRule[] {
  const codes = new Set(practice.visitTypes.map(({ code }) => code));
  return practice.visitTypes.flatMap(({ code, recallMonths, recallVisitType }) => {
    const due = recallVisitType ?? code;
    return recallMonths === null || !codes.has(due) ? [] : [{ after: code, due, months: recallMonths }];
  });
}

/**
 * The local day on which the next visit is due: so many calendar months after the last, on the month's last day where
 * it has no such day (January 31 and one month: February 28 or 29). Dates are `YYYY-MM-DD`.
 * Throws `RangeError` for a date that does not exist.
 */
export function dueDate(lastVisit: string, months: number): string {
  return Temporal.PlainDate.from(lastVisit, { overflow: 'reject' }).add({ months }).toString();
}

/** The first local day a visit on which is due on `due` or later: the inverse of `dueDate`. */
export function firstVisitDueFrom(due: string, months: number): string {
  let visit = Temporal.PlainDate.from(due, { overflow: 'reject' }).subtract({ months });
  while (visit.add({ months }).toString() < due) visit = visit.add({ days: 1 });
  return visit.toString();
}
