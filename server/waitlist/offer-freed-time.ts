import { dayBoundsMs, localDateOf } from '#domain/clinic-time.ts';
import { type FreedTime, matchFreedTime } from '#domain/waitlist.ts';
import { takenTimes } from '../availability/taken-times.ts';
import { lockDays } from '../claims/lock-days.ts';
import { releaseHolds } from '../claims/release-holds.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { storeOffer } from './store-offer.ts';
import { waitingEntries } from './waiting-entries.ts';

/**
 * Offers a freed time to the best match on the waitlist and keeps it for them until the offer runs out. Call it when
 * the claim is gone, in the same transaction. When nobody waits it costs one query by an index; of many, the 200 who
 * have waited longest of all that could fit are looked at.
 *
 * Entries are taken only while nobody else has them locked, so that this can wait for nobody but the day's lock, which
 * most callers hold already. Fails for nothing that a waitlist can do: the caller's change stands either way.
 * @param freed the claim that is gone, buffers included
 */
export async function offerFreedTime(
  tx: Transaction,
  loaded: LoadedPractice,
  freed: FreedTime,
  context: { principal: Principal; nowMs: number },
): Promise<void> {
  const { clinicId, practice } = loaded;
  const { principal, nowMs } = context;
  if (freed.endsAtMs <= nowMs) return;
  const entries = await waitingEntries(tx, loaded, freed);
  if (entries.length === 0) return;
  await lockDays(tx, loaded, [freed.startsAtMs]);
  const day = dayBoundsMs(localDateOf(freed.startsAtMs, practice.timeZone), practice.timeZone);
  const window = { fromMs: day.startMs, toMs: day.endMs };
  const { claims, expired } = await takenTimes(tx, clinicId, window, { nowMs, conversationId: null });
  const matches = matchFreedTime({ practice, claims, freed, entries, nowMs });
  if (matches.length > 0 && expired) {
    const release = { clinicId, principal, at: new Date(nowMs), reason: 'expired' } as const;
    await releaseHolds(tx, { expiredWithin: window }, release);
  }
  for (const match of matches) if (await storeOffer(tx, loaded, match, context)) return;
}
