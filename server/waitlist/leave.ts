import type { WaitlistEntry } from '#contract/http/waitlist.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import { closeEntry } from './close-entry.ts';
import { endOffer } from './end-offer.ts';
import { lockEntry } from './lock-entry.ts';
import { readEntry } from './read.ts';
import type { WaitlistCaller } from './visible-entries.ts';

/**
 * Leaves the waitlist; a time that was kept is offered to the next best. Leaving twice is the same as once, and a place
 * that led to a booking stays as it is.
 * @throws ProblemError `not_found`
 */
export async function leaveWaitlist(principal: WaitlistCaller, id: string): Promise<WaitlistEntry> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const loaded = await loadPractice(database, principal.clinicId);
  await inTransaction(database, async (tx) => {
    const entry = await lockEntry(tx, principal, id);
    if (entry.status !== 'waiting' && entry.status !== 'offered') return;
    await closeEntry(tx, entry, { principal, nowMs, reason: 'left' });
    for (const offer of entry.offers) {
      await endOffer(tx, loaded, { ...entry, status: 'closed' }, offer, { principal, nowMs, status: 'declined' });
    }
  });
  return readEntry(principal, id);
}
