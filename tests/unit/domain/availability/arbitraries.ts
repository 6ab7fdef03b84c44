import fc from 'fast-check';
import type { BusyClaim, OpeningsQuery } from '#domain/availability.ts';
import { addDays, instantOf, wallTimeOfMinute } from '#domain/clinic-time.ts';
import type { Closure, Practice, Provider, VisitType, WallInterval, WeeklyHours } from '#domain/practice.ts';
import { weekdays } from '#domain/practice.ts';
import { demoPractice } from '../../../factories/practice.ts';

/** Days on which the clocks of a zone change, or nothing happens. */
const zonesAndDays: readonly (readonly [timeZone: string, date: string])[] = [
  ['America/Chicago', '2026-11-01'],
  ['America/Chicago', '2027-03-14'],
  ['America/Chicago', '2027-02-28'],
  ['Europe/London', '2026-03-29'],
  ['Europe/London', '2026-10-25'],
  ['Asia/Kolkata', '2026-12-30'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Casablanca', '2025-02-23'],
  ['Africa/Casablanca', '2025-04-06'],
  ['Africa/Cairo', '2025-04-25'],
  ['Africa/Cairo', '2025-10-31'],
  ['America/Santiago', '2025-04-06'],
  ['America/Santiago', '2025-09-07'],
  ['Pacific/Apia', '2011-12-30'],
  ['America/St_Johns', '2010-11-07'],
  ['America/St_Johns', '2027-03-14'],
  // Midnight comes twice, or not at all.
  ['America/Havana', '2026-11-01'],
  ['America/Havana', '2027-03-14'],
  // Two hours at once.
  ['Antarctica/Troll', '2026-10-25'],
  ['Antarctica/Troll', '2027-03-28'],
  ['Asia/Kathmandu', '2028-02-29'],
];

export interface Scene {
  practice: Practice;
  claims: BusyClaim[];
  own: BusyClaim[];
  nowMs: number;
  query: OpeningsQuery;
}

const providerCodes = ['ana', 'ben', 'cem'];
const roomCodes = ['R1', 'R2', 'R3'];
const languages = ['en', 'es', 'zh'];

/** Wall-clock times that fall together with closing times and changes of the clocks more often than chance. */
const wallMinute = fc.oneof(
  fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15),
  fc.constantFrom(0, 60, 90, 120, 150, 180, 720, 1020, 1440),
  fc.integer({ min: 0, max: 288 }).map((fifth) => fifth * 5),
);
const interval = fc
  .tuple(wallMinute, wallMinute)
  .filter(([a, b]) => a !== b)
  .map(([a, b]): WallInterval => [wallTimeOfMinute(Math.min(a, b)), wallTimeOfMinute(Math.max(a, b))]);
const dayHours = fc.oneof(
  { weight: 3, arbitrary: fc.constant<WallInterval[]>([['00:00', '24:00']]) },
  { weight: 6, arbitrary: fc.array(interval, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant<WallInterval[]>([]) },
);
const hours: fc.Arbitrary<WeeklyHours> = fc
  .array(dayHours, { minLength: 7, maxLength: 7 })
  .map((days) => Object.fromEntries(weekdays.map((weekday, index) => [weekday, days[index] ?? []])));

const provider = (code: string): fc.Arbitrary<Provider> =>
  fc.record({
    code: fc.constant(code),
    name: fc.constant(code),
    title: fc.constant(''),
    role: fc.constant('dentist'),
    languages: fc.subarray(languages, { minLength: 1 }),
    newPatients: fc.constantFrom('yes', 'yes', 'no', 'children'),
    operatories: fc.shuffledSubarray(roomCodes, { minLength: 1 }),
    hours,
  });

const visitType = (code: string): fc.Arbitrary<VisitType> =>
  fc.record({
    code: fc.constant(code),
    name: fc.constant(code),
    minutes: fc.constantFrom(5, 15, 25, 30, 45, 60, 90, 180),
    bufferBefore: fc.constantFrom(0, 0, 0, 5, 10, 15),
    bufferAfter: fc.constantFrom(0, 0, 5, 10, 15),
    providers: fc.shuffledSubarray(providerCodes, { minLength: 1 }),
    newPatients: fc.constantFrom('yes', 'yes', 'yes', 'only', 'no'),
    priceFromCents: fc.constant(null),
    instructions: fc.constant(''),
    synonyms: fc.constant([]),
    minNoticeMinutes: fc.constantFrom(null, null, 0, 15, 600),
    reservedPerDay: fc.constantFrom(0, 0, 0, 1, 2, 3),
    requiresApproval: fc.constant(false),
    cosmetic: fc.constant(false),
    minAge: fc.constantFrom(null, null, null, null, 18),
    maxAge: fc.constantFrom(null, null, null, 15),
    recallMonths: fc.constant(null),
    recallVisitType: fc.constant(null),
  });

const closure = (date: string): fc.Arbitrary<Closure> =>
  fc
    .record({
      from: fc.integer({ min: -2, max: 3 }),
      days: fc.integer({ min: 0, max: 2 }),
      part: fc.option(interval, { freq: 2 }),
    })
    .map(({ from, days, part }) => ({
      from: addDays(date, from),
      to: addDays(date, from + days),
      ...(part ? { startTime: part[0], endTime: part[1] } : {}),
      reason: 'closed',
    }));

const practiceAround = (timeZone: string, date: string): fc.Arbitrary<Practice> =>
  fc
    .record({
      hours,
      closures: fc.array(closure(date), { maxLength: 2 }),
      slotMinutes: fc.constantFrom(5, 10, 15, 20, 25, 30, 60),
      minNoticeMinutes: fc.constantFrom(0, 60, 1440),
      horizonDays: fc.constantFrom(0, 1, 2, 3, 3, 4),
      providers: fc.tuple(...providerCodes.map(provider)),
      visitTypes: fc.tuple(visitType('exam'), visitType('urgent'), visitType('child')),
    })
    .map(({ slotMinutes, minNoticeMinutes, horizonDays, ...facts }) => {
      const demo = demoPractice();
      return {
        ...demo,
        ...facts,
        timeZone,
        operatories: roomCodes.map((code) => ({ code, name: code, kind: 'treatment' })),
        booking: { ...demo.booking, slotMinutes, minNoticeMinutes, horizonDays },
      };
    });

const claimAround = (noonMs: number): fc.Arbitrary<BusyClaim> =>
  fc
    .record({
      providerCode: fc.option(fc.constantFrom(...providerCodes, 'gone'), { freq: 5 }),
      operatoryCode: fc.option(fc.constantFrom(...roomCodes, 'GONE'), { freq: 5 }),
      startMinute: fc.oneof(
        fc.integer({ min: -3 * 288, max: 3 * 288 }).map((fifth) => fifth * 5),
        fc.integer({ min: -4320, max: 4320 }),
      ),
      minutes: fc.constantFrom(5, 30, 60, 65, 240, 1500),
    })
    .map(({ startMinute, minutes, ...who }) => ({
      ...who,
      startsAtMs: noonMs + startMinute * 60_000,
      endsAtMs: noonMs + (startMinute + minutes) * 60_000,
    }));

const wallTime = wallMinute.filter((at) => at < 1440).map(wallTimeOfMinute);
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const queryAround = (date: string): fc.Arbitrary<OpeningsQuery> => {
  const near = fc.constantFrom(-4, -2, -1, 0, 0, 0, 1, 1, 2, 3, 6).map((days) => addDays(date, days));
  return fc.record({
    visitType: fc.constantFrom('exam', 'exam', 'urgent', 'child'),
    provider: seldom(fc.constantFrom(...providerCodes)),
    from: rarely(near),
    to: seldom(near),
    partOfDay: seldom(fc.constantFrom('morning', 'afternoon', 'evening')),
    after: seldom(wallTime),
    before: seldom(wallTime),
    at: seldom(wallTime),
    weekdays: seldom(fc.subarray([...weekdays], { minLength: 1 })),
    language: seldom(fc.constantFrom(...languages)),
    newPatient: seldom(fc.boolean()),
    birthDate: seldom(
      fc.oneof(
        fc
          .integer({ min: -3, max: 3 })
          .map((days) => `${Number(date.slice(0, 4)) - 16}${addDays(date, days).slice(4)}`),
        fc.constantFrom('1980-05-05', '2008-02-29', '1992-02-29'),
      ),
    ),
  });
};

/** A practice, its claims, a moment and a question, all near a day that is worth a look. */
export const scene: fc.Arbitrary<Scene> = fc.constantFrom(...zonesAndDays).chain(([timeZone, date]) => {
  const noonMs = instantOf(date, '12:00', timeZone) ?? instantOf(addDays(date, 1), '12:00', timeZone) ?? 0;
  return fc.record({
    practice: practiceAround(timeZone, date),
    claims: fc.array(claimAround(noonMs), { maxLength: 14 }),
    own: fc.array(claimAround(noonMs), { maxLength: 1 }),
    nowMs: fc.integer({ min: -3 * 1440, max: 720 }).map((minutes) => noonMs + minutes * 60_000),
    query: queryAround(date),
  });
});
