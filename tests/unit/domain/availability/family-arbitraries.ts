import fc from 'fast-check';
import type { FamilyMember } from '#domain/availability/family.ts';
import { familyArrangements } from '#domain/availability/family.ts';
import type { Practice } from '#domain/practice.ts';
import { scene } from './arbitraries.ts';
import type { FamilyScene } from './family-oracle.ts';

/** `often` three times out of four. */
const mostly = <T>(often: T, else_: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(often) }, { weight: 1, arbitrary: else_ });

const member: fc.Arbitrary<FamilyMember> = fc.record({
  visitType: fc.constantFrom('exam', 'urgent', 'child'),
  newPatient: mostly<boolean | undefined>(undefined, fc.boolean()),
  birthDate: mostly<string | undefined>(undefined, fc.constantFrom('1980-05-05', '2018-02-28')),
  provider: mostly<string | undefined>(undefined, fc.constantFrom('ana', 'ben', 'cem')),
});

const members = fc.oneof(
  fc.array(member, { minLength: 2, maxLength: 3 }),
  // Siblings: the same visit, so that they want the same people and rooms.
  fc.tuple(member, fc.integer({ min: 2, max: 4 })).map(([one, count]) => Array.from({ length: count }, () => one)),
);

/** What of the practice is like in the scene of one patient, and what is made easier, so that families often fit. */
const ease = fc.record({
  slotMinutes: fc.constantFrom(15, 20, 25, 30, 60),
  everybodyDoesIt: mostly(true, fc.constant(false)),
  anyPatient: mostly(true, fc.constant(false)),
  short: fc.boolean(),
  reservedPerDay: fc.constantFrom([0, 0, 0], [0, 0, 0], [0, 1, 0], [0, 2, 0], [1, 0, 1]),
});

function eased(practice: Practice, how: typeof ease extends fc.Arbitrary<infer T> ? T : never): Practice {
  return {
    ...practice,
    booking: {
      ...practice.booking,
      slotMinutes: how.slotMinutes,
      horizonDays: Math.min(2, Math.max(1, practice.booking.horizonDays)),
    },
    visitTypes: practice.visitTypes.map((visitType, index) => ({
      ...visitType,
      ...(how.everybodyDoesIt && {
        providers: [...visitType.providers, ...['ana', 'ben', 'cem'].filter((it) => !visitType.providers.includes(it))],
      }),
      ...(how.anyPatient && { newPatients: 'yes' as const, minAge: null, maxAge: null }),
      ...(how.short && { minutes: Math.min(45, visitType.minutes) }),
      reservedPerDay: how.reservedPerDay[index] ?? 0,
    })),
  };
}

/** A scene of one patient made one of two to four, with starts far enough apart for the oracle to try them all. */
export const familyScene: fc.Arbitrary<FamilyScene> = fc
  .record({
    one: scene,
    members,
    arrangement: fc.constantFrom(...familyArrangements),
    how: ease,
    asked: mostly('any', fc.constant('as in the scene')),
    language: mostly<string | undefined>(undefined, fc.constant('en')),
  })
  .map(({ one, how, asked, ...family }) => {
    const { practice, query, ...calendar } = one;
    const { from, to, partOfDay, after, before, at, weekdays } = query;
    const times = asked === 'any' ? { after, before } : { from, to, partOfDay, after, before, at, weekdays };
    return { ...calendar, practice: eased(practice, how), query: { ...family, ...times } };
  });
