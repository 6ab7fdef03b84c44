import { type OpeningSlot, openingAt } from '#domain/availability.ts';
import { dayBoundsMs, localDateOf } from '#domain/clinic-time.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { clearWay } from './clear-way.ts';
import type { Holder } from './holder.ts';
import { lockDays } from './lock-days.ts';

/** What is wanted: one visit type with one provider at one start. */
export interface WantedTime {
  visitType: string;
  provider: string;
  startsAtMs: number;
  newPatient?: boolean | undefined;
  birthDate?: string | undefined;
}

/**
 * Locks the wanted day, lets go of the holder's own holds and of holds there that have run out, and says whether the
 * wanted time can be had. Must run inside the transaction that then inserts the claim.
 * @param options `releases`: why the holder's own holds end
 * @throws ProblemError `slot_taken` or `not_bookable`
 */
export async function prepareClaim(
  tx: Transaction,
  loaded: LoadedPractice,
  wanted: WantedTime,
  holder: Holder,
  options: { releases?: 'replaced' | 'booked'; phones?: readonly string[] } = {},
): Promise<OpeningSlot> {
  await lockDays(tx, loaded, [wanted.startsAtMs], options.phones);
  const { clinicId, practice } = loaded;
  const day = dayBoundsMs(localDateOf(wanted.startsAtMs, practice.timeZone), practice.timeZone);
  const window = { fromMs: day.startMs, toMs: day.endMs };
  const taken = await clearWay(tx, clinicId, window, holder, options.releases ?? 'replaced');
  const answer = openingAt({ practice, ...taken, nowMs: holder.nowMs, ...wanted });
  if (answer.bookable) return answer.slot;
  if (answer.reason === 'taken') throw new ProblemError('slot_taken');
  throw new ProblemError('not_bookable', { reason: answer.reason, log: `not bookable: ${answer.reason}` });
}
