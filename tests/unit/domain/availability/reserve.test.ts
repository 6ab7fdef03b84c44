import { describe, expect, it } from 'vitest';
import type { BusyClaim, OpeningSlot } from '#domain/availability.ts';
import { findOpenings, openingAt } from '#domain/availability.ts';
import { instantOf, wallTimeOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { demoPractice } from '../../../factories/practice.ts';

const practice = demoPractice();
const nowMs = at('2026-11-30', '08:00');

function at(date: string, time: string): number {
  const ms = instantOf(date, time, practice.timeZone);
  if (ms === undefined) throw new Error('no such time');
  return ms;
}

/** Tuesday: Dr. Patel in OP1 and Dr. Okafor in OP3, both until 17:00. */
const tuesday = '2026-12-01';

function openingsOf(visitType: string, claims: readonly BusyClaim[] = [], of: Practice = practice, date = tuesday) {
  return findOpenings({ practice: of, claims, nowMs, query: { visitType, from: date, to: date, limit: 500 } }).openings;
}

function latest(visitType: string, claims: readonly BusyClaim[] = [], of: Practice = practice, date = tuesday) {
  const byProvider: Record<string, string> = {};
  for (const { provider, startsAtMs } of openingsOf(visitType, claims, of, date)) {
    byProvider[provider] = wallTimeOf(startsAtMs, of.timeZone);
  }
  return byProvider;
}

function claimOf({ provider, operatory, claimStartsAtMs, claimEndsAtMs }: OpeningSlot): BusyClaim {
  return { providerCode: provider, operatoryCode: operatory, startsAtMs: claimStartsAtMs, endsAtMs: claimEndsAtMs };
}

function busy(providerCode: string, operatoryCode: string | null, from: string, to: string): BusyClaim {
  return { providerCode, operatoryCode, startsAtMs: at(tuesday, from), endsAtMs: at(tuesday, to) };
}

describe('openings kept for urgent visits', () => {
  it('are the last two of the day over all providers', () => {
    expect(latest('urgent')).toEqual({ patel: '16:30', okafor: '16:30' });
    // Other visits end before 16:30.
    expect(latest('checkup')).toEqual({ patel: '16:00', okafor: '16:00' });
    expect(latest('filling')).toEqual({ patel: '15:15', okafor: '15:15' });
  });
  it('do not touch providers who see no urgent visits, nor their operatories', () => {
    expect(latest('cleaning')).toEqual({ martinez: '16:00', becker: '16:00' });
  });
  it('are one after another when one provider alone is there', () => {
    const away = [busy('okafor', null, '08:00', '17:00')];
    expect(latest('checkup', away)).toEqual({ patel: '15:30' });
    expect(latest('urgent', away)).toEqual({ patel: '16:30' });
  });
  it('move to earlier openings when urgent visits have taken them', () => {
    const [first, second] = openingsOf('urgent').slice(-2);
    if (!first || !second) throw new Error('no urgent openings');
    const one = [claimOf(second)];
    expect(second.provider).toBe('okafor');
    expect(latest('checkup', one)).toEqual({ patel: '16:00', okafor: '15:30' });
    expect(latest('checkup', [...one, claimOf(first)])).toEqual({ patel: '15:30', okafor: '15:30' });
  });
  it('stay where they are when other visits are booked beside them', () => {
    const claims: BusyClaim[] = [];
    for (;;) {
      const next = openingsOf('checkup', claims).at(-1);
      if (!next) break;
      claims.push(claimOf(next));
    }
    // Check-ups have filled the day; exactly the two kept openings are left.
    const left = openingsOf('urgent', claims);
    expect(left.map(({ provider, startsAtMs }) => [provider, startsAtMs])).toEqual([
      ['patel', at(tuesday, '16:30')],
      ['okafor', at(tuesday, '16:30')],
    ]);
  });
  it('are fewer when the day has fewer', () => {
    const full = [busy('okafor', null, '08:00', '17:00'), busy('patel', null, '08:00', '16:30')];
    expect(latest('urgent', full)).toEqual({ patel: '16:30' });
    expect(openingsOf('checkup', full)).toEqual([]);
    const asked = { practice, claims: full, nowMs, visitType: 'checkup', provider: 'patel' };
    expect(openingAt({ ...asked, startsAtMs: at(tuesday, '16:30') })).toEqual({ bookable: false, reason: 'taken' });
  });
  it('keep the operatory too: another provider takes the next one of their list', () => {
    // On Monday Dr. Chen's 16:30 is kept in OP2 and Dr. Patel's in OP1, where Dr. Chen could go as well.
    expect(latest('checkup', [], practice, '2026-11-30')).toEqual({ patel: '16:00', chen: '16:00' });
    const oneKept = {
      ...practice,
      visitTypes: practice.visitTypes.map((type) =>
        type.code === 'urgent' ? { ...type, reservedPerDay: 1, providers: ['patel'] } : type,
      ),
    };
    const monday = openingsOf('checkup', [], oneKept, '2026-11-30').filter(({ provider }) => provider === 'chen');
    expect(monday.at(-1)).toMatchObject({ startsAtMs: at('2026-11-30', '16:30'), operatory: 'OP2' });
    const roomTaken = [
      {
        providerCode: null,
        operatoryCode: 'OP2',
        startsAtMs: at('2026-11-30', '08:00'),
        endsAtMs: at('2026-11-30', '17:00'),
      },
    ];
    const squeezed = openingsOf('checkup', roomTaken, oneKept, '2026-11-30').filter(
      ({ provider }) => provider === 'chen',
    );
    expect(squeezed.at(-1)).toMatchObject({ startsAtMs: at('2026-11-30', '16:00'), operatory: 'OP1' });
  });
  it('a held time stays good although urgent visits take what was kept', () => {
    const held = openingsOf('checkup').at(-1);
    if (!held) throw new Error('no opening');
    const hold = claimOf(held);
    const urgent = openingsOf('urgent', [hold]).slice(-2).map(claimOf);
    const asked = { practice, nowMs, visitType: 'checkup', provider: held.provider, startsAtMs: held.startsAtMs };
    expect(openingAt({ ...asked, claims: urgent, own: [hold] }).bookable).toBe(true);
    // Somebody who does not hold it comes too late: it is now one of the last two.
    expect(openingAt({ ...asked, claims: urgent })).toEqual({ bookable: false, reason: 'taken' });
  });
  it('of two visit types do not lock each other out', () => {
    const both = {
      ...practice,
      visitTypes: practice.visitTypes.map((type) => (type.code === 'checkup' ? { ...type, reservedPerDay: 1 } : type)),
    };
    // The check-up comes first in the practice's list and keeps the very last opening, urgent visits the next two.
    expect(latest('checkup', [], both)).toEqual({ patel: '16:00', okafor: '16:30' });
    expect(latest('urgent', [], both)).toEqual({ patel: '16:30', okafor: '16:00' });
    expect(latest('filling', [], both)).toEqual({ patel: '15:15', okafor: '14:45' });
  });
});
