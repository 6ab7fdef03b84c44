import { minuteMs, minutesPerDay } from '../clinic-time/calendar.ts';
import type { ClosedSpan, WallSpan } from '../clinic-time/wall-spans.ts';
import { closedSpans, intersectSpans, weekSpans } from '../clinic-time/wall-spans.ts';
import { childMaxAge } from '../eligibility.ts';
import type { Practice, Provider, VisitType } from '../practice.ts';

/** A provider with numbers for codes and hours. */
export interface CompiledProvider {
  readonly provider: Provider;
  /** Place in the practice's list of providers. */
  readonly index: number;
  /** Places in the practice's list of operatories, first choice first. */
  readonly operatories: readonly number[];
  /** Open time of practice and provider together, by weekday, Monday first. */
  readonly hours: readonly (readonly WallSpan[])[];
}

/** A visit type with numbers for codes and durations. */
export interface CompiledVisit {
  readonly visitType: VisitType;
  readonly durationMs: number;
  readonly beforeMs: number;
  readonly afterMs: number;
  readonly noticeMs: number;
  readonly providers: readonly CompiledProvider[];
}

/** A practice in numbers, made once per practice. */
export interface CompiledPractice {
  readonly practice: Practice;
  readonly timeZone: string;
  readonly slotMs: number;
  /** Starts on one day's grid; start k shows `k * slotMinutes` after midnight. */
  readonly gridLength: number;
  readonly hours: readonly (readonly WallSpan[])[];
  readonly closures: readonly ClosedSpan[];
  readonly visits: ReadonlyMap<string, CompiledVisit>;
  /** Visit types that keep openings of each day for themselves, in the practice's order. */
  readonly reserving: readonly CompiledVisit[];
  /** New patients of providers who take children alone are at most so old; undefined when no visit type says. */
  readonly childMaxAge: number | undefined;
}

const compiledPractices = new WeakMap<Practice, CompiledPractice>();

/** A `Practice` is a value: whoever changes one makes a new object, so the numbers can be kept beside it. */
export function compilePractice(practice: Practice): CompiledPractice {
  let compiled = compiledPractices.get(practice);
  if (!compiled) {
    compiled = compile(practice);
    compiledPractices.set(practice, compiled);
  }
  return compiled;
}

function compile(practice: Practice): CompiledPractice {
  const { slotMinutes, minNoticeMinutes } = practice.booking;
  if (!(slotMinutes > 0)) throw new RangeError('slotMinutes must be above 0');
  const hours = weekSpans(practice.hours);
  const operatoryIndex = new Map(practice.operatories.map(({ code }, index) => [code, index]));
  const providers = practice.providers.map((provider, index): CompiledProvider => {
    const own = weekSpans(provider.hours);
    return {
      provider,
      index,
      operatories: provider.operatories.flatMap((code) => operatoryIndex.get(code) ?? []),
      hours: hours.map((spans, weekday) => intersectSpans(spans, own[weekday] ?? [])),
    };
  });
  const byCode = new Map(providers.map((compiled) => [compiled.provider.code, compiled]));
  const visits = practice.visitTypes.map(
    (visitType): CompiledVisit => ({
      visitType,
      durationMs: visitType.minutes * minuteMs,
      beforeMs: visitType.bufferBefore * minuteMs,
      afterMs: visitType.bufferAfter * minuteMs,
      noticeMs: (visitType.minNoticeMinutes ?? minNoticeMinutes) * minuteMs,
      providers: visitType.providers.flatMap((code) => byCode.get(code) ?? []),
    }),
  );
  return {
    practice,
    timeZone: practice.timeZone,
    slotMs: slotMinutes * minuteMs,
    gridLength: Math.ceil(minutesPerDay / slotMinutes),
    hours,
    closures: closedSpans(practice.closures),
    visits: new Map(visits.map((visit) => [visit.visitType.code, visit])),
    reserving: visits.filter(({ visitType }) => visitType.reservedPerDay > 0),
    childMaxAge: childMaxAge(practice),
  };
}
