import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  dayBoundsMs,
  daysBetween,
  instantOf,
  instantOfIso,
  isLocalDate,
  isTimeZone,
  isWallTime,
  localDateOf,
  minuteOfDayOf,
  minuteOfWallTime,
  wallTimeOf,
  wallTimeOfMinute,
  weekdayOf,
  weekdayOfDate,
  zonedIso,
} from '#domain/clinic-time.ts';

const chicago = 'America/Chicago';
const hour = 3_600_000;

describe('dates and times as text', () => {
  it.each(['2026-12-01', '2028-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '20261201', '2026-12-01T00:00', ''])(
    '%j is no date',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
      expect(() => weekdayOfDate(text)).toThrow(RangeError);
    },
  );
  it('knows wall-clock times', () => {
    expect(['00:00', '09:05', '23:59'].every(isWallTime)).toBe(true);
    expect(['24:00', '9:05', '12:60', '12:5', '', '12:00:00'].some(isWallTime)).toBe(false);
    expect(minuteOfWallTime('17:30')).toBe(1050);
    expect(wallTimeOfMinute(1050)).toBe('17:30');
    expect(() => minuteOfWallTime('24:00')).toThrow(RangeError);
  });
  it('counts days over the ends of months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-11-21', '2027-05-20')).toBe(180);
    expect(weekdayOfDate('2026-12-01')).toBe('tue');
    expect(weekdayOfDate('1969-12-31')).toBe('wed');
  });
  it('ages on the birthday, and those born on a leap day on 1 March', () => {
    expect(ageOn('2010-12-02', '2026-12-01')).toBe(15);
    expect(ageOn('2010-12-01', '2026-12-01')).toBe(16);
    expect(ageOn('2012-02-29', '2027-02-28')).toBe(14);
    expect(ageOn('2012-02-29', '2027-03-01')).toBe(15);
    expect(ageOn('2026-12-02', '2026-12-01')).toBe(-1);
  });
  it('knows zones', () => {
    expect(isTimeZone(chicago)).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(() => instantOf('2026-12-01', '10:00', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('instants of wall-clock times', () => {
  it('uses the offset of the day', () => {
    expect(instantOf('2026-12-01', '10:00', chicago)).toBe(Date.UTC(2026, 11, 1, 16));
    expect(instantOf('2026-07-01', '10:00', chicago)).toBe(Date.UTC(2026, 6, 1, 15));
    expect(instantOf('2026-12-01', '10:00', 'Asia/Kolkata')).toBe(Date.UTC(2026, 11, 1, 4, 30));
  });
  it('has none for a time the clocks skip', () => {
    expect(instantOf('2027-03-14', '01:59', chicago)).toBeDefined();
    expect(instantOf('2027-03-14', '02:00', chicago)).toBeUndefined();
    expect(instantOf('2027-03-14', '02:59', chicago)).toBeUndefined();
    expect(instantOf('2027-03-14', '03:00', chicago)).toBe(Date.UTC(2027, 2, 14, 8));
  });
  it('has none for a time the clocks show twice', () => {
    expect(instantOf('2026-11-01', '00:59', chicago)).toBeDefined();
    expect(instantOf('2026-11-01', '01:00', chicago)).toBeUndefined();
    expect(instantOf('2026-11-01', '01:59', chicago)).toBeUndefined();
    expect(instantOf('2026-11-01', '02:00', chicago)).toBe(Date.UTC(2026, 10, 1, 8));
  });
  it('knows a change of half an hour', () => {
    expect(instantOf('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBeUndefined();
    expect(instantOf('2026-10-04', '02:30', 'Australia/Lord_Howe')).toBeDefined();
    expect(instantOf('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBeUndefined();
  });
  it('knows a day the zone skipped', () => {
    expect(instantOf('2011-12-30', '12:00', 'Pacific/Apia')).toBeUndefined();
    const { startMs, endMs } = dayBoundsMs('2011-12-30', 'Pacific/Apia');
    expect(startMs).toBe(endMs);
    expect(startMs).toBe(dayBoundsMs('2011-12-31', 'Pacific/Apia').startMs);
    expect(startMs).toBe(dayBoundsMs('2011-12-29', 'Pacific/Apia').endMs);
  });
});

describe('what the clocks show', () => {
  const ms = Date.UTC(2026, 11, 1, 4, 30);
  it('reads date, time and weekday in the zone', () => {
    expect(localDateOf(ms, chicago)).toBe('2026-11-30');
    expect(wallTimeOf(ms, chicago)).toBe('22:30');
    expect(minuteOfDayOf(ms, chicago)).toBe(1350);
    expect(weekdayOf(ms, chicago)).toBe('mon');
    expect(localDateOf(ms, 'Asia/Kolkata')).toBe('2026-12-01');
    expect(wallTimeOf(ms, 'Asia/Kolkata')).toBe('10:00');
  });
  it('has days of 23, 24 and 25 hours', () => {
    const hours = (date: string) => {
      const { startMs, endMs } = dayBoundsMs(date, chicago);
      return (endMs - startMs) / hour;
    };
    expect([hours('2027-03-14'), hours('2026-12-01'), hours('2026-11-01')]).toEqual([23, 24, 25]);
  });
  it('begins a day without a midnight at its first instant', () => {
    const { startMs } = dayBoundsMs('2025-04-25', 'Africa/Cairo');
    expect(wallTimeOf(startMs, 'Africa/Cairo')).toBe('01:00');
  });
  it('writes and reads instants with the offset', () => {
    expect(zonedIso(Date.UTC(2026, 11, 1, 16), chicago)).toBe('2026-12-01T10:00:00-06:00');
    expect(zonedIso(Date.UTC(2026, 6, 1, 16, 0, 0, 999), chicago)).toBe('2026-07-01T11:00:00-05:00');
    expect(zonedIso(Date.UTC(2026, 11, 1, 16), 'Asia/Kolkata')).toBe('2026-12-01T21:30:00+05:30');
    expect(zonedIso(Date.UTC(2026, 11, 1, 16), 'UTC')).toBe('2026-12-01T16:00:00+00:00');
    expect(instantOfIso('2026-12-01T10:00:00-06:00')).toBe(Date.UTC(2026, 11, 1, 16));
    expect(instantOfIso('2026-12-01T16:00:00Z')).toBe(Date.UTC(2026, 11, 1, 16));
    expect(() => instantOfIso('2026-12-01T10:00:00')).toThrow(RangeError);
  });
});

describe('in every zone, at any time', { timeout: 120_000 }, () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const anyMs = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) });

  it('agrees with Temporal about date, time and offset', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyMs, (timeZone, ms) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
        expect(localDateOf(ms, timeZone)).toBe(zoned.toPlainDate().toString());
        expect(minuteOfDayOf(ms, timeZone)).toBe(zoned.hour * 60 + zoned.minute);
        expect(instantOfIso(zonedIso(ms, timeZone))).toBeLessThanOrEqual(ms);
      }),
      { numRuns: 120 },
    );
  });

  it('a wall-clock time has an instant exactly when Temporal finds one and no second', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyMs, fc.integer({ min: -90, max: 90 }), (timeZone, ms, minutes) => {
        // Times around a change of the clocks are the ones worth asking for.
        const change = Temporal.Instant.fromEpochMilliseconds(ms)
          .toZonedDateTimeISO(timeZone)
          .getTimeZoneTransition('next');
        const near = (change ?? Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone))
          .toPlainDateTime()
          .add({ minutes })
          .round({ smallestUnit: 'minute', roundingMode: 'floor' });
        const early = near.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
        const late = near.toZonedDateTime(timeZone, { disambiguation: 'later' });
        const exists = early.equals(late) && early.toPlainDateTime().equals(near);
        const date = near.toPlainDate().toString();
        const time = near.toPlainTime().toString().slice(0, 5);
        expect(instantOf(date, time, timeZone)).toBe(exists ? early.epochMilliseconds : undefined);
      }),
      { numRuns: 120 },
    );
  });

  it('days follow one another without gaps and hold their own instants', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyMs, (timeZone, ms) => {
        const date = localDateOf(ms, timeZone);
        const { startMs, endMs } = dayBoundsMs(date, timeZone);
        expect(startMs <= ms && ms < endMs).toBe(true);
        expect(dayBoundsMs(addDays(date, 1), timeZone).startMs).toBe(endMs);
      }),
      { numRuns: 120 },
    );
  });
});
