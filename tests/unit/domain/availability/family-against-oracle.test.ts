import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FamilyOpening, FamilyVisit } from '#domain/availability/family.ts';
import { findFamilyOpenings, placeFamily } from '#domain/availability/family.ts';
import { claimWindows, findOpenings } from '#domain/availability.ts';
import { familyScene } from './family-arbitraries.ts';
import type { FamilyScene } from './family-oracle.ts';
import { claimOf, oracleFamilies } from './family-oracle.ts';
import { clockAt, oracleClosest } from './oracle.ts';

const runs = { numRuns: 60 };
/** Where the oracle tries everything. */
const fewerRuns = { numRuns: 40 };
/** The oracle is slow on purpose. */
const patience = { timeout: 240_000 };
/** Above what any of these scenes needs. */
const effort = Number.POSITIVE_INFINITY;

describe('family openings against the obvious way', patience, () => {
  it('finds exactly the combinations the oracle finds, in its order', () => {
    fc.assert(
      fc.property(familyScene, fc.integer({ min: 1, max: 4 }), (scene, limit) => {
        const { openings } = findFamilyOpenings({ ...scene, effort, query: { ...scene.query, limit } });
        expect(openings).toEqual(oracleFamilies(scene, limit));
      }),
      fewerRuns,
    );
  });

  it('cuts to so many a day', () => {
    fc.assert(
      fc.property(familyScene, fc.integer({ min: 1, max: 3 }), (scene, perDay) => {
        const all = findFamilyOpenings({ ...scene, effort, query: { ...scene.query, limit: 100_000 } }).openings;
        const days = new Map<string, number>();
        const expected = all.filter((opening) => {
          const { date } = clockAt(startOf(opening), scene.practice.timeZone);
          days.set(date, (days.get(date) ?? 0) + 1);
          return (days.get(date) ?? 0) <= perDay;
        });
        const { openings } = findFamilyOpenings({ ...scene, effort, query: { ...scene.query, limit: 5, perDay } });
        expect(openings).toEqual(expected.slice(0, 5));
      }),
      runs,
    );
  });

  it('names the nearest other times, and who cannot come alone, exactly when nothing fits', () => {
    fc.assert(
      fc.property(familyScene, (scene) => {
        const answer = findFamilyOpenings({ ...scene, effort });
        expect(answer.complete).toBe(true);
        if (answer.openings.length > 0) {
          expect(answer).not.toHaveProperty('reason');
          expect(answer.nearest).toEqual([]);
          return;
        }
        const { members, arrangement, language } = scene.query;
        const anyTime = oracleFamilies({ ...scene, query: { members, arrangement, language } });
        const closest = oracleClosest(
          scene,
          anyTime.map((opening) => ({ opening, startsAtMs: startOf(opening) })),
        );
        expect(answer.nearest).toEqual(closest.map(({ opening }) => opening));
        if (answer.member === undefined) expect(answer.reason).toBe('not_together');
        else expect(reasonAlone(scene, answer.member)).toBe(answer.reason);
      }),
      fewerRuns,
    );
  });

  it('offers only what can be placed, and what a family holds stays good for it', () => {
    fc.assert(
      fc.property(familyScene, fc.infiniteStream(fc.nat()), (scene, numbers) => {
        const { openings } = findFamilyOpenings({ ...scene, effort });
        for (const { slots } of openings) {
          const placed = placeFamily({ ...scene, visits: visitsOf(scene, slots) });
          expect(placed).toMatchObject({ bookable: true, slots: slots.map(({ operatory: _, ...rest }) => rest) });
          if (placed.bookable) expectApart(scene, placed.slots);
        }
        const held = openings[(numbers.next().value ?? 0) % Math.max(1, openings.length)] ?? openings[0];
        if (!held) return;
        // Others take what is left of the day, and some of what stood there before goes.
        const own = held.slots.map(claimOf);
        let claims = scene.claims.filter(() => (numbers.next().value ?? 0) % 3 > 0);
        for (let count = 0; count < 6; count++) {
          const visitType = ['urgent', 'exam', 'child'][(numbers.next().value ?? 0) % 3] ?? 'urgent';
          const query = { visitType, limit: 100_000 };
          const free = findOpenings({ ...scene, claims: [...claims, ...own], own: [], query }).openings;
          const other = free[(numbers.next().value ?? 0) % Math.max(1, free.length)];
          if (other) claims = [...claims, claimOf(other)];
        }
        const visits = visitsOf(scene, held.slots);
        expect(placeFamily({ ...scene, claims, own, visits }).bookable).toBe(true);
        expect(placeFamily({ ...scene, claims, own: [...own, ...scene.own], visits }).bookable).toBe(true);
      }),
      runs,
    );
  });

  it('gives the same answer from part of the claims as soon as it says it is complete', () => {
    const minutes = fc.integer({ min: -1440, max: 6 * 1440 });
    fc.assert(
      fc.property(familyScene, minutes, minutes, (scene, one, other) => {
        const whole = findFamilyOpenings({ ...scene, effort });
        const { first, all } = claimWindows({ ...scene, query: { ...scene.query, visitType: '' } });
        const odd = {
          fromMs: scene.nowMs + Math.min(one, other) * 60_000,
          toMs: scene.nowMs + Math.max(one, other) * 60_000,
        };
        for (const claimsCover of [first, all, odd]) {
          const claims = scene.claims.filter(
            ({ startsAtMs, endsAtMs }) => startsAtMs < claimsCover.toMs && endsAtMs > claimsCover.fromMs,
          );
          const answer = findFamilyOpenings({ ...scene, effort, claims, claimsCover });
          if (answer.complete) expect(answer).toEqual(whole);
          else expect(claimsCover).not.toBe(all);
        }
      }),
      runs,
    );
  });
});

function startOf({ slots }: FamilyOpening): number {
  return slots[0]?.startsAtMs ?? Number.NaN;
}

function visitsOf({ query }: FamilyScene, slots: FamilyOpening['slots']): FamilyVisit[] {
  return slots.map(({ visitType, provider, startsAtMs }, index) => {
    const { newPatient, birthDate } = query.members[index] ?? {};
    return { visitType, provider, startsAtMs, newPatient, birthDate };
  });
}

function reasonAlone(scene: FamilyScene, member: number): string | undefined {
  const { members, arrangement, language, from, to, weekdays, ...times } = scene.query;
  const facts = members[member];
  if (!facts) return undefined;
  const bound = member === 0 || arrangement === 'side_by_side' ? times : {};
  return findOpenings({ ...scene, query: { ...facts, language, from, to, weekdays, ...bound } }).reason;
}

/** No two of them, and none of them with what is taken, want one person or one room at the same time. */
function expectApart({ claims }: FamilyScene, slots: FamilyOpening['slots']): void {
  const own = slots.map(claimOf);
  for (const [index, claim] of own.entries()) {
    for (const other of [...claims, ...own.slice(index + 1)]) {
      const apart = other.endsAtMs <= claim.startsAtMs || other.startsAtMs >= claim.endsAtMs;
      const everybody = other.providerCode === null && other.operatoryCode === null;
      const others = other.providerCode !== claim.providerCode && other.operatoryCode !== claim.operatoryCode;
      expect(apart || (others && !everybody)).toBe(true);
    }
  }
}
