import type { Opening } from '#contract/http/availability.ts';
import { addDays, minuteOfWallTime, wallTimeOfMinute, weekdayOfDate } from '#domain/clinic-time/calendar.ts';
import { instantOf, localDateOf, zonedIso } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import type { Pick } from './plan.ts';

/** The few visit types the histories ask for; the more often one stands here, the more it is asked for. */
const adultVisits = [
  'cleaning',
  'cleaning',
  'cleaning',
  'checkup',
  'urgent',
  'extraction',
  'filling',
  'new-patient-exam',
];
const childVisits = ['child-visit', 'child-visit', 'cleaning', 'urgent'];
/** Of each provider so many days on which they work. So few that everybody meets everybody. */
const days = 3;

/** A time somebody wants. */
export interface Wish {
  visitType: string;
  provider: string;
  startsAt: string;
}

/** What a pick comes to: one of the times offered before, else any start on the grid of the next days. */
export function wishOf(
  practice: Practice,
  pick: Pick,
  context: { offered: readonly Opening[]; nowMs: number; child?: boolean; visitType?: string | undefined },
): Wish {
  const { offered, nowMs } = context;
  const opening = pick.offered ? offered[pick.slot % Math.max(1, offered.length)] : undefined;
  if (opening && (context.visitType === undefined || opening.visitType === context.visitType)) {
    return { visitType: opening.visitType, provider: opening.provider, startsAt: opening.startsAt };
  }
  const visits = context.child ? childVisits : adultVisits;
  const visitType = context.visitType ?? visits[pick.visit % visits.length] ?? 'cleaning';
  const { provider: one, day, slot } = pick.rush ? wantedByAll(nowMs) : pick;
  const providers = practice.visitTypes.find(({ code }) => code === visitType)?.providers ?? [];
  const provider = providers[one % Math.max(1, providers.length)] ?? 'chen';
  const startsAtMs = startOf(practice, provider, { day, slot }, nowMs);
  return { visitType, provider, startsAt: zonedIso(startsAtMs, practice.timeZone) };
}

/** Changes every third of a second of a fast clock, for all processes in the same moment. */
function wantedByAll(nowMs: number): { provider: number; day: number; slot: number } {
  const moment = Math.floor(nowMs / 100_000);
  return { provider: moment % 7, day: moment % 5, slot: moment % 31 };
}

/** A start on the grid of a day on which this provider works; now and then at the edge of their hours, or beyond. */
function startOf(practice: Practice, provider: string, pick: { day: number; slot: number }, nowMs: number): number {
  const hours = practice.providers.find(({ code }) => code === provider)?.hours ?? {};
  const today = localDateOf(nowMs, practice.timeZone);
  const dates = Array.from({ length: 14 }, (_, ahead) => addDays(today, ahead))
    .filter((date) => (hours[weekdayOfDate(date)] ?? []).length > 0)
    .slice(0, days);
  const date = dates[pick.day % days] ?? today;
  const starts = (hours[weekdayOfDate(date)] ?? []).flatMap(([from, to]) => {
    const first = minuteOfWallTime(from);
    const steps = Math.ceil((minuteOfWallTime(to) - first) / practice.booking.slotMinutes);
    return Array.from({ length: steps }, (_, step) => first + step * practice.booking.slotMinutes);
  });
  const minute = starts[pick.slot % Math.max(1, starts.length)] ?? 8 * 60;
  const startsAtMs = instantOf(date, wallTimeOfMinute(minute), practice.timeZone);
  if (startsAtMs === undefined) throw new Error('the histories run on days without a change of the clocks');
  return startsAtMs;
}

/** A local day soon to come. */
export function dayOf(practice: Practice, pick: Pick, nowMs: number): string {
  return addDays(localDateOf(nowMs, practice.timeZone), pick.day % days);
}
