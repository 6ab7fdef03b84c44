import { describe, expect, it } from 'vitest';
import type { FamilyOpening, FamilyQuery } from '#domain/availability/family.ts';
import { findFamilyOpenings, placeFamily } from '#domain/availability/family.ts';
import type { BusyClaim } from '#domain/availability.ts';
import { instantOf, wallTimeOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { demoPractice } from '../../../factories/practice.ts';

const practice = demoPractice();
/** Both hygienists work, Dr. Patel in OP1 and Dr. Okafor in OP3, all until 17:00. */
const tuesday = '2026-12-01';

function at(date: string, time: string): number {
  const ms = instantOf(date, time, practice.timeZone);
  if (ms === undefined) throw new Error('no such time');
  return ms;
}

const nowMs = at('2026-11-30', '08:00');

function ask(query: FamilyQuery, claims: readonly BusyClaim[] = [], of: Practice = practice) {
  return findFamilyOpenings({ practice: of, claims, nowMs, query });
}

/** `9:00 martinez HYG1`, for each member. */
function told({ slots }: FamilyOpening): string[] {
  return slots.map(({ startsAtMs, provider, operatory }) => {
    return `${wallTimeOf(startsAtMs, practice.timeZone)} ${provider} ${operatory}`;
  });
}

function family(...visitTypes: string[]) {
  return visitTypes.map((visitType) => ({ visitType }));
}

const onTuesday = { from: tuesday, to: tuesday };

describe('one after another', () => {
  it('lets the next begin as soon as somebody can see them, whoever it is', () => {
    const { openings } = ask({
      ...{ arrangement: 'one_after_another', ...onTuesday, at: '09:00' },
      members: family('cleaning', 'cleaning', 'child-visit'),
    });
    expect(openings.map(told)).toEqual([['09:00 martinez HYG1', '09:45 becker HYG2', '10:30 okafor OP3']]);
  });

  it('waits for half an hour at most', () => {
    const ask2 = (busyUntil: string) =>
      ask(
        {
          ...{ arrangement: 'one_after_another', ...onTuesday, at: '09:00' },
          members: [
            { visitType: 'cleaning', provider: 'martinez' },
            { visitType: 'cleaning', provider: 'becker' },
          ],
        },
        [
          {
            providerCode: 'becker',
            operatoryCode: null,
            startsAtMs: at(tuesday, '09:00'),
            endsAtMs: at(tuesday, busyUntil),
          },
        ],
      ).openings.map(told);
    expect(ask2('10:15')).toEqual([['09:00 martinez HYG1', '10:15 becker HYG2']]);
    expect(ask2('10:30')).toEqual([]);
  });

  it('lets somebody wait when the ones after them could not follow else', () => {
    const away = { providerCode: 'okafor', operatoryCode: null, startsAtMs: at(tuesday, '08:00') };
    const { openings } = ask(
      {
        ...{ arrangement: 'one_after_another', ...onTuesday, at: '08:30' },
        members: family('cleaning', 'cleaning', 'child-visit'),
      },
      [{ ...away, endsAtMs: at(tuesday, '11:00') }],
    );
    // The second could begin at 9:15, but then the third would wait for an hour.
    expect(openings.map(told)).toEqual([['08:30 martinez HYG1', '09:45 martinez HYG1', '11:00 okafor OP3']]);
  });

  it('sees five in a row', () => {
    const { openings } = ask({
      ...{ arrangement: 'one_after_another', ...onTuesday, at: '08:00' },
      members: family('cleaning', 'cleaning', 'cleaning', 'cleaning', 'cleaning'),
    });
    // Who begins after 11:00 would run into lunch.
    expect(openings.map(told)).toEqual([
      ['08:00 martinez HYG1', '08:45 becker HYG2', '09:30 martinez HYG1', '10:15 becker HYG2', '11:00 martinez HYG1'],
    ]);
  });

  it('binds the first start alone to the times asked for', () => {
    const { openings } = ask({
      ...{ arrangement: 'one_after_another', ...onTuesday, partOfDay: 'morning', before: '08:15' },
      members: family('cleaning', 'cleaning', 'cleaning'),
    });
    expect(openings.map(told)).toEqual([['08:00 martinez HYG1', '08:45 becker HYG2', '09:30 martinez HYG1']]);
  });
});

describe('side by side', () => {
  it('gives each a provider and a room of their own', () => {
    const { openings } = ask({
      ...{ arrangement: 'side_by_side', ...onTuesday, limit: 1 },
      members: family('cleaning', 'cleaning', 'child-visit'),
    });
    expect(openings.map(told)).toEqual([['08:00 martinez HYG1', '08:00 becker HYG2', '08:00 okafor OP3']]);
    const swapped = ask({
      ...{ arrangement: 'side_by_side', ...onTuesday, limit: 1 },
      members: [{ visitType: 'cleaning' }, { visitType: 'cleaning', provider: 'martinez' }],
    });
    expect(swapped.openings.map(told)).toEqual([['08:00 becker HYG2', '08:00 martinez HYG1']]);
  });

  it('leaves a room to whoever has no other', () => {
    const shared: Practice = {
      ...practice,
      providers: practice.providers.map((provider) =>
        provider.code === 'becker' ? { ...provider, operatories: ['HYG1', 'HYG2'] } : provider,
      ),
    };
    const query: FamilyQuery = {
      ...{ arrangement: 'side_by_side', ...onTuesday, limit: 1 },
      members: [
        { visitType: 'cleaning', provider: 'becker' },
        { visitType: 'cleaning', provider: 'martinez' },
      ],
    };
    const { openings } = ask(query, [], shared);
    expect(openings.map(told)).toEqual([['08:00 becker HYG2', '08:00 martinez HYG1']]);
    const visits = openings[0]?.slots.map(({ visitType, provider, startsAtMs }) => ({
      visitType,
      provider,
      startsAtMs,
    }));
    expect(placeFamily({ practice: shared, claims: [], nowMs, visits: visits ?? [] })).toEqual({
      bookable: true,
      slots: openings[0]?.slots,
    });
  });

  it('keeps what is kept for urgent visits, counting what the family takes itself', () => {
    const latest = (of: Practice, ...visitTypes: string[]) =>
      ask({ ...{ arrangement: 'side_by_side', ...onTuesday, limit: 200 }, members: family(...visitTypes) }, [], of)
        .openings.map(told)
        .at(-1);
    // The last openings of Dr. Patel and of Dr. Okafor, at 16:30, are kept.
    expect(latest(practice, 'checkup', 'checkup')).toEqual(['16:00 patel OP1', '16:00 okafor OP3']);
    expect(latest(practice, 'urgent', 'urgent')).toEqual(['16:30 patel OP1', '16:30 okafor OP3']);
    // One of them is: an urgent visit may have either, and then the other is kept from the check-up beside it.
    const keepsOne: Practice = {
      ...practice,
      visitTypes: practice.visitTypes.map((visitType) =>
        visitType.code === 'urgent' ? { ...visitType, reservedPerDay: 1 } : visitType,
      ),
    };
    expect(latest(keepsOne, 'checkup', 'urgent')).toEqual(['16:30 patel OP1', '16:30 okafor OP3']);
    expect(latest(keepsOne, 'urgent', 'checkup')).toEqual(['16:00 patel OP1', '16:00 okafor OP3']);
  });
});

describe('when the clocks change', () => {
  /** Open through the night of a Sunday; starts every half hour, a visit takes three quarters. */
  const night: Practice = {
    ...practice,
    hours: { sun: [['00:00', '06:00']] },
    providers: practice.providers.map((provider) => ({ ...provider, hours: { sun: [['00:00', '06:00']] } })),
    booking: { ...practice.booking, slotMinutes: 30 },
  };
  const starts = (arrangement: FamilyQuery['arrangement'], date: string, before: string) =>
    findFamilyOpenings({
      practice: night,
      claims: [],
      nowMs: at(date === '2026-11-01' ? '2026-10-31' : '2027-03-13', '12:00'),
      query: { arrangement, members: family('cleaning', 'cleaning'), from: date, to: date, before, limit: 20 },
    }).openings.map(({ slots }) => slots.map(({ startsAtMs }) => startsAtMs));

  it('goes on at the next time that exists, when an hour is skipped', () => {
    expect(starts('one_after_another', '2027-03-14', '03:30')).toEqual([
      [at('2027-03-14', '00:00'), at('2027-03-14', '01:00')],
      [at('2027-03-14', '00:30'), at('2027-03-14', '01:30')],
      // 3:00 is a quarter of an hour after 1:45.
      [at('2027-03-14', '01:00'), at('2027-03-14', '01:00') + 60 * 60_000],
      [at('2027-03-14', '01:30'), at('2027-03-14', '03:30')],
      [at('2027-03-14', '03:00'), at('2027-03-14', '04:00')],
    ]);
    expect(at('2027-03-14', '03:00')).toBe(at('2027-03-14', '01:00') + 60 * 60_000);
  });

  it('never begins at a time that comes twice, nor waits an hour for another', () => {
    expect(starts('one_after_another', '2026-11-01', '03:00')).toEqual([
      [at('2026-11-01', '02:00'), at('2026-11-01', '03:00')],
      [at('2026-11-01', '02:30'), at('2026-11-01', '03:30')],
    ]);
    expect(starts('side_by_side', '2026-11-01', '02:30').map(([first]) => first)).toEqual([
      at('2026-11-01', '00:00'),
      at('2026-11-01', '00:30'),
      at('2026-11-01', '02:00'),
    ]);
  });
});

describe('when nothing fits', () => {
  it('tells whom it is about', () => {
    const monday = { from: '2026-12-07', to: '2026-12-07' };
    const answer = ask({
      ...{ arrangement: 'one_after_another', ...monday },
      members: family('cleaning', 'child-visit'),
    });
    expect(answer).toMatchObject({ openings: [], reason: 'provider_away', member: 1 });
    expect(answer.nearest).toHaveLength(3);
    const grown = ask({
      arrangement: 'one_after_another',
      members: [{ visitType: 'cleaning' }, { visitType: 'child-visit', birthDate: '1990-01-01' }],
    });
    expect(grown.reason).toBe('not_offered');
    expect(ask({ arrangement: 'side_by_side', members: family('cleaning', 'tooth-fairy') })).toMatchObject({
      reason: 'not_offered',
      member: 1,
      nearest: [],
    });
  });

  it('tells when it is about nobody alone', () => {
    const answer = ask({ arrangement: 'side_by_side', members: family('cleaning', 'cleaning', 'cleaning') });
    expect(answer).toEqual({ openings: [], reason: 'not_together', nearest: [], complete: true });
  });

  it('stops when it has tried enough', () => {
    const query: FamilyQuery = {
      arrangement: 'one_after_another',
      members: family('cleaning', 'cleaning', 'cleaning'),
    };
    const all = findFamilyOpenings({ practice, claims: [], nowMs, query }).openings;
    const some = findFamilyOpenings({ practice, claims: [], nowMs, query, effort: 3 }).openings;
    expect(some).toEqual(all.slice(0, 1));
    expect(findFamilyOpenings({ practice, claims: [], nowMs, query, effort: 2 })).toMatchObject({
      openings: [],
      reason: 'not_together',
      nearest: [],
    });
  });

  it('wants two to five', () => {
    for (const count of [0, 1, 6]) {
      const members = family(...Array.from({ length: count }, () => 'cleaning'));
      expect(() => ask({ arrangement: 'one_after_another', members })).toThrow(RangeError);
    }
  });
});

describe('placing chosen times', () => {
  const place = (visits: readonly (readonly [visitType: string, provider: string, date: string, time: string])[]) =>
    placeFamily({
      practice,
      claims: [],
      nowMs,
      visits: visits.map(([visitType, provider, date, time]) => ({ visitType, provider, startsAtMs: at(date, time) })),
    });

  it('says which could not be had even alone, or that they are in one another’s way', () => {
    expect(
      place([
        ['cleaning', 'martinez', tuesday, '09:00'],
        ['cleaning', 'becker', tuesday, '12:00'],
      ]),
    ).toEqual({
      ...{ bookable: false, reason: 'outside_hours', member: 1 },
    });
    expect(
      place([
        ['cleaning', 'martinez', tuesday, '09:00'],
        ['cleaning', 'martinez', tuesday, '09:45'],
      ]),
    ).toEqual({
      ...{ bookable: false, reason: 'taken' },
    });
    expect(
      place([
        ['cleaning', 'martinez', tuesday, '09:00'],
        ['cleaning', 'becker', tuesday, '09:05'],
      ]),
    ).toEqual({
      ...{ bookable: false, reason: 'not_offered', member: 1 },
    });
    expect(
      place([
        ['cleaning', 'martinez', tuesday, '09:00'],
        ['tooth-fairy', 'becker', tuesday, '09:00'],
      ]),
    ).toEqual({
      ...{ bookable: false, reason: 'not_offered', member: 1 },
    });
    expect(
      place([
        ['cleaning', 'martinez', '2026-11-30', '08:15'],
        ['cleaning', 'martinez', '2026-11-30', '09:15'],
      ]),
    ).toEqual({ bookable: false, reason: 'too_soon', member: 0 });
  });

  it('has them all on one day', () => {
    expect(
      place([
        ['cleaning', 'martinez', tuesday, '09:00'],
        ['cleaning', 'martinez', '2026-12-02', '09:00'],
      ]),
    ).toEqual({
      ...{ bookable: false, reason: 'not_together' },
    });
  });
});
