import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpeningSlot } from '#domain/availability.ts';
import { claimWindows, findOpenings, openingAt } from '#domain/availability.ts';
import { scene } from './arbitraries.ts';
import { clockAt, oracleNearest, oracleOpenings } from './oracle.ts';

const runs = { numRuns: 60 };
/** The oracle is slow on purpose. */
const patience = { timeout: 240_000 };

describe('availability against the obvious way', patience, () => {
  it('finds exactly the openings the oracle finds, in its order', () => {
    fc.assert(
      fc.property(scene, (input) => {
        const { openings } = findOpenings({ ...input, query: { ...input.query, limit: 100_000 } });
        expect(openings).toEqual(oracleOpenings(input));
      }),
      runs,
    );
  });

  it('cuts to the limit and to so many a day', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }), (input, limit, perDay) => {
        const days = new Map<string, number>();
        const expected = oracleOpenings(input).filter(({ startsAtMs }) => {
          const { date } = clockAt(startsAtMs, input.practice.timeZone);
          days.set(date, (days.get(date) ?? 0) + 1);
          return (days.get(date) ?? 0) <= perDay;
        });
        const { openings } = findOpenings({ ...input, query: { ...input.query, limit, perDay } });
        expect(openings).toEqual(expected.slice(0, limit));
      }),
      runs,
    );
  });

  it('names a reason and the nearest other times exactly when nothing fits', () => {
    fc.assert(
      fc.property(scene, (input) => {
        const answer = findOpenings(input);
        if (answer.openings.length > 0) {
          expect(answer).not.toHaveProperty('reason');
          expect(answer.nearest).toEqual([]);
        } else {
          expect(answer.reason).toBeDefined();
          expect(answer.nearest).toEqual(oracleNearest(input));
        }
        expect(answer.complete).toBe(true);
      }),
      runs,
    );
  });

  it('openingAt agrees about every start near the grid', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: -1440, max: 1440 }), (input, minutes) => {
        const { visitType, newPatient, birthDate } = input.query;
        const all = oracleOpenings({ ...input, query: { visitType, newPatient, birthDate } });
        const guess = Math.floor(input.nowMs / 60_000 + minutes) * 60_000;
        const some = all[Math.abs(minutes) % Math.max(1, all.length)]?.startsAtMs ?? guess;
        for (const startsAtMs of [guess, some, some + 1, some + 60_000, some + 900_000, some - 900_000]) {
          for (const { code: provider } of input.practice.providers) {
            const answer = openingAt({ ...input, visitType, provider, newPatient, birthDate, startsAtMs });
            const listed = all.find((slot) => slot.provider === provider && slot.startsAtMs === startsAtMs);
            expect(answer.bookable ? answer.slot : undefined).toEqual(listed);
            if (answer.bookable) continue;
            const { date, time } = clockAt(startsAtMs, input.practice.timeZone);
            const asked = { visitType, provider, newPatient, birthDate, from: date, to: date, at: time };
            const none = findOpenings({ ...input, query: asked });
            if (startsAtMs % 60_000 === 0 && none.openings.length === 0) expect(none.reason).toBe(answer.reason);
          }
        }
      }),
      runs,
    );
  });

  it('never offers a time that is claimed, and a held time stays good for its holder', () => {
    fc.assert(
      fc.property(scene, (input) => {
        const query = { ...input.query, limit: 50 };
        const { openings } = findOpenings({ ...input, query });
        for (const slot of openings) {
          for (const claim of input.claims) {
            const apart = claim.endsAtMs <= slot.claimStartsAtMs || claim.startsAtMs >= slot.claimEndsAtMs;
            const others = claim.providerCode !== slot.provider && claim.operatoryCode !== slot.operatory;
            const everybody = claim.providerCode === null && claim.operatoryCode === null;
            expect(apart || (others && !everybody)).toBe(true);
          }
        }
        const held = openings[0];
        if (!held) return;
        // Once held, urgent visits may take whatever else is left of the day; the holder's own time remains.
        let claims = [...input.claims];
        for (let count = 0; count < 6; count++) {
          const other = findOpenings({
            ...input,
            claims: [...claims, claimOf(held)],
            own: [],
            query: { visitType: 'urgent', limit: 100_000 },
          }).openings.at(-1);
          if (other) claims = [...claims, claimOf(other)];
        }
        const { visitType, newPatient, birthDate } = input.query;
        const { provider, startsAtMs } = held;
        const now = { ...input, claims, own: [claimOf(held)], visitType, newPatient, birthDate, provider, startsAtMs };
        expect(openingAt(now).bookable).toBe(true);
      }),
      runs,
    );
  });

  it('gives the same answer from part of the claims as soon as it says it is complete', () => {
    const minutes = fc.integer({ min: -1440, max: 6 * 1440 });
    fc.assert(
      fc.property(scene, minutes, minutes, (input, one, other) => {
        const whole = findOpenings(input);
        const { first, all } = claimWindows(input);
        const odd = {
          fromMs: input.nowMs + Math.min(one, other) * 60_000,
          toMs: input.nowMs + Math.max(one, other) * 60_000,
        };
        for (const claimsCover of [first, all, odd]) {
          const claims = input.claims.filter(
            ({ startsAtMs, endsAtMs }) => startsAtMs < claimsCover.toMs && endsAtMs > claimsCover.fromMs,
          );
          const answer = findOpenings({ ...input, claims, claimsCover });
          if (answer.complete) expect(answer).toEqual(whole);
          else expect(claimsCover).not.toBe(all);
        }
      }),
      runs,
    );
  });
});

function claimOf({ provider, operatory, claimStartsAtMs, claimEndsAtMs }: OpeningSlot) {
  return { providerCode: provider, operatoryCode: operatory, startsAtMs: claimStartsAtMs, endsAtMs: claimEndsAtMs };
}
