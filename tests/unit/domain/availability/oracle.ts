import { Temporal } from 'temporal-polyfill';
import type { BusyClaim, OpeningSlot, OpeningsQuery } from '#domain/availability.ts';
import type { Practice, Provider, VisitType, Weekday, WeeklyHours } from '#domain/practice.ts';
import { weekdays } from '#domain/practice.ts';

/**
 * Availability the slow and obvious way, to hold the real one against: every wall-clock time of the grid is asked of
 * Temporal, every minute of a visit is looked up on the clock, every claim is compared with every start.
 */
export interface OracleInput {
  practice: Practice;
  claims: readonly BusyClaim[];
  own: readonly BusyClaim[];
  nowMs: number;
  query: OpeningsQuery;
  /** List an opening once for each operatory that is free, not only for the first. */
  everyRoom?: boolean;
}

const minute = 60_000;

/** All openings of the asked days and times, no matter the limits. */
export function oracleOpenings(input: OracleInput): OpeningSlot[] {
  const { practice, query, nowMs } = input;
  const visitType = practice.visitTypes.find(({ code }) => code === query.visitType);
  if (!visitType) return [];
  const today = clockAt(nowMs, practice.timeZone).date;
  const lastDay = plusDays(today, practice.booking.horizonDays);
  const slots: OpeningSlot[] = [];
  for (let date = today; date <= lastDay; date = plusDays(date, 1)) {
    if (!wantsDate(query, date)) continue;
    const others = reserved(input, date).filter((kept) => kept.visitType !== visitType.code);
    const claims = [...input.claims, ...others.map(({ claim }) => claim)];
    for (const slot of dayOpenings(practice, visitType, date, claims, query, input.everyRoom)) {
      if (!wantsTime(query, clockAt(slot.startsAtMs, practice.timeZone).time)) continue;
      const noticeMinutes = visitType.minNoticeMinutes ?? practice.booking.minNoticeMinutes;
      if (slot.startsAtMs - nowMs >= noticeMinutes * minute) slots.push(slot);
    }
  }
  return slots;
}

/** The openings kept for visit types, each found by listing the day's openings anew and taking the last. */
function reserved({ practice, claims, own }: OracleInput, date: string): { visitType: string; claim: BusyClaim }[] {
  const kept: { visitType: string; claim: BusyClaim }[] = [];
  for (const visitType of practice.visitTypes) {
    for (let count = 0; count < visitType.reservedPerDay; count++) {
      const busy = [...claims, ...own, ...kept.map(({ claim }) => claim)];
      const last = dayOpenings(practice, visitType, date, busy, { visitType: visitType.code }).at(-1);
      if (!last) break;
      const claim = {
        providerCode: last.provider,
        operatoryCode: last.operatory,
        startsAtMs: last.claimStartsAtMs,
        endsAtMs: last.claimEndsAtMs,
      };
      kept.push({ visitType: visitType.code, claim });
    }
  }
  return kept;
}

/** The day's openings of a visit type for a patient, by start and provider, whatever the time is now. */
function dayOpenings(
  practice: Practice,
  visitType: VisitType,
  date: string,
  claims: readonly BusyClaim[],
  query: OpeningsQuery,
  everyRoom = false,
): OpeningSlot[] {
  const slots: OpeningSlot[] = [];
  for (let wall = 0; wall < 1440; wall += practice.booking.slotMinutes) {
    const startsAtMs = onlyInstantOf(date, wall, practice.timeZone);
    if (startsAtMs === undefined) continue;
    const claimStartsAtMs = startsAtMs - visitType.bufferBefore * minute;
    const endsAtMs = startsAtMs + visitType.minutes * minute;
    const claimEndsAtMs = endsAtMs + visitType.bufferAfter * minute;
    for (const code of visitType.providers) {
      const provider = practice.providers.find((one) => one.code === code);
      if (!provider || !mayDoIt(practice, visitType, provider, query, date)) continue;
      if (!isOpenThroughout(practice, provider, date, claimStartsAtMs, claimEndsAtMs)) continue;
      const overlapping = claims.filter(
        (claim) => claim.startsAtMs < claimEndsAtMs && claim.endsAtMs > claimStartsAtMs,
      );
      const providerBusy = overlapping.some(
        (claim) => claim.providerCode === code || (claim.providerCode === null && claim.operatoryCode === null),
      );
      if (providerBusy) continue;
      const rooms = provider.operatories.filter((room) => overlapping.every((claim) => claim.operatoryCode !== room));
      for (const operatory of everyRoom ? rooms : rooms.slice(0, 1)) {
        slots.push({
          visitType: visitType.code,
          provider: code,
          operatory,
          startsAtMs,
          endsAtMs,
          claimStartsAtMs,
          claimEndsAtMs,
        });
      }
    }
  }
  return slots;
}

function mayDoIt(
  practice: Practice,
  visitType: VisitType,
  provider: Provider,
  { newPatient, birthDate, language, provider: wanted }: OpeningsQuery,
  date: string,
): boolean {
  const age = birthDate === undefined ? undefined : yearsBetween(birthDate, date);
  if (wanted !== undefined && wanted !== provider.code) return false;
  if (language !== undefined && !provider.languages.includes(language)) return false;
  if (visitType.newPatients === 'only' && newPatient === false) return false;
  if (visitType.newPatients === 'no' && newPatient === true) return false;
  if (age !== undefined && visitType.minAge !== null && age < visitType.minAge) return false;
  if (age !== undefined && visitType.maxAge !== null && age > visitType.maxAge) return false;
  if (newPatient !== true || provider.newPatients === 'yes') return true;
  if (provider.newPatients === 'no') return false;
  const childAges = practice.visitTypes.flatMap(({ maxAge }) => (maxAge === null ? [] : [maxAge]));
  if (childAges.length === 0) return false;
  const limit = Math.max(...childAges);
  return age !== undefined ? age <= limit : visitType.maxAge !== null && visitType.maxAge <= limit;
}

const stretchesAtWork = new WeakMap<Provider, Map<string, boolean>>();
/** Whether practice and provider are open all the while. Remembered: families ask about the same visits many times. */
function isOpenThroughout(practice: Practice, provider: Provider, date: string, fromMs: number, toMs: number): boolean {
  const known = stretchesAtWork.get(provider) ?? new Map<string, boolean>();
  stretchesAtWork.set(provider, known);
  const key = `${date} ${fromMs} ${toMs}`;
  let open = known.get(key);
  if (open === undefined) {
    open = true;
    for (let instant = fromMs; instant < toMs && open; instant += minute) {
      open = clockAt(instant, practice.timeZone).date === date && isAtWork(practice, provider, instant);
    }
    known.set(key, open);
  }
  return open;
}

const minutesAtWork = new WeakMap<Provider, Map<number, boolean>>();
/** Whether practice and provider are open at an instant. Remembered: every start asks about the same minutes. */
function isAtWork(practice: Practice, provider: Provider, instantMs: number): boolean {
  const known = minutesAtWork.get(provider) ?? new Map<number, boolean>();
  minutesAtWork.set(provider, known);
  let answer = known.get(instantMs);
  if (answer === undefined) {
    const clock = clockAt(instantMs, practice.timeZone);
    answer = inHours(practice.hours, clock) && inHours(provider.hours, clock) && !inClosure(practice, clock);
    known.set(instantMs, answer);
  }
  return answer;
}

interface ClockFace {
  date: string;
  time: string;
  weekday: Weekday;
}

function inHours(hours: WeeklyHours, { weekday, time }: ClockFace): boolean {
  const intervals = hours[weekday] ?? [];
  return intervals.some(([from, to]) => time >= from && time < to);
}

function inClosure(practice: Practice, { date, time }: ClockFace): boolean {
  return practice.closures.some(
    (closure) =>
      date >= closure.from &&
      date <= closure.to &&
      time >= (closure.startTime ?? '00:00') &&
      time < (closure.endTime ?? '24:00'),
  );
}

function wantsDate({ from, to, weekdays: days }: Omit<OpeningsQuery, 'visitType'>, date: string): boolean {
  const weekday = weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'mon';
  return (from ?? date) <= date && (to ?? date) >= date && (days === undefined || days.includes(weekday));
}

function wantsTime({ partOfDay, after, before, at }: OpeningsQuery, time: string): boolean {
  const part = time < '12:00' ? 'morning' : time < '17:00' ? 'afternoon' : 'evening';
  return (
    (partOfDay ?? part) === part &&
    (after === undefined || time >= after) &&
    (before === undefined || time < before) &&
    (at ?? time) === time
  );
}

/** The nearest three at different times, by comparing every opening with every asked minute's stretch. */
export function oracleNearest(input: OracleInput): OpeningSlot[] {
  const { visitType, provider, language, newPatient, birthDate } = input.query;
  const all = oracleOpenings({ ...input, query: { visitType, provider, language, newPatient, birthDate } });
  return oracleClosest(
    input,
    all.filter((slot, index) => all[index - 1]?.startsAtMs !== slot.startsAtMs),
  );
}

/** The three of a list that are closest to the asked times. */
export function oracleClosest<T extends { startsAtMs: number }>(
  { practice, nowMs, query }: { practice: Practice; nowMs: number; query: Omit<OpeningsQuery, 'visitType'> },
  all: readonly T[],
): T[] {
  const today = clockAt(nowMs, practice.timeZone).date;
  const from = query.from ?? (query.to !== undefined && query.to < today ? query.to : today);
  const horizon = plusDays(today, practice.booking.horizonDays);
  const to = query.to ?? (query.from !== undefined && query.from > horizon ? query.from : horizon);
  const wanted: [number, number][] = [];
  for (const anyWeekday of [false, true]) {
    for (let date = from; date <= to; date = plusDays(date, 1)) {
      if (!anyWeekday && !wantsDate({ ...query, from, to }, date)) continue;
      wanted.push(stretchOf(query, date, practice.timeZone));
    }
    if (wanted.length > 0) break;
  }
  const distance = (slot: T) =>
    Math.min(...wanted.map(([start, end]) => Math.max(0, start - slot.startsAtMs, slot.startsAtMs - end)));
  return all
    .map((slot) => ({ slot, distance: distance(slot) }))
    .sort((a, b) => a.distance - b.distance || a.slot.startsAtMs - b.slot.startsAtMs)
    .slice(0, 3)
    .map(({ slot }) => slot);
}

function stretchOf(
  { partOfDay, after, before, at }: Omit<OpeningsQuery, 'visitType'>,
  date: string,
  timeZone: string,
): [number, number] {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const [partFrom, partTo] = { morning: [0, 720], afternoon: [720, 1020], evening: [1020, 1440], any: [0, 1440] }[
    partOfDay ?? 'any'
  ];
  const start = Math.max(partFrom ?? 0, minutes(after ?? '00:00'), minutes(at ?? '00:00'));
  const end = Math.min(partTo ?? 1440, minutes(before ?? '24:00'), at === undefined ? 1440 : minutes(at) + 1);
  const midnightMs =
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone }).epochMilliseconds -
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone }).hour * 60 * minute;
  return [midnightMs + start * minute, midnightMs + Math.max(start, end - 1) * minute];
}

const faces = new Map<string, Map<number, ClockFace>>();
/** What the clocks of a zone show at an instant. Remembered, for Temporal is slow and the minutes are many. */
export function clockAt(instantMs: number, timeZone: string): ClockFace {
  const known = faces.get(timeZone) ?? new Map<number, ClockFace>();
  faces.set(timeZone, known);
  let face = known.get(instantMs);
  if (!face) {
    const shown = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone);
    face = {
      date: shown.toPlainDate().toString(),
      time: shown.toPlainTime().toString().slice(0, 5),
      weekday: weekdays[shown.dayOfWeek - 1] ?? 'mon',
    };
    known.set(instantMs, face);
  }
  return face;
}

const instants = new Map<string, number | undefined>();
/** The instant of a wall-clock minute; undefined when Temporal finds none or two. */
function onlyInstantOf(date: string, wall: number, timeZone: string): number | undefined {
  const key = `${timeZone} ${date} ${wall}`;
  if (!instants.has(key)) {
    const clock = Temporal.PlainTime.from({ hour: Math.floor(wall / 60), minute: wall % 60 });
    let found: number | undefined;
    try {
      const zoned = Temporal.PlainDate.from(date).toPlainDateTime(clock).toZonedDateTime(timeZone, {
        disambiguation: 'reject',
      });
      found = zoned.epochMilliseconds;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    instants.set(key, found);
  }
  return instants.get(key);
}

function plusDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function yearsBetween(birthDate: string, date: string): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(date), { largestUnit: 'years' }).years;
}
