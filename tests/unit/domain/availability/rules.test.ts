import { describe, expect, it } from 'vitest';
import type { AvailabilityQuery } from '#contract/http/availability.ts';
import { noOpeningReasonSchema } from '#contract/http/availability.ts';
import type { BusyClaim, NoOpeningReason, OpeningsQuery } from '#domain/availability.ts';
import { findOpenings, openingAt } from '#domain/availability.ts';
import { instantOf, localDateOf, wallTimeOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { demoPractice } from '../../../factories/practice.ts';

const practice = demoPractice();
const zone = practice.timeZone;
/** Monday, November 30, 8:00: a quiet week lies ahead. */
const monday = at('2026-11-30', '08:00');

function at(date: string, time: string): number {
  const ms = instantOf(date, time, zone);
  if (ms === undefined) throw new Error('no such time');
  return ms;
}

function ask(query: OpeningsQuery, changes: { practice?: Practice; claims?: BusyClaim[]; nowMs?: number } = {}) {
  const answer = findOpenings({ practice, claims: [], nowMs: monday, query: { limit: 500, ...query }, ...changes });
  const short = (slots: typeof answer.openings) =>
    slots.map((slot) => `${localDateOf(slot.startsAtMs, zone).slice(5)} ${wallTimeOf(slot.startsAtMs, zone)}`);
  return {
    ...answer,
    starts: short(answer.openings),
    nearby: short(answer.nearest),
    whom: [...new Set(answer.openings.map(({ provider }) => provider))],
    rooms: [...new Set(answer.openings.map(({ operatory }) => operatory))],
  };
}

function onDay(date: string, query: Omit<OpeningsQuery, 'from' | 'to'>, changes: Parameters<typeof ask>[1] = {}) {
  return ask({ ...query, from: date, to: date }, changes);
}

function busy(providerCode: string | null, operatoryCode: string | null, date: string, from: string, to: string) {
  return { providerCode, operatoryCode, startsAtMs: at(date, from), endsAtMs: at(date, to) };
}

const withVisit = (code: string, changes: Partial<Practice['visitTypes'][number]>): Practice => ({
  ...practice,
  visitTypes: practice.visitTypes.map((type) => (type.code === code ? { ...type, ...changes } : type)),
});

describe('the question', () => {
  it('is what the contract carries', () => {
    const asked: AvailabilityQuery = { visitType: 'cleaning', limit: 6, weekdays: ['mon'], partOfDay: 'morning' };
    const query: OpeningsQuery = asked;
    expect(ask(query).starts).toHaveLength(6);
    const reasons: readonly NoOpeningReason[] = noOpeningReasonSchema.options;
    expect(reasons).toHaveLength(8);
  });
});

describe('opening hours', () => {
  it('a visit and its buffer end before lunch and before closing', () => {
    const { starts } = onDay('2026-12-01', { visitType: 'cleaning', provider: 'martinez' });
    // 45 minutes and a buffer of 10: 11:00 would still run at 11:55, 11:15 would not be done at 12:00.
    expect(starts.at(0)).toBe('12-01 08:00');
    expect(starts).toContain('12-01 11:00');
    expect(starts).not.toContain('12-01 11:15');
    expect(starts).toContain('12-01 13:00');
    expect(starts.at(-1)).toBe('12-01 16:00');
  });
  it('a visit without buffer ends on the dot', () => {
    const { openings, starts } = onDay('2026-12-02', { visitType: 'filling', provider: 'okafor' });
    expect(starts).not.toContain('12-02 11:00');
    expect(onDay('2026-12-02', { visitType: 'new-patient-exam' }).starts).toContain('12-02 11:00');
    expect(openings[0]).toEqual({
      visitType: 'filling',
      provider: 'okafor',
      operatory: 'OP3',
      startsAtMs: at('2026-12-02', '08:00'),
      endsAtMs: at('2026-12-02', '09:00'),
      claimStartsAtMs: at('2026-12-02', '08:00'),
      claimEndsAtMs: at('2026-12-02', '09:10'),
    });
  });
  it('a buffer before the visit lies within the opening too', () => {
    const prepared = withVisit('filling', { bufferBefore: 20 });
    const { starts, openings } = onDay(
      '2026-12-02',
      { visitType: 'filling', provider: 'okafor' },
      { practice: prepared },
    );
    expect(starts.at(0)).toBe('12-02 08:30');
    expect(openings[0]?.claimStartsAtMs).toBe(at('2026-12-02', '08:10'));
    expect(starts).toContain('12-02 13:30');
    expect(starts).not.toContain('12-02 13:15');
  });
  it('a provider works within the practice’s hours and their own', () => {
    expect(onDay('2026-12-03', { visitType: 'crown', provider: 'patel' }).starts.at(0)).toBe('12-03 10:00');
    expect(onDay('2026-12-03', { visitType: 'urgent', provider: 'patel' }).starts.at(-1)).toBe('12-03 18:30');
    expect(onDay('2026-12-03', { visitType: 'urgent', provider: 'chen' }).starts.at(-1)).toBe('12-03 16:30');
  });
  it('closures take whole days and parts of days', () => {
    expect(ask({ visitType: 'urgent', from: '2026-12-24', to: '2026-12-25' }).starts).toEqual([]);
    const friday = onDay('2026-12-04', { visitType: 'urgent' }).starts;
    expect(friday).toContain('12-04 12:30');
    expect(friday.at(-1)).toBe('12-04 12:30');
  });
  it('starts are on the grid of the practice', () => {
    const minutes = new Set(ask({ visitType: 'cleaning' }).starts.map((start) => start.slice(-2)));
    expect(minutes).toEqual(new Set(['00', '15', '30', '45']));
    const coarse = { ...practice, booking: { ...practice.booking, slotMinutes: 40 } };
    expect(
      onDay('2026-12-02', { visitType: 'checkup', provider: 'chen' }, { practice: coarse }).starts.slice(0, 2),
    ).toEqual(['12-02 08:00', '12-02 08:40']);
  });
});

describe('notice and horizon', () => {
  it('exactly 60 minutes ahead is fine', () => {
    expect(ask({ visitType: 'cleaning' }, { nowMs: at('2026-12-01', '09:00') }).starts.at(0)).toBe('12-01 10:00');
    expect(ask({ visitType: 'cleaning' }, { nowMs: at('2026-12-01', '09:00') + 1 }).starts.at(0)).toBe('12-01 10:15');
  });
  it('an urgent visit has its own notice', () => {
    expect(ask({ visitType: 'urgent' }, { nowMs: at('2026-12-01', '09:00') }).starts.at(0)).toBe('12-01 09:15');
  });
  it('exactly 180 days ahead is fine', () => {
    const nowMs = at('2026-11-23', '16:00');
    expect(localDateOf(nowMs + 180 * 86_400_000, zone)).toBe('2027-05-22');
    expect(onDay('2027-05-22', { visitType: 'urgent' }, { nowMs }).starts.at(-1)).toBe('05-22 12:30');
    expect(onDay('2027-05-24', { visitType: 'urgent' }, { nowMs })).toMatchObject({ starts: [], reason: 'too_far' });
    expect(onDay('2027-05-24', { visitType: 'urgent' }, { nowMs: at('2026-11-25', '08:00') }).starts).not.toEqual([]);
  });
});

describe('who may do it', () => {
  it('providers come in the order of the visit type', () => {
    const { openings } = onDay('2026-12-01', { visitType: 'checkup', at: '09:00' });
    expect(openings.map(({ provider }) => provider)).toEqual(['patel', 'okafor']);
    const turned = withVisit('checkup', { providers: ['okafor', 'chen', 'patel'] });
    const other = onDay('2026-12-01', { visitType: 'checkup', at: '09:00' }, { practice: turned });
    expect(other.openings.map(({ provider }) => provider)).toEqual(['okafor', 'patel']);
  });
  it('new patients get a first visit, known ones do not', () => {
    expect(ask({ visitType: 'new-patient-exam', newPatient: true }).starts).not.toEqual([]);
    expect(ask({ visitType: 'new-patient-exam', newPatient: false }).reason).toBe('not_offered');
    expect(ask({ visitType: 'filling', newPatient: true }).reason).toBe('not_offered');
    expect(ask({ visitType: 'filling' }).starts).not.toEqual([]);
  });
  it('the children’s dentist takes new patients up to 15', () => {
    const asked = { visitType: 'urgent', newPatient: true };
    expect(ask(asked).whom).not.toContain('okafor');
    expect(ask({ ...asked, birthDate: '2018-05-19' }).whom).toContain('okafor');
    expect(ask({ ...asked, birthDate: '1984-03-12' }).whom).not.toContain('okafor');
    expect(ask({ ...asked, newPatient: false, birthDate: '1984-03-12' }).whom).toContain('okafor');
    expect(ask({ visitType: 'urgent' }).whom).toContain('okafor');
  });
  it('a child’s first check-up needs no birth date to be looked for', () => {
    expect(ask({ visitType: 'child-visit', newPatient: true }).whom).toEqual(['okafor']);
  });
  it('ages are those of the day of the visit', () => {
    // Sixteen on Wednesday: the last child visit is on Tuesday.
    const { starts } = ask({ visitType: 'child-visit', birthDate: '2010-12-02', from: '2026-11-30' });
    expect(new Set(starts.map((start) => start.slice(0, 5)))).toEqual(new Set(['12-01']));
    const grown = withVisit('whitening', { minAge: 18 });
    const first = ask({ visitType: 'whitening', birthDate: '2008-12-03' }, { practice: grown }).starts.at(0);
    expect(first).toBe('12-03 13:00');
  });
  it('providers who speak the language', () => {
    expect(ask({ visitType: 'cleaning', language: 'es' }).whom).toEqual(['martinez']);
    expect(ask({ visitType: 'cleaning', language: 'es-US' }).whom).toEqual(['martinez']);
    expect(ask({ visitType: 'cleaning', language: 'zh' }).reason).toBe('not_offered');
  });
});

describe('when', () => {
  const starts = (query: Partial<OpeningsQuery>) =>
    onDay('2026-12-03', { visitType: 'cleaning', ...query }).starts.map((start) => start.slice(-5));
  it('parts of the day', () => {
    expect(starts({ partOfDay: 'morning' }).at(-1)).toBe('11:00');
    expect(starts({ partOfDay: 'afternoon' }).at(0)).toBe('13:00');
    expect(starts({ partOfDay: 'afternoon' }).at(-1)).toBe('16:45');
    expect(starts({ partOfDay: 'evening' })).toEqual(['17:00', '17:15', '17:30', '17:45', '18:00']);
  });
  it('after counts the time itself, before does not', () => {
    expect(starts({ after: '16:00', before: '16:30', provider: 'becker' })).toEqual(['16:00', '16:15']);
    expect(starts({ after: '16:01', before: '16:31', provider: 'becker' })).toEqual(['16:15', '16:30']);
  });
  it('one time', () => {
    expect(starts({ at: '16:15', provider: 'becker' })).toEqual(['16:15']);
    expect(starts({ at: '16:20' })).toEqual([]);
  });
  it('weekdays', () => {
    const days = ask({ visitType: 'cleaning', weekdays: ['sat', 'mon'], to: '2026-12-13' }).starts;
    expect(new Set(days.map((start) => start.slice(0, 5)))).toEqual(new Set(['11-30', '12-05', '12-07', '12-12']));
  });
  it('six at first, and so many a day as asked', () => {
    expect(findOpenings({ practice, claims: [], nowMs: monday, query: { visitType: 'urgent' } }).openings).toHaveLength(
      6,
    );
    const spread = ask({ visitType: 'urgent', limit: 5, perDay: 2 }).starts;
    expect(spread).toEqual(['11-30 08:15', '11-30 08:15', '12-01 08:00', '12-01 08:00', '12-02 08:00']);
  });
});

describe('claims', () => {
  const tuesday = '2026-12-01';
  it('keep provider and buffers free', () => {
    const claims = [busy('martinez', 'HYG1', tuesday, '09:00', '09:55')];
    const { starts } = onDay(tuesday, { visitType: 'cleaning', provider: 'martinez' }, { claims });
    // 8:00 ends with its buffer at 8:55; 8:15 would run into the claim; 10:00 is the first start after it.
    expect(starts.slice(0, 3)).toEqual(['12-01 08:00', '12-01 10:00', '12-01 10:15']);
  });
  it('a visit may begin when another ends', () => {
    const claims = [busy('patel', 'OP1', tuesday, '09:00', '09:30')];
    const { starts } = onDay(tuesday, { visitType: 'checkup', provider: 'patel', before: '10:00' }, { claims });
    expect(starts).toEqual(['12-01 08:00', '12-01 08:15', '12-01 08:30', '12-01 09:30', '12-01 09:45']);
  });
  it('the first free operatory of the provider’s list is used', () => {
    const taken = [busy(null, 'OP2', '2026-12-02', '09:00', '10:00')];
    const asked = { visitType: 'checkup', provider: 'chen', at: '09:00' };
    expect(onDay('2026-12-02', asked).rooms).toEqual(['OP2']);
    expect(onDay('2026-12-02', asked, { claims: taken }).rooms).toEqual(['OP1']);
    const both = [...taken, busy(null, 'OP1', '2026-12-02', '09:15', '09:30')];
    expect(onDay('2026-12-02', asked, { claims: both }).reason).toBe('taken');
  });
  it('two providers do not share an operatory', () => {
    const claims = [busy('martinez', 'HYG1', tuesday, '09:00', '09:55'), busy(null, 'HYG2', tuesday, '09:00', '17:00')];
    expect(onDay(tuesday, { visitType: 'cleaning', at: '09:00' }, { claims }).reason).toBe('taken');
    expect(onDay(tuesday, { visitType: 'cleaning', at: '10:00' }, { claims }).openings).toMatchObject([
      { provider: 'martinez', operatory: 'HYG1' },
      { provider: 'becker', operatory: 'HYG1' },
    ]);
  });
  it('time off takes the provider, a meeting everybody', () => {
    const off = [busy('martinez', null, tuesday, '08:00', '17:00')];
    expect(onDay(tuesday, { visitType: 'cleaning' }, { claims: off }).whom).toEqual(['becker']);
    const meeting = [busy(null, null, tuesday, '08:00', '17:00')];
    expect(onDay(tuesday, { visitType: 'cleaning' }, { claims: meeting }).reason).toBe('taken');
  });
  it('a holiday of several days is one claim', () => {
    const away = [
      { providerCode: 'martinez', operatoryCode: null, startsAtMs: monday, endsAtMs: at('2026-12-14', '00:00') },
    ];
    expect(ask({ visitType: 'cleaning', language: 'es', limit: 1 }, { claims: away }).starts).toEqual(['12-14 08:00']);
  });
  it('their owner’s own are not in the way', () => {
    const own = [busy('martinez', 'HYG1', tuesday, '09:00', '09:55')];
    const asked = { practice, claims: [], own, nowMs: monday, visitType: 'cleaning', provider: 'martinez' };
    expect(openingAt({ ...asked, startsAtMs: at(tuesday, '09:00') }).bookable).toBe(true);
    expect(openingAt({ ...asked, own: [], claims: own, startsAtMs: at(tuesday, '09:00') })).toEqual({
      bookable: false,
      reason: 'taken',
    });
  });
  it('codes that are gone take nobody’s time', () => {
    const claims = [busy('retired', 'OP9', tuesday, '00:00', '23:00')];
    expect(onDay(tuesday, { visitType: 'cleaning' }, { claims }).starts).toEqual(
      onDay(tuesday, { visitType: 'cleaning' }).starts,
    );
  });
});

describe('why nothing fits', () => {
  it.each<[string, OpeningsQuery, NoOpeningReason]>([
    ['yesterday', { visitType: 'cleaning', from: '2026-11-29', to: '2026-11-29' }, 'past'],
    ['this morning at eight', { visitType: 'cleaning', from: '2026-11-30', to: '2026-11-30', at: '08:00' }, 'too_soon'],
    ['next year', { visitType: 'cleaning', from: '2027-11-30' }, 'too_far'],
    ['a Sunday', { visitType: 'cleaning', from: '2026-12-06', to: '2026-12-06' }, 'closed'],
    ['Christmas', { visitType: 'cleaning', from: '2026-12-24', to: '2026-12-25', at: '20:00' }, 'closed'],
    ['during staff training', { visitType: 'urgent', from: '2026-12-04', to: '2026-12-04', at: '13:15' }, 'closed'],
    ['at lunch', { visitType: 'cleaning', from: '2026-12-01', to: '2026-12-01', at: '12:15' }, 'outside_hours'],
    ['into lunch', { visitType: 'cleaning', from: '2026-12-01', to: '2026-12-01', at: '11:30' }, 'outside_hours'],
    ['at night', { visitType: 'cleaning', from: '2026-12-01', to: '2026-12-01', after: '20:00' }, 'outside_hours'],
    ['her day off', { visitType: 'crown', provider: 'patel', from: '2026-12-02', to: '2026-12-02' }, 'provider_away'],
    ['an unknown visit', { visitType: 'massage' }, 'not_offered'],
    ['a provider of other visits', { visitType: 'cleaning', provider: 'patel' }, 'not_offered'],
    ['beside the grid', { visitType: 'cleaning', at: '09:05' }, 'not_offered'],
    ['an adult as a child', { visitType: 'child-visit', birthDate: '1984-03-12' }, 'not_offered'],
    ['an end before the start', { visitType: 'cleaning', from: '2026-12-03', to: '2026-12-02' }, 'not_offered'],
  ])('%s', (_, query, reason) => expect(ask(query)).toMatchObject({ starts: [], reason }));

  it('today, when the last start has gone by', () => {
    const nowMs = at('2026-12-01', '16:45');
    expect(onDay('2026-12-01', { visitType: 'cleaning' }, { nowMs }).reason).toBe('past');
    const sunday = at('2026-12-06', '10:00');
    expect(onDay('2026-12-06', { visitType: 'cleaning' }, { nowMs: sunday }).reason).toBe('closed');
    const earlier = at('2026-12-01', '15:30');
    expect(onDay('2026-12-01', { visitType: 'cleaning' }, { nowMs: earlier }).reason).toBe('too_soon');
  });

  it('one start, with the same words', () => {
    const asked = { practice, claims: [], nowMs: monday, visitType: 'cleaning', provider: 'martinez' };
    const reasonAt = (date: string, time: string, visitType = 'cleaning') => {
      const answer = openingAt({ ...asked, visitType, startsAtMs: at(date, time) });
      return answer.bookable ? 'bookable' : answer.reason;
    };
    expect(reasonAt('2026-12-01', '09:00')).toBe('bookable');
    expect(reasonAt('2026-11-27', '09:00')).toBe('past');
    expect(reasonAt('2026-11-30', '08:45')).toBe('too_soon');
    expect(reasonAt('2027-11-30', '09:00')).toBe('too_far');
    expect(reasonAt('2026-12-06', '09:00')).toBe('closed');
    expect(reasonAt('2026-12-01', '11:30')).toBe('outside_hours');
    expect(reasonAt('2026-12-05', '09:00')).toBe('provider_away');
    expect(reasonAt('2026-12-01', '09:05')).toBe('not_offered');
    expect(reasonAt('2026-12-01', '09:00', 'crown')).toBe('not_offered');
  });
});

describe('the nearest other times', () => {
  it('around a time that is taken', () => {
    const claims = [busy('patel', 'OP1', '2026-12-01', '10:00', '11:00')];
    const { reason, nearby } = onDay(
      '2026-12-01',
      { visitType: 'new-patient-exam', provider: 'patel', at: '10:00' },
      { claims },
    );
    expect(reason).toBe('taken');
    expect(nearby).toEqual(['12-01 09:00', '12-01 11:00', '12-01 08:45']);
  });
  it('on the days around a closed one', () => {
    const { nearby } = onDay('2026-12-06', { visitType: 'cleaning' });
    expect(nearby).toEqual(['12-07 08:00', '12-07 08:15', '12-07 08:30']);
  });
  it('before the horizon when asked beyond it, and from now on when asked for the past', () => {
    expect(ask({ visitType: 'cleaning', from: '2028-01-01' }).nearby[0]).toBe('05-29 12:00');
    expect(ask({ visitType: 'cleaning', from: '2026-01-01', to: '2026-01-05' }).nearby[0]).toBe('11-30 09:00');
  });
  it('keep the visit, the provider and the patient', () => {
    const { nearest } = onDay('2026-12-02', { visitType: 'crown', provider: 'patel' });
    expect(nearest.map(({ visitType, provider }) => `${visitType} ${provider}`)).toEqual([
      'crown patel',
      'crown patel',
      'crown patel',
    ]);
    expect(ask({ visitType: 'massage' }).nearest).toEqual([]);
  });
});

describe('when the clocks change', () => {
  const always = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]] as const),
  );
  const nightly: Practice = {
    ...practice,
    closures: [],
    hours: always,
    providers: practice.providers.map((provider) => ({ ...provider, hours: always })),
  };
  const night = (date: string, nowMs: number) =>
    onDay(date, { visitType: 'checkup', provider: 'patel', before: '04:00' }, { practice: nightly, nowMs }).starts.map(
      (start) => start.slice(-5),
    );
  it('no time that is skipped is offered, and visits run over the gap', () => {
    const starts = night('2027-03-14', at('2027-03-12', '12:00'));
    expect(starts.filter((start) => start.startsWith('02'))).toEqual([]);
    expect(starts).toContain('01:45');
    expect(starts).toContain('03:00');
    const { openings } = onDay(
      '2027-03-14',
      { visitType: 'checkup', provider: 'patel', at: '01:45' },
      { practice: nightly, nowMs: at('2027-03-12', '12:00') },
    );
    expect(openings[0]?.endsAtMs).toBe(at('2027-03-14', '03:15'));
  });
  it('no time that comes twice is offered', () => {
    const starts = night('2026-11-01', at('2026-10-30', '12:00'));
    expect(starts.filter((start) => start.startsWith('01'))).toEqual([]);
    expect(starts).toContain('00:45');
    expect(starts).toContain('02:00');
    const secondPass = at('2026-11-01', '02:00') - 30 * 60_000;
    const asked = {
      practice: nightly,
      claims: [],
      nowMs: at('2026-10-30', '12:00'),
      visitType: 'checkup',
      provider: 'patel',
    };
    expect(openingAt({ ...asked, startsAtMs: secondPass })).toEqual({ bookable: false, reason: 'not_offered' });
  });
});
