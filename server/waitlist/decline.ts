import type { WaitlistEntry } from '#contract/http/waitlist.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import { endOffer } from './end-offer.ts';
import { standingOffer } from './entry-response.ts';
import { lockEntry } from './lock-entry.ts';
import { readEntry } from './read.ts';
import type { WaitlistCaller } from './visible-entries.ts';

/**
 * Passes on the time that is offered; the next best is offered it, and the entry waits on. Where nothing is offered
 * (any more) nothing changes, so declining twice is the same as once.
 * @throws ProblemError `not_found`
 */
export async function declineOffer(principal: WaitlistCaller, id: string): Promise<WaitlistEntry> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const loaded = await loadPractice(database, principal.clinicId);
  await inTransaction(database, async (tx) => {
    const entry = await lockEntry(tx, principal, id);
    const offer = standingOffer(entry, nowMs);
    if (offer) await endOffer(tx, loaded, entry, offer, { principal, nowMs, status: 'declined' });
  });
  return readEntry(principal, id);
}
