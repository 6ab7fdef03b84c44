import { loadPractice } from '../clinic/load-practice.ts';
import { type Database, Prisma } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { endOffer } from './end-offer.ts';
import { entrySelection } from './entry-response.ts';

/** So many at most in one go; the next sweep does the rest. */
const mostOffers = 50;

const nobody: Principal = { kind: 'worker' };

/**
 * Ends the offers that have run out, each in a transaction of its own, and offers their times to the next best. Several
 * at once do each offer once: whoever finds an entry locked leaves it to the other.
 */
export async function expireOffers(database: Database, nowMs: number): Promise<void> {
  const overdue = await database.waitlistOffer.findMany({
    where: { status: 'open', expiresAt: { lte: new Date(nowMs) } },
    orderBy: { expiresAt: 'asc' },
    take: mostOffers,
    select: { id: true, clinicId: true, entryId: true },
  });
  for (const offer of overdue) await expireOffer(database, offer, nowMs);
}

async function expireOffer(
  database: Database,
  { id, clinicId, entryId }: { id: string; clinicId: string; entryId: string },
  nowMs: number,
): Promise<void> {
  const loaded = await loadPractice(database, clinicId);
  await inTransaction(database, async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>(Prisma.sql`
      SELECT id FROM waitlist_entries WHERE clinic_id = ${clinicId}::uuid AND id = ${entryId}::uuid
      FOR UPDATE SKIP LOCKED`);
    if (locked.length === 0) return;
    const entry = await tx.waitlistEntry.findUniqueOrThrow({ where: { id: entryId }, select: entrySelection });
    const offer = entry.offers.find((open) => open.id === id);
    if (offer) await endOffer(tx, loaded, entry, offer, { principal: nobody, nowMs, status: 'expired' });
  });
}
