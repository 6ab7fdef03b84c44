import { claimOfVisit, type FreedTime } from '#domain/waitlist.ts';
import { type AuditAction, appendAudit } from '../audit/append-audit.ts';
import { lockDays } from '../claims/lock-days.ts';
import { type HoldRelease, releaseHolds } from '../claims/release-holds.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import type { EntryRow } from './entry-response.ts';
import { offerFreedTime } from './offer-freed-time.ts';

/**
 * Ends an open offer of a locked entry that nobody takes: its hold goes, and the time is offered to the next best. The
 * entry waits again, unless it is closed.
 */
export async function endOffer(
  tx: Transaction,
  loaded: LoadedPractice,
  entry: EntryRow,
  offer: EntryRow['offers'][number],
  end: { principal: Principal; nowMs: number; status: 'declined' | 'expired' },
): Promise<void> {
  const { clinicId } = loaded;
  const { principal, nowMs, status } = end;
  const at = new Date(nowMs);
  const reason: HoldRelease = status === 'expired' ? 'expired' : 'asked';
  const action: AuditAction = status === 'expired' ? 'waitlist.expired' : 'waitlist.declined';
  // Before the hold goes: a writer of that day may be about to clear it away, and holds the day.
  await lockDays(tx, loaded, [offer.startsAt.getTime()]);
  await tx.waitlistOffer.update({ where: { id: offer.id }, data: { status }, select: { id: true } });
  await releaseHolds(tx, { waitlistOfferId: offer.id }, { clinicId, principal, at, reason });
  if (entry.status === 'offered') {
    await tx.waitlistEntry.update({
      where: { id: entry.id },
      data: { status: 'waiting', version: { increment: 1 }, updatedAt: at },
      select: { id: true },
    });
  }
  await appendAudit(tx, {
    clinicId,
    principal,
    action,
    entity: 'waitlist_entry',
    entityId: entry.id,
    data: { offerId: offer.id },
    at,
  });
  await offerFreedTime(tx, loaded, freedBy(loaded, entry, offer), { principal, nowMs });
}

function freedBy({ practice }: LoadedPractice, entry: EntryRow, offer: EntryRow['offers'][number]): FreedTime {
  const visit = { fromMs: offer.startsAt.getTime(), toMs: offer.endsAt.getTime() };
  const claim = claimOfVisit(practice, entry.visitType.code, visit);
  return {
    provider: offer.provider.code,
    operatory: offer.operatory.code,
    startsAtMs: claim.fromMs,
    endsAtMs: claim.toMs,
  };
}
