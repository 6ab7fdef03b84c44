import type { Opening } from '#contract/http/availability.ts';
import { localDateOf, wallTimeOf } from '#domain/clinic-time.ts';
import type { Practice, VisitType, Weekday } from '#domain/practice.ts';
import type { FindOpeningsArguments } from '../../tool-contract/booking.ts';
import { type Frame, openingKey, startKey } from '../frame/frame.ts';
import { targetOf } from '../frame/own.ts';
import type { Loosened } from '../frame/parts.ts';
import { takesSomeNew } from '../frame/visit.ts';
import { singleDay, type Wish } from '../frame/wish.ts';
import { addDays } from '../understand/calendar.ts';
import { minuteOf, openSpan, wallOfMinute } from '../understand/hours-of-day.ts';

/** Openings spoken in one breath. */
export const spokenOffers = 3;
/** How far from a wished time "around then" reaches. */
const aroundMinutes = 90;
/** The end of the day, for "the last one". */
const lastHoursMinutes = 180;
const mostOpenings = 12;
/** Enough for a whole day of quarter hours. */
const mostInADay = 40;
const openingsPerDay = 2;
const hourMs = 3_600_000;

/** The search that the frame's wish asks for, or its widened form when the wish itself cannot be had. */
export function searchArguments(frame: Frame, visit: VisitType, practice: Practice): FindOpeningsArguments {
  const { wish } = frame;
  const stage = frame.loosened?.to;
  const days = stage === 'days' ? daysAfter(frame, practice) : wish.days;
  const oneDay = days !== undefined && days.from === days.to;
  return {
    visitType: visit.code,
    ...(frame.provider && stage !== 'others' ? { provider: frame.provider } : {}),
    ...(frame.speaks ? { language: frame.speaks } : {}),
    ...(days ? { from: days.from, to: days.to } : {}),
    ...(days?.weekdays ? { weekdays: [...days.weekdays] } : {}),
    ...timeArguments(wish, stage, practice),
    ...forWhom(frame, visit, practice),
    limit: oneDay || wish.soonest ? mostInADay : mostOpenings,
    ...(oneDay || wish.soonest ? {} : { perDay: openingsPerDay }),
  };
}

/** For a move the appointment tells who comes. While it is open whether somebody is new, only what suits both counts. */
function forWhom(frame: Frame, visit: VisitType, practice: Practice): Partial<FindOpeningsArguments> {
  const target = frame.task === 'moving' ? targetOf(frame) : undefined;
  if (target) return { appointmentId: target.id };
  const isNew = frame.beenBefore === null ? (takesSomeNew(visit, practice) ? true : undefined) : !frame.beenBefore;
  return {
    ...(isNew === undefined ? {} : { newPatient: isNew }),
    ...(frame.birthDate ? { birthDate: frame.birthDate } : {}),
  };
}

export function timeArguments(
  wish: Wish,
  stage: Loosened['to'] | undefined,
  practice: Practice,
): Partial<FindOpeningsArguments> {
  if (stage === 'day') return {};
  if (wish.at && stage === 'near') {
    const minute = minuteOf(wish.at);
    return { after: wallOfMinute(minute - aroundMinutes), before: wallOfMinute(minute + aroundMinutes + 1) };
  }
  if (wish.at) return { at: wish.at };
  const late =
    wish.edge === 'last' && !wish.after && !wish.part
      ? { after: wallOfMinute(openSpan(practice, singleDay(wish)).toMinute - lastHoursMinutes) }
      : {};
  return {
    ...late,
    ...(wish.after ? { after: wish.after } : {}),
    ...(wish.before ? { before: wish.before } : {}),
    ...(wish.part ? { partOfDay: wish.part } : {}),
  };
}

/** The two weeks after the days wished; from today when those have passed. */
function daysAfter(frame: Frame, practice: Practice): { from: string; to: string; weekdays?: readonly Weekday[] } {
  const today = localDateOf(frame.nowMs, practice.timeZone);
  const next = frame.wish.days ? addDays(frame.wish.days.to, 1) : today;
  const from = next > today ? next : today;
  return { from, to: addDays(from, 13) };
}

/** The opening a precise wish comes down to, when the search found it; nothing is left to choose then. */
export function exactOpening(frame: Frame, practice: Practice): Opening | undefined {
  const { wish, found } = frame;
  const day = singleDay(wish);
  if (!found || !day) return undefined;
  const free = oneProviderEach(usable(found.openings, frame, practice), frame.preferred);
  if (wish.at) return free.find((o) => startTime(o, practice) === wish.at);
  if (wish.edge === 'first') return free[0];
  return wish.edge === 'last' ? free.at(-1) : undefined;
}

/** Openings that the caller has not ruled out. */
export function usable(openings: readonly Opening[], frame: Frame, practice: Practice): Opening[] {
  const not = new Set(frame.wish.notDays ?? []);
  const target = frame.task === 'moving' ? targetOf(frame) : undefined;
  return openings.filter(
    (o) =>
      !(target && openingKey(o) === openingKey(target)) &&
      !not.has(startDay(o, practice)) &&
      !frame.refused.includes(openingKey(o)) &&
      !frame.refused.includes(startKey(o)),
  );
}

/** At most three openings to say: spread over days, or over the day; the nearest when a time was wished. */
export function offersFrom(openings: readonly Opening[], frame: Frame, practice: Practice): Opening[] {
  const free = oneProviderEach(usable(openings, frame, practice), frame.preferred);
  if (free.length <= spokenOffers) return inOrder(free);
  const { at } = frame.wish;
  if (at) {
    return inOrder(
      [...free].sort((a, b) => distance(a, frame, practice) - distance(b, frame, practice)).slice(0, spokenOffers),
    );
  }
  if (frame.wish.soonest || frame.wish.edge === 'first') return apart(free);
  const days = [...new Set(free.map((o) => startDay(o, practice)))];
  if (days.length >= spokenOffers) {
    return days.slice(0, spokenOffers).flatMap((day) => free.find((o) => startDay(o, practice) === day) ?? []);
  }
  return spread(free, practice);
}

/** The earliest, and later ones at least an hour from one another. */
function apart(openings: readonly Opening[]): Opening[] {
  const picked: Opening[] = [];
  for (const opening of openings) {
    const last = picked.at(-1);
    if (!last || Date.parse(opening.startsAt) - Date.parse(last.startsAt) >= hourMs) picked.push(opening);
    if (picked.length === spokenOffers) return picked;
  }
  const more = openings.filter((o) => !picked.includes(o)).slice(0, spokenOffers - picked.length);
  return inOrder([...picked, ...more]);
}

/** The same start with several providers is one offer: with the one preferred, else the practice's first choice. */
function oneProviderEach(openings: readonly Opening[], preferred: string | null): Opening[] {
  const starts = new Map<string, Opening>();
  for (const opening of openings) {
    if (!starts.has(opening.startsAt) || opening.provider === preferred) starts.set(opening.startsAt, opening);
  }
  return [...starts.values()];
}

/** First, middle and last, full and half hours before the odd quarters. */
function spread(openings: readonly Opening[], practice: Practice): Opening[] {
  const round = openings.filter((o) => /:(?:00|30)$/.test(startTime(o, practice)));
  const pool = round.length >= spokenOffers ? round : openings;
  const picked = [pool[0], pool[Math.floor((pool.length - 1) / 2)], pool.at(-1)];
  return inOrder([...new Set(picked.flatMap((o) => o ?? []))]);
}

function inOrder(openings: readonly Opening[]): Opening[] {
  return [...openings].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

function distance(opening: Opening, frame: Frame, practice: Practice): number {
  const day = singleDay(frame.wish);
  const away = Math.abs(minuteOf(startTime(opening, practice)) - minuteOf(frame.wish.at ?? '12:00'));
  return (
    away + (day && startDay(opening, practice) !== day ? 24 * 60 * (1 + daysFrom(day, startDay(opening, practice))) : 0)
  );
}

function daysFrom(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** Local day of an opening's start. */
export function startDay(opening: Pick<Opening, 'startsAt'>, practice: Practice): string {
  return localDateOf(Date.parse(opening.startsAt), practice.timeZone);
}

/** Local wall-clock time of an opening's start. */
export function startTime(opening: Pick<Opening, 'startsAt'>, practice: Practice): string {
  return wallTimeOf(Date.parse(opening.startsAt), practice.timeZone);
}

/** The wish widened after its offers were turned down: later the same day, then the days after. */
export function widened(frame: Frame, practice: Practice): Wish {
  const { wish } = frame;
  const day = singleDay(wish);
  const last = frame.found?.openings.at(-1) ?? frame.offers.at(-1);
  const from = addDays(day ?? (last ? startDay(last, practice) : localDateOf(frame.nowMs, practice.timeZone)), 1);
  const { at: _at, around: _around, edge: _edge, soonest: _soonest, ...rest } = wish;
  return { ...rest, ...(wish.at ? { at: wish.at, around: true } : {}), days: { from, to: addDays(from, 13) } };
}
