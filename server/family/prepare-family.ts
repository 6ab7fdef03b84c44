import { type FamilyVisit, placeFamily } from '#domain/availability/family.ts';
import type { OpeningSlot } from '#domain/availability.ts';
import { dayBoundsMs, localDateOf } from '#domain/clinic-time.ts';
import { clearWay } from '../claims/clear-way.ts';
import type { Holder } from '../claims/holder.ts';
import { lockDays } from '../claims/lock-days.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';

/**
 * What `prepareClaim` is for one visit, for those of a family: locks the day, lets go of the holder's own holds and of
 * holds there that have run out, and finds a place for everybody or for nobody. Must run inside the transaction that
 * then inserts the claims, in the visits' order.
 * @param options `releases`: why the holder's own holds end; `phones`: of the patients, to be locked too
 * @returns a slot for each visit, in their order
 * @throws ProblemError `slot_taken` or `not_bookable`, with the `member` it is about when it is about one
 */
export async function prepareFamily(
  tx: Transaction,
  loaded: LoadedPractice,
  visits: readonly FamilyVisit[],
  holder: Holder,
  options: { releases: 'replaced' | 'booked'; phones?: readonly string[] },
): Promise<readonly OpeningSlot[]> {
  const { clinicId, practice } = loaded;
  const starts = visits.map(({ startsAtMs }) => startsAtMs);
  await lockDays(tx, loaded, starts, options.phones);
  // On several days they are refused; until then the first day will do.
  const day = dayBoundsMs(localDateOf(Math.min(...starts), practice.timeZone), practice.timeZone);
  const window = { fromMs: day.startMs, toMs: day.endMs };
  const taken = await clearWay(tx, clinicId, window, holder, options.releases);
  const answer = placeFamily({ practice, ...taken, nowMs: holder.nowMs, visits });
  if (answer.bookable) return answer.slots;
  const { reason, member } = answer;
  if (reason === 'taken') throw new ProblemError('slot_taken', { member });
  throw new ProblemError('not_bookable', { reason, member, log: `family not bookable: ${reason}` });
}
