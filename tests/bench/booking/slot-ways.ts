import { areIntervalsOverlapping, type Interval } from 'date-fns';
import type { BusyClaim, OpeningSlot } from '#domain/availability.ts';
import { addDays, instantOf, minuteOfWallTime, weekdayOfDate } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';

/**
 * Two straightforward ways to search for free times, to measure ours against. Both know of the rules only what the
 * scene needs: hours of practice and provider, closures, buffers, rooms, notice and grid. Not: changes of the clocks,
 * patients' rules, capacity kept for other visits, holds, limits and reasons.
 */
export interface Question {
  practice: Practice;
  claims: readonly BusyClaim[];
  nowMs: number;
  visitType: string;
  /** Local days, both inclusive. */
  from: string;
  to: string;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * Every start of every day and provider, each compared with every claim, in integers alone.
 * @param apart sorts the claims by provider and by room first, so that each start meets only those
 */
export function byNestedLoops(
  { practice, claims, nowMs, visitType, from, to }: Question,
  apart = false,
): OpeningSlot[] {
  const visit = visitOf(practice, visitType);
  const beforeMs = visit.bufferBefore * minuteMs;
  const durationMs = visit.minutes * minuteMs;
  const afterMs = visit.bufferAfter * minuteMs;
  const earliestMs = nowMs + practice.booking.minNoticeMinutes * minuteMs;
  const providers = visit.providers.map((code) => providerOf(practice, code));
  const minuteOf = (instantMs: number) => (instantMs - nowMs) / minuteMs;
  const codes = practice.providers.map(({ code }) => code);
  const roomCodes = practice.operatories.map(({ code }) => code);
  const ofProviders = takenBy(
    claims.map(({ providerCode }) => codes.indexOf(providerCode ?? '')),
    codes.length,
  );
  const ofRooms = takenBy(
    claims.map(({ operatoryCode }) => roomCodes.indexOf(operatoryCode ?? '')),
    roomCodes.length,
  );
  function takenBy(owners: number[], count: number): Taken[] {
    const columns = claims.map((claim, index) => [
      owners[index] ?? -1,
      minuteOf(claim.startsAtMs),
      minuteOf(claim.endsAtMs),
    ]);
    const everything = takenOf(columns);
    return Array.from({ length: count }, (_, owner) =>
      apart ? takenOf(columns.filter(([claimOwner]) => claimOwner === owner)) : everything,
    );
  }
  const slots: OpeningSlot[] = [];
  let midnightMs = instantOf(from, '00:00', practice.timeZone) ?? 0;
  for (let date = from; date <= to; date = addDays(date, 1), midnightMs += dayMs) {
    const open = providers.map((provider) => ({
      provider: practice.providers.indexOf(provider),
      rooms: provider.operatories.map((room) => practice.operatories.findIndex(({ code }) => code === room)),
      spans: openSpans(practice, provider, date),
    }));
    for (let minute = 0; minute < 1440; minute += practice.booking.slotMinutes) {
      const startsAtMs = midnightMs + minute * minuteMs;
      if (startsAtMs < earliestMs) continue;
      const claimStartsAtMs = startsAtMs - beforeMs;
      const claimEndsAtMs = startsAtMs + durationMs + afterMs;
      const firstMinute = minute - visit.bufferBefore;
      const endMinute = minute + visit.minutes + visit.bufferAfter;
      const start = minuteOf(claimStartsAtMs);
      const end = minuteOf(claimEndsAtMs);
      for (const { provider, rooms, spans } of open) {
        if (!spans.some((span) => firstMinute >= span.from && endMinute <= span.to)) continue;
        if (isTaken(ofProviders[provider], provider, start, end)) continue;
        const room = rooms.find((operatory) => !isTaken(ofRooms[operatory], operatory, start, end));
        if (room === undefined) continue;
        slots.push({
          visitType,
          provider: practice.providers[provider]?.code ?? '',
          operatory: practice.operatories[room]?.code ?? '',
          startsAtMs,
          endsAtMs: startsAtMs + durationMs,
          claimStartsAtMs,
          claimEndsAtMs,
        });
      }
    }
  }
  return slots;
}

/** Claims in columns: whose they are, and their first and last minute. */
interface Taken {
  whose: Int32Array;
  start: Int32Array;
  end: Int32Array;
}

function takenOf(columns: number[][]): Taken {
  const column = (index: number) => Int32Array.from(columns, (claim) => claim[index] ?? 0);
  return { whose: column(0), start: column(1), end: column(2) };
}

function isTaken(taken: Taken | undefined, who: number, from: number, to: number): boolean {
  if (!taken) return false;
  const { whose, start, end } = taken;
  for (let claim = 0; claim < whose.length; claim++) {
    if (whose[claim] === who && (start[claim] ?? 0) < to && (end[claim] ?? 0) > from) return true;
  }
  return false;
}

/** Every start as an interval of dates, kept when an interval library finds no claim that overlaps it. */
export function byLibraryFilter({ practice, claims, nowMs, visitType, from, to }: Question): OpeningSlot[] {
  const visit = visitOf(practice, visitType);
  const taken = claims.map((claim) => ({ ...claim, interval: intervalOf(claim.startsAtMs, claim.endsAtMs) }));
  const isFree = (interval: Interval, mine: (claim: BusyClaim) => boolean) =>
    taken.filter(mine).every((claim) => !areIntervalsOverlapping(interval, claim.interval));
  return daysBetween(from, to).flatMap((date) =>
    startsOf(practice).flatMap((minute) => {
      const startsAtMs = (instantOf(date, '00:00', practice.timeZone) ?? 0) + minute * minuteMs;
      if (startsAtMs < nowMs + practice.booking.minNoticeMinutes * minuteMs) return [];
      const endsAtMs = startsAtMs + visit.minutes * minuteMs;
      const claimStartsAtMs = startsAtMs - visit.bufferBefore * minuteMs;
      const claimEndsAtMs = endsAtMs + visit.bufferAfter * minuteMs;
      const interval = intervalOf(claimStartsAtMs, claimEndsAtMs);
      return visit.providers.flatMap((code): OpeningSlot[] => {
        const provider = providerOf(practice, code);
        const fits = openSpans(practice, provider, date).some(
          (span) => minute - visit.bufferBefore >= span.from && minute + visit.minutes + visit.bufferAfter <= span.to,
        );
        if (!fits || !isFree(interval, ({ providerCode }) => providerCode === code)) return [];
        const operatory = provider.operatories.find((room) =>
          isFree(interval, ({ operatoryCode }) => operatoryCode === room),
        );
        if (operatory === undefined) return [];
        return [{ visitType, provider: code, operatory, startsAtMs, endsAtMs, claimStartsAtMs, claimEndsAtMs }];
      });
    }),
  );
}

/** A provider's open time of a day in minutes, practice hours and closures considered. */
function openSpans(practice: Practice, provider: Practice['providers'][number], date: string) {
  const weekday = weekdayOfDate(date);
  const spans = (provider.hours[weekday] ?? []).flatMap(([ownFrom, ownTo]) =>
    (practice.hours[weekday] ?? []).map(([clinicFrom, clinicTo]) => ({
      from: Math.max(minuteOfWallTime(ownFrom), minuteOfWallTime(clinicFrom)),
      to: Math.min(minuteOfWallTime(ownTo), minuteOfWallTime(clinicTo)),
    })),
  );
  return practice.closures
    .filter((closure) => closure.from <= date && date <= closure.to)
    .reduce((open, { startTime, endTime }) => {
      const from = minuteOfWallTime(startTime ?? '00:00');
      const to = endTime === undefined ? 1440 : minuteOfWallTime(endTime);
      return open.flatMap((span) => [
        { from: span.from, to: Math.min(span.to, from) },
        { from: Math.max(span.from, to), to: span.to },
      ]);
    }, spans);
}

function intervalOf(startMs: number, endMs: number): Interval {
  return { start: new Date(startMs), end: new Date(endMs) };
}

function daysBetween(from: string, to: string): string[] {
  return from > to ? [] : [from, ...daysBetween(addDays(from, 1), to)];
}

function startsOf({ booking }: Practice): number[] {
  return Array.from({ length: Math.ceil(1440 / booking.slotMinutes) }, (_, index) => index * booking.slotMinutes);
}

function visitOf(practice: Practice, visitType: string) {
  const visit = practice.visitTypes.find(({ code }) => code === visitType);
  if (!visit) throw new Error(`no visit type ${visitType}`);
  return visit;
}

function providerOf(practice: Practice, wanted: string) {
  const provider = practice.providers.find(({ code }) => code === wanted);
  if (!provider) throw new Error(`no provider ${wanted}`);
  return provider;
}
