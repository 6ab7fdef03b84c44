import { type BlockInput, blockHorizonDays, maxBlockDays } from '#contract/http/blocks.ts';
import { addDays, dayBoundsMs, daysBetween, instantOf, localDateOf } from '#domain/clinic-time.ts';
import { ProblemError } from '../errors/problem-error.ts';

/** The time of a block, `[startsAtMs, endsAtMs)` in epoch ms. */
export interface BlockSpan {
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/**
 * The instants a block is asked for.
 * @throws ProblemError `invalid_request` when the clocks skip or repeat a wall-clock time, when it ends before it
 *   begins, is over already, is too long or too far ahead; each with a sentence for the person
 */
export function blockSpan(
  input: Pick<BlockInput, 'startsAt' | 'endsAt' | 'local'>,
  { timeZone, nowMs }: { timeZone: string; nowMs: number },
): BlockSpan {
  const span = input.local ? localSpan(input.local, timeZone) : instants(input);
  const { startsAtMs, endsAtMs } = span;
  if (endsAtMs <= startsAtMs) throw refused('endsAt', 'It would end before it begins. Please check the times.');
  if (endsAtMs <= nowMs) throw refused('endsAt', 'That time has gone by. Please choose one that lies ahead.');
  if (endsAtMs > nowMs + blockHorizonDays * 86_400_000) {
    throw refused('endsAt', 'That is more than two years ahead. Please choose an earlier time.');
  }
  if (daysOf(span, timeZone).length > maxBlockDays) {
    throw refused('endsAt', `A block covers ${maxBlockDays} days at most. Please make several, one after another.`);
  }
  return span;
}

/** An instant in each local day that a span touches, in order. */
export function daysOf({ startsAtMs, endsAtMs }: BlockSpan, timeZone: string): number[] {
  const first = localDateOf(startsAtMs, timeZone);
  const count = daysBetween(first, localDateOf(endsAtMs - 1, timeZone)) + 1;
  return Array.from({ length: count }, (_, day) => dayBoundsMs(addDays(first, day), timeZone).startMs);
}

function instants({ startsAt = '', endsAt = '' }: { startsAt?: string; endsAt?: string }): BlockSpan {
  return { startsAtMs: Date.parse(startsAt), endsAtMs: Date.parse(endsAt) };
}

function localSpan({ from, startTime, to = from, endTime }: NonNullable<BlockInput['local']>, timeZone: string) {
  return {
    startsAtMs: startTime ? instantAt('startTime', from, startTime, timeZone) : dayBoundsMs(from, timeZone).startMs,
    endsAtMs:
      endTime && endTime !== '24:00' ? instantAt('endTime', to, endTime, timeZone) : dayBoundsMs(to, timeZone).endMs,
  };
}

function instantAt(field: 'startTime' | 'endTime', date: string, wallTime: string, timeZone: string): number {
  const instantMs = instantOf(date, wallTime, timeZone);
  if (instantMs !== undefined) return instantMs;
  throw refused(
    `local.${field}`,
    `The clocks change on ${date}: ${wallTime} does not come that day, or comes twice. Please choose another time.`,
  );
}

function refused(path: string, sentence: string): ProblemError {
  return new ProblemError('invalid_request', { sentence, fields: [{ path, message: sentence }] });
}
