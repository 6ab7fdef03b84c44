import type { StaffAppointment } from '#contract/http/appointment-list.ts';

export type TimelineEntry =
  | { readonly kind: 'now' }
  | { readonly kind: 'visit'; readonly visit: StaffAppointment; readonly phase: 'past' | 'current' | 'later' };

/** So many visits that are over stay in view; more are folded away, so that now is at the top of the page. */
const pastInView = 3;

export interface Timeline {
  /** What is over, when that is more than a few visits; empty otherwise, and then they stand among the entries. */
  readonly earlier: readonly StaffAppointment[];
  /** What stands, in the order of the day, with the place of now among it. */
  readonly entries: readonly TimelineEntry[];
  /** What was cancelled or declined. */
  readonly off: readonly StaffAppointment[];
}

/** Whether the visit does not take place. */
export function isOff({ status }: StaffAppointment): boolean {
  return status === 'cancelled' || status === 'declined';
}

/** Lays a day out: a visit is current while its time runs; now stands before the first visit that is still to start. */
export function layOutDay(visits: readonly StaffAppointment[], nowMs: number): Timeline {
  const standing = visits.filter((visit) => !isOff(visit)).sort(byStart);
  const off = visits.filter(isOff).sort(byStart);
  if (standing.length === 0) return { earlier: [], entries: [], off };
  const past = standing.filter((visit) => phaseOf(visit, nowMs) === 'past');
  const earlier = past.length > pastInView ? past : [];
  const shown = standing.filter((visit) => !earlier.includes(visit));
  const entries: TimelineEntry[] = shown.map((visit) => ({ kind: 'visit', visit, phase: phaseOf(visit, nowMs) }));
  const firstLater = shown.findIndex((visit) => Date.parse(visit.startsAt) > nowMs);
  entries.splice(firstLater === -1 ? entries.length : firstLater, 0, { kind: 'now' });
  return { earlier, entries, off };
}

function phaseOf(visit: StaffAppointment, nowMs: number): 'past' | 'current' | 'later' {
  if (Date.parse(visit.startsAt) > nowMs) return 'later';
  return Date.parse(visit.endsAt) > nowMs ? 'current' : 'past';
}

function byStart(a: StaffAppointment, b: StaffAppointment): number {
  return Date.parse(a.startsAt) - Date.parse(b.startsAt) || a.id.localeCompare(b.id);
}

export interface Day {
  /** `YYYY-MM-DD` in the clinic's zone. */
  readonly date: string;
  readonly visits: readonly StaffAppointment[];
}

/** The standing visits by local day, in order. `startsAt` carries the clinic's offset, so it begins with the local date. */
export function groupByDay(visits: readonly StaffAppointment[]): Day[] {
  const days = new Map<string, StaffAppointment[]>();
  for (const visit of visits.filter((one) => !isOff(one)).sort(byStart)) {
    const date = visit.startsAt.slice(0, 10);
    const day = days.get(date);
    if (day) day.push(visit);
    else days.set(date, [visit]);
  }
  return [...days].map(([date, ofDay]) => ({ date, visits: ofDay }));
}
