import { Temporal } from 'temporal-polyfill';

/** A stretch of time `[fromMs, toMs)` during which a zone keeps one offset from UTC. */
export interface OffsetPeriod {
  readonly fromMs: number;
  readonly toMs: number;
  /** Local minus UTC, so wall clock = instant + offset. */
  readonly offsetMs: number;
}

/** Offsets never change for one zone within one process, so what was looked up once is kept: some decades per zone. */
const knownPeriods = new Map<string, OffsetPeriod[]>();
const periodsPerZone = 64;

/** The period of the zone's rules that an instant falls into. Throws `RangeError` for an unknown zone. */
export function offsetPeriodAt(timeZone: string, instantMs: number): OffsetPeriod {
  const periods = knownPeriods.get(timeZone) ?? [];
  for (const period of periods) {
    if (instantMs >= period.fromMs && instantMs < period.toMs) return period;
  }
  const period = lookUpPeriod(timeZone, instantMs);
  knownPeriods.set(timeZone, periods.length < periodsPerZone ? [...periods, period] : [period]);
  return period;
}

function lookUpPeriod(timeZone: string, instantMs: number): OffsetPeriod {
  const here = Temporal.Instant.fromEpochMilliseconds(Math.floor(instantMs)).toZonedDateTimeISO(timeZone);
  // "previous" is strictly before, and the instant may be the very first of its period.
  const previous = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = here.getTimeZoneTransition('next');
  return {
    fromMs: previous ? previous.epochMilliseconds : Number.NEGATIVE_INFINITY,
    toMs: next ? next.epochMilliseconds : Number.POSITIVE_INFINITY,
    offsetMs: Math.round(here.offsetNanoseconds / 1e6),
  };
}

/** Whether the name is a time zone this machine knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch {
    return false;
  }
}
