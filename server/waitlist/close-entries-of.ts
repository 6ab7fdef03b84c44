import { releaseHolds } from '../claims/release-holds.ts';
import type { Transaction } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { closeEntry } from './close-entry.ts';

/**
 * Closes the places on the waitlist that were to move an appointment, now that it is cancelled, declined or over. Call
 * it with the appointment locked by `lockAppointment`, which locks its entries first.
 *
 * A time that such an entry was offered is given up, and offered on by the next sweep: the caller holds the lock of the
 * appointment's day, and may not take one of an earlier day.
 */
export async function closeEntriesOf(
  tx: Transaction,
  appointmentId: string,
  context: { clinicId: string; principal: Principal; nowMs: number },
): Promise<void> {
  const { clinicId, principal, nowMs } = context;
  const at = new Date(nowMs);
  const entries = await tx.waitlistEntry.findMany({
    where: { clinicId, appointmentId, status: { in: ['waiting', 'offered'] } },
    select: { id: true, clinicId: true, offers: { where: { status: 'open' }, select: { id: true } } },
  });
  for (const entry of entries) {
    await closeEntry(tx, entry, { principal, nowMs, reason: 'appointment_over' });
    for (const { id } of entry.offers) {
      await releaseHolds(tx, { waitlistOfferId: id }, { clinicId, principal, at, reason: 'asked' });
      await tx.waitlistOffer.update({ where: { id }, data: { expiresAt: at }, select: { id: true } });
    }
  }
}
