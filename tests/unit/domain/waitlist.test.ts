import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpeningSlot } from '#domain/availability.ts';
import { findOpenings, openingAt } from '#domain/availability.ts';
import { instantOf, localDateOf, minuteOfDayOf, weekdayOf } from '#domain/clinic-time.ts';
import { weekdays } from '#domain/practice.ts';
import type { FreedTime, WaitingEntry } from '#domain/waitlist.ts';
import { matchFreedTime, mayUseFreedTime, offerExpiryMs } from '#domain/waitlist.ts';
import { demoPractice } from '#tests/factories/practice.ts';
import { type Scene, scene } from './availability/arbitraries.ts';

const minuteMs = 60_000;

interface Freed {
  scene: Scene;
  freed: FreedTime;
  entries: WaitingEntry[];
}

const visits = (nowMs: number) =>
  fc.array(
    fc.tuple(fc.integer({ min: 0, max: 5 * 96 }), fc.constantFrom(15, 45, 60)).map(([quarter, minutes]) => {
      const fromMs = nowMs + quarter * 15 * minuteMs;
      return { fromMs, toMs: fromMs + minutes * minuteMs };
    }),
    { maxLength: 2 },
  );

const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });

/** A practice on days worth a look, a claim of it that is gone, and people who wait. */
const freedTime: fc.Arbitrary<Freed> = scene.chain((around) => {
  const { nowMs, practice, query } = around;
  const day = localDateOf(nowMs, practice.timeZone);
  const entry = (id: string): fc.Arbitrary<WaitingEntry> =>
    fc.record({
      id: fc.constant(id),
      visitType: fc.constantFrom('exam', 'exam', 'urgent', 'child'),
      provider: sometimes(fc.constantFrom('ana', 'ben')),
      from: sometimes(fc.constant(day)),
      to: sometimes(fc.constantFrom(query.to ?? day, '2036-01-01')),
      weekdays: sometimes(fc.subarray([...weekdays], { minLength: 3 })),
      afterMinute: sometimes(fc.constantFrom(0, 480, 720)),
      beforeMinute: sometimes(fc.constantFrom(600, 1020, 1440)),
      newPatient: sometimes(fc.boolean()),
      birthDate: fc.constant(query.birthDate),
      joinedAtMs: fc.integer({ min: 0, max: 3 }).map((days) => nowMs - days * 86_400_000),
      movesFromMs: sometimes(fc.integer({ min: 0, max: 5 * 1440 }).map((minutes) => nowMs + minutes * minuteMs)),
      offered: visits(nowMs),
      elsewhere: visits(nowMs),
    });
  return fc.record({
    scene: fc.constant(around),
    freed: fc
      .record({
        provider: fc.constantFrom('ana', 'ben', 'cem'),
        operatory: fc.constantFrom('R1', 'R2', 'R3'),
        quarter: fc.integer({ min: 0, max: 4 * 96 }),
        minutes: fc.constantFrom(30, 60, 90, 240),
      })
      .map(({ provider, operatory, quarter, minutes }) => {
        const startsAtMs = nowMs + quarter * 15 * minuteMs;
        return { provider, operatory, startsAtMs, endsAtMs: startsAtMs + minutes * minuteMs };
      }),
    entries: fc.tuple(entry('a'), entry('b'), entry('c')),
  });
});

const match = ({ scene: { practice, claims, nowMs }, freed, entries }: Freed) =>
  matchFreedTime({ practice, claims, nowMs, freed, entries });

function common(a: { fromMs: number; toMs: number }, b: { fromMs: number; toMs: number }): boolean {
  return a.fromMs < b.toMs && b.fromMs < a.toMs;
}

/** Every opening of the freed days that an entry may be offered, found by asking for all and leaving out. */
function fittingOpenings({ scene: { practice, claims, nowMs }, freed }: Freed, entry: WaitingEntry): OpeningSlot[] {
  const { visitType, newPatient, birthDate, provider } = entry;
  const zone = practice.timeZone;
  const days = [localDateOf(freed.startsAtMs, zone), localDateOf(freed.endsAtMs - 1, zone)];
  const rules = practice.visitTypes.find(({ code }) => code === visitType);
  const all = findOpenings({ practice, claims, nowMs, query: { visitType, newPatient, birthDate, limit: 100_000 } });
  return all.openings.filter((slot) => {
    const day = localDateOf(slot.startsAtMs, zone);
    const minute = minuteOfDayOf(slot.startsAtMs, zone);
    const claim = { fromMs: slot.claimStartsAtMs, toMs: slot.claimEndsAtMs };
    const visit = { fromMs: slot.startsAtMs, toMs: slot.endsAtMs };
    return (
      days.includes(day) &&
      common(claim, { fromMs: freed.startsAtMs, toMs: freed.endsAtMs }) &&
      (slot.provider === freed.provider || slot.operatory === freed.operatory) &&
      (provider === undefined || slot.provider === provider) &&
      (entry.from === undefined || day >= entry.from) &&
      (entry.to === undefined || day <= entry.to) &&
      (entry.weekdays === undefined || entry.weekdays.includes(weekdayOf(slot.startsAtMs, zone))) &&
      minute >= (entry.afterMinute ?? 0) &&
      minute < (entry.beforeMinute ?? 1440) &&
      (entry.movesFromMs === undefined || slot.startsAtMs < entry.movesFromMs) &&
      !entry.elsewhere.some((window) => common(window, visit)) &&
      !entry.offered.some(({ fromMs, toMs }) =>
        common(claim, {
          fromMs: fromMs - (rules?.bufferBefore ?? 0) * minuteMs,
          toMs: toMs + (rules?.bufferAfter ?? 0) * minuteMs,
        }),
      ) &&
      offerExpiryMs(practice, slot, nowMs) !== undefined
    );
  });
}

function unused(freed: FreedTime, slot: OpeningSlot): number {
  const whole = freed.endsAtMs - freed.startsAtMs;
  if (slot.provider !== freed.provider) return whole;
  return whole - (Math.min(freed.endsAtMs, slot.claimEndsAtMs) - Math.max(freed.startsAtMs, slot.claimStartsAtMs));
}

describe('whom a freed time is offered to', () => {
  let matched = 0;

  it('is exactly those with an opening that fits, each with the one that leaves least unused', () => {
    fc.assert(
      fc.property(freedTime, (input) => {
        const matches = new Map(match(input).map((found) => [found.entryId, found]));
        for (const entry of input.entries) {
          const fitting = fittingOpenings(input, entry);
          const found = matches.get(entry.id);
          expect(found !== undefined).toBe(fitting.length > 0);
          if (!found) continue;
          matched += 1;
          const least = Math.min(...fitting.map((slot) => unused(input.freed, slot)));
          expect(found.unusedMs).toBe(least);
          expect(found.slot).toEqual(fitting.find((slot) => unused(input.freed, slot) === least));
        }
      }),
      { numRuns: 300 },
    );
    expect(matched).toBeGreaterThan(50);
  }, 120_000);

  it('is told in one order, however the entries come', () => {
    fc.assert(
      fc.property(freedTime, (input) => {
        const matches = match(input);
        expect(match({ ...input, entries: [...input.entries].reverse() })).toEqual(matches);
        const joined = new Map(input.entries.map(({ id, joinedAtMs }) => [id, joinedAtMs]));
        for (const [index, next] of matches.slice(1).entries()) {
          const before = matches[index];
          if (!before) throw new Error('there is one before');
          const keys = [before, next].map(({ unusedMs, entryId }) => [unusedMs, joined.get(entryId) ?? 0, entryId]);
          expect(keys.toSorted(compareKeys)).toEqual(keys);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is only offered what can be booked now and until the offer runs out', () => {
    fc.assert(
      fc.property(freedTime, (input) => {
        const { practice, claims, nowMs } = input.scene;
        for (const { entryId, slot, expiresAtMs } of match(input)) {
          const entry = input.entries.find(({ id }) => id === entryId);
          expect(expiresAtMs).toBeGreaterThan(nowMs);
          expect(expiresAtMs).toBeLessThanOrEqual(nowMs + practice.booking.waitlistOfferMinutes * minuteMs);
          for (const at of [nowMs, expiresAtMs]) {
            const { visitType, provider, startsAtMs } = slot;
            const facts = { newPatient: entry?.newPatient, birthDate: entry?.birthDate };
            const answer = openingAt({ practice, claims, nowMs: at, visitType, provider, startsAtMs, ...facts });
            expect(answer).toEqual({ bookable: true, slot });
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

function compareKeys(a: (string | number)[], b: (string | number)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Monday, November 23, 2026, 9:00 in the practice. */
const nowMs = Date.parse('2026-11-23T15:00:00Z');
const practice = demoPractice();
const at = (date: string, time: string) => instantOf(date, time, practice.timeZone) ?? Number.NaN;
/** Rosa Martinez, Wednesday 9:00 to 9:55: a cleaning of 45 minutes with the 10 after it. */
const freed: FreedTime = {
  provider: 'martinez',
  operatory: 'HYG1',
  startsAtMs: at('2026-12-02', '09:00'),
  endsAtMs: at('2026-12-02', '09:55'),
};
const waiting = (change: Partial<WaitingEntry> = {}): WaitingEntry => ({
  id: 'x',
  visitType: 'cleaning',
  joinedAtMs: nowMs - 86_400_000,
  offered: [],
  elsewhere: [],
  ...change,
});
/** All of the day is taken but the freed time. */
const claims = [
  {
    providerCode: 'martinez',
    operatoryCode: 'HYG1',
    startsAtMs: at('2026-12-02', '08:00'),
    endsAtMs: freed.startsAtMs,
  },
  { providerCode: 'martinez', operatoryCode: 'HYG1', startsAtMs: freed.endsAtMs, endsAtMs: at('2026-12-02', '17:00') },
];
const offered = (...entries: WaitingEntry[]) =>
  matchFreedTime({ practice, claims, freed, entries, nowMs }).map(({ entryId, slot }) => [entryId, slot.startsAtMs]);

describe('at Bright Smile', () => {
  it('offers the time to who has waited longest of those it suits alike', () => {
    const late = waiting({ id: 'late', joinedAtMs: nowMs });
    expect(offered(late, waiting())).toEqual([
      ['x', freed.startsAtMs],
      ['late', freed.startsAtMs],
    ]);
  });

  it.each<[string, Partial<WaitingEntry>]>([
    ['other days', { to: '2026-12-01' }],
    ['another weekday', { weekdays: ['thu'] }],
    ['a later hour', { afterMinute: 10 * 60 }],
    ['an earlier hour', { beforeMinute: 9 * 60 }],
    ['somebody else', { provider: 'becker' }],
    ['a visit that is longer', { visitType: 'crown' }],
    ['nothing later than what they have', { movesFromMs: freed.startsAtMs }],
    ['no time they were offered before', { offered: [{ fromMs: freed.startsAtMs, toMs: freed.endsAtMs }] }],
    ['to be in one place at a time', { elsewhere: [{ fromMs: freed.startsAtMs, toMs: freed.endsAtMs }] }],
  ])('offers nothing to who wants %s', (_what, change) => {
    expect(offered(waiting(change))).toEqual([]);
  });

  it('does not offer a time that only just does not overlap what they turned down', () => {
    // The whole morning is free: 9:00 was turned down, so 9:55 is left and 9:45, which shares its buffer, is not.
    const free = {
      practice,
      claims: [],
      nowMs,
      entries: [waiting({ offered: [{ fromMs: freed.startsAtMs, toMs: at('2026-12-02', '09:45') }] })],
    };
    expect(matchFreedTime({ ...free, freed })).toEqual([]);
  });

  it('keeps the practice’s minutes, and never past the notice', () => {
    const slot = { visitType: 'cleaning', startsAtMs: freed.startsAtMs };
    const noticeMs = practice.booking.minNoticeMinutes * minuteMs;
    const keptMs = practice.booking.waitlistOfferMinutes * minuteMs;
    expect(offerExpiryMs(practice, slot, nowMs)).toBe(nowMs + keptMs);
    const late = freed.startsAtMs - noticeMs - 20 * minuteMs;
    expect(offerExpiryMs(practice, slot, late)).toBe(freed.startsAtMs - noticeMs);
    expect(offerExpiryMs(practice, slot, late + 16 * minuteMs)).toBeUndefined();
  });

  it('knows who could use a time: its provider, and who works in its room', () => {
    expect(mayUseFreedTime(practice, { provider: 'martinez', operatory: 'HYG1' })).toEqual({
      providers: ['martinez', 'becker'],
      visitTypes: ['cleaning', 'whitening'],
    });
  });
});
