import { describe, expect, it } from 'vitest';
import type { OpeningsQuery } from '#domain/availability.ts';
import { claimWindows, findOpenings } from '#domain/availability.ts';
import { instantOf, zonedIso } from '#domain/clinic-time.ts';
import { demoPractice } from '../../../factories/practice.ts';

const practice = demoPractice();
const zone = practice.timeZone;
const nowMs = instantOf('2026-11-30', '08:00', zone) ?? 0;
const midnight = (date: string) => instantOf(date, '00:00', zone) ?? 0;

function windowOf(query: Partial<OpeningsQuery>): [from: string, to: string] {
  const { first } = claimWindows({ practice, nowMs, query: { visitType: 'cleaning', ...query } });
  return [zonedIso(first.fromMs, zone).slice(0, 16), zonedIso(first.toMs, zone).slice(0, 16)];
}

describe('the time claims are needed for', () => {
  it('is the asked days with a week on either side, from today to the horizon', () => {
    expect(windowOf({ from: '2026-12-15', to: '2026-12-16' })).toEqual(['2026-12-08T00:00', '2026-12-24T00:00']);
    expect(windowOf({ from: '2026-12-01', to: '2026-12-01' })).toEqual(['2026-11-30T00:00', '2026-12-09T00:00']);
    expect(windowOf({})).toEqual(['2026-11-30T00:00', '2027-01-05T00:00']);
    expect(windowOf({ from: '2026-01-01', to: '2026-01-05' })).toEqual(['2026-11-30T00:00', '2026-12-08T00:00']);
    expect(windowOf({ from: '2028-01-01' })).toEqual(['2027-05-22T00:00', '2027-05-30T00:00']);
    const { all } = claimWindows({ practice, nowMs, query: { visitType: 'cleaning' } });
    expect(all).toEqual({ fromMs: midnight('2026-11-30'), toMs: midnight('2027-05-30') });
  });

  it('is the first window as long as it has enough openings', () => {
    const query = { visitType: 'cleaning', limit: 6 };
    const { first } = claimWindows({ practice, nowMs, query });
    const answer = findOpenings({ practice, nowMs, query, claims: [], claimsCover: first });
    expect(answer).toMatchObject({ complete: true });
    expect(answer.openings).toHaveLength(6);
  });

  it('has to be wider when the first window is full', () => {
    const query = { visitType: 'cleaning' };
    const { first, all } = claimWindows({ practice, nowMs, query });
    const claims = [{ providerCode: null, operatoryCode: null, startsAtMs: nowMs, endsAtMs: midnight('2027-02-01') }];
    const narrow = findOpenings({ practice, nowMs, query, claims, claimsCover: first });
    expect(narrow).toMatchObject({ openings: [], complete: false });
    const wide = findOpenings({ practice, nowMs, query, claims, claimsCover: all });
    expect(wide.complete).toBe(true);
    expect(zonedIso(wide.openings[0]?.startsAtMs ?? 0, zone)).toBe('2027-02-01T08:00:00-06:00');
  });

  it('has to be wider when the nearest other time may lie outside', () => {
    const query = { visitType: 'crown', provider: 'patel', from: '2026-12-02', to: '2026-12-02' };
    const { first } = claimWindows({ practice, nowMs, query });
    const claims = [{ providerCode: 'patel', operatoryCode: null, startsAtMs: nowMs, endsAtMs: first.toMs }];
    const narrow = findOpenings({ practice, nowMs, query, claims, claimsCover: first });
    expect(narrow).toMatchObject({ openings: [], reason: 'provider_away', nearest: [], complete: false });
    const wide = findOpenings({ practice, nowMs, query, claims });
    expect(zonedIso(wide.nearest[0]?.startsAtMs ?? 0, zone)).toBe('2026-12-10T10:00:00-06:00');
  });

  it('leaves out days that are covered in part', () => {
    const query = { visitType: 'cleaning', from: '2026-12-01', to: '2026-12-03', limit: 500 };
    const claimsCover = { fromMs: midnight('2026-12-01') + 1, toMs: midnight('2026-12-04') - 1 };
    const answer = findOpenings({ practice, nowMs, query, claims: [], claimsCover });
    expect(answer.complete).toBe(false);
    expect(new Set(answer.openings.map(({ startsAtMs }) => zonedIso(startsAtMs, zone).slice(0, 10)))).toEqual(
      new Set(['2026-12-02']),
    );
    const whole = { fromMs: midnight('2026-12-01'), toMs: midnight('2026-12-04') };
    expect(findOpenings({ practice, nowMs, query, claims: [], claimsCover: whole }).complete).toBe(true);
  });
});
