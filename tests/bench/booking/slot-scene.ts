import type { BusyClaim } from '#domain/availability.ts';
import { addDays, instantOf, weekdayOfDate } from '#domain/clinic-time.ts';
import type { Practice, Provider, WallInterval, WeeklyHours } from '#domain/practice.ts';
import { demoPractice } from '#tests/factories/practice.ts';
import { seededRandom, shuffled } from './random.ts';

/** Days asked for, a Monday and the 29 days after it; the clocks do not change between them. */
export const firstDay = '2027-01-04';
export const lastDay = addDays(firstDay, 29);
const daysAsked = Array.from({ length: 30 }, (_, index) => addDays(firstDay, index));

const minuteMs = 60_000;
const allDay: WallInterval[] = [
  ['07:30', '12:00'],
  ['13:00', '18:00'],
];
const weekHours: WeeklyHours = {
  mon: allDay,
  tue: allDay,
  wed: allDay,
  thu: allDay,
  fri: allDay,
  sat: [['08:00', '14:00']],
};

/**
 * Five providers with a room each and one more room for all, hours with lunch, buffers around the visit, an afternoon
 * closed. A new object each time, so that what is kept beside a practice can be measured too.
 */
export function slotPractice(): Practice {
  const demo = demoPractice();
  const rooms = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'];
  const codes = ['ana', 'ben', 'cem', 'dov', 'eva'];
  const providers = codes.map((code, index): Provider => {
    const { mon, ...late } = weekHours;
    const hours =
      index % 2 === 0 ? weekHours : { ...late, mon: [['10:00', '12:00'], ...(mon ?? []).slice(1)] as const };
    const operatories = [rooms[index] ?? '', 'R6'];
    return { code, name: code, title: '', role: 'dentist', languages: ['en'], newPatients: 'yes', operatories, hours };
  });
  const [visitType] = demo.visitTypes;
  if (!visitType) throw new Error('the demo practice has no visit types');
  return {
    ...demo,
    hours: weekHours,
    closures: [{ from: '2027-01-13', to: '2027-01-13', startTime: '13:00', endTime: '18:00', reason: 'training' }],
    operatories: rooms.map((code) => ({ code, name: code, kind: 'treatment' })),
    providers,
    visitTypes: [
      {
        ...visitType,
        code: 'visit',
        minutes: 30,
        bufferBefore: 5,
        bufferAfter: 10,
        providers: codes,
        newPatients: 'yes',
      },
    ],
  };
}

/** The morning before the first day. */
export const nowMs = instantOf('2027-01-03', '09:00', 'America/Chicago') ?? 0;

/**
 * So many claims, about 15 on a provider's full day, with free times left between them: visits in the provider's room, one
 * in eight without a room (time off), in an order by chance, the same in every run.
 */
export function slotClaims(practice: Practice, count: number): BusyClaim[] {
  const random = seededRandom(7);
  const claims: BusyClaim[] = [];
  for (const date of daysAsked) {
    for (const { code, hours, operatories } of practice.providers) {
      for (const [from, to] of hours[weekdayOfDate(date)] ?? []) {
        let startsAtMs = instantOf(date, from, practice.timeZone) ?? 0;
        const closesMs = instantOf(date, to, practice.timeZone) ?? 0;
        for (;;) {
          startsAtMs += 5 * minuteMs * Math.floor(random() * 3);
          const endsAtMs = startsAtMs + 5 * minuteMs * (3 + Math.floor(random() * 4));
          if (endsAtMs > closesMs) break;
          const operatoryCode = random() < 1 / 8 ? null : (operatories[0] ?? null);
          claims.push({ providerCode: code, operatoryCode, startsAtMs, endsAtMs });
          startsAtMs = endsAtMs;
        }
      }
    }
  }
  if (claims.length < count) throw new Error(`only ${claims.length} claims fit into the scene`);
  return shuffled(claims).slice(0, count);
}
