import { randomUUID } from 'node:crypto';
import type { WaitlistMatch } from '#domain/waitlist.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { insertClaim } from '../claims/insert-claim.ts';
import { idOf, type LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { Principal } from '../identity/principal.ts';
import { queueNotification } from '../notifications/queue-notification.ts';

/**
 * Stores an offer with the hold that keeps its time, its audit and the message to the patient. The day must be locked.
 * Says whether it was made: not when the entry no longer waits, when another transaction is busy with it, or when the
 * time is somebody else's after all.
 */
export async function storeOffer(
  tx: Transaction,
  loaded: LoadedPractice,
  { entryId, slot, expiresAtMs }: WaitlistMatch,
  { principal, nowMs }: { principal: Principal; nowMs: number },
): Promise<boolean> {
  const { clinicId } = loaded;
  const [entry] = await tx.$queryRaw<{ patient_id: string }[]>`
    SELECT e.patient_id FROM waitlist_entries e
    WHERE e.clinic_id = ${clinicId}::uuid AND e.id = ${entryId}::uuid AND e.status = 'waiting'
      AND (e.appointment_id IS NULL OR EXISTS (
        SELECT FROM appointments a
        WHERE a.id = e.appointment_id AND a.status IN ('requested', 'booked')
          AND a.starts_at > ${new Date(slot.startsAtMs)}::timestamptz))
    FOR UPDATE OF e SKIP LOCKED`;
  if (!entry) return false;
  const at = new Date(nowMs);
  const expiresAt = new Date(expiresAtMs);
  const offerId = randomUUID();
  await tx.waitlistOffer.create({
    data: {
      id: offerId,
      clinicId,
      entryId,
      providerId: idOf(loaded.providerIds, slot.provider),
      operatoryId: idOf(loaded.operatoryIds, slot.operatory),
      startsAt: new Date(slot.startsAtMs),
      endsAt: new Date(slot.endsAtMs),
      expiresAt,
      createdAt: at,
    },
    select: { id: true },
  });
  const claimId = randomUUID();
  try {
    await insertClaim(tx, loaded, slot, { id: claimId, kind: 'hold', waitlistOfferId: offerId, expiresAt });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'slot_taken') throw error;
    await tx.waitlistOffer.delete({ where: { id: offerId }, select: { id: true } });
    return false;
  }
  await tx.waitlistEntry.update({
    where: { id: entryId },
    data: { status: 'offered', version: { increment: 1 }, updatedAt: at },
    select: { id: true },
  });
  const time = (startsAtMs: number, endsAtMs: number) => ({
    visitType: slot.visitType,
    provider: slot.provider,
    operatory: slot.operatory,
    startsAt: new Date(startsAtMs).toISOString(),
    endsAt: new Date(endsAtMs).toISOString(),
    expiresAt: expiresAt.toISOString(),
  });
  await appendAudit(tx, {
    clinicId,
    principal,
    action: 'hold.placed',
    entity: 'claim',
    entityId: claimId,
    data: { ...time(slot.claimStartsAtMs, slot.claimEndsAtMs), waitlistOfferId: offerId },
    at,
  });
  await appendAudit(tx, {
    clinicId,
    principal,
    action: 'waitlist.offered',
    entity: 'waitlist_entry',
    entityId: entryId,
    data: { offerId, ...time(slot.startsAtMs, slot.endsAtMs) },
    at,
  });
  await queueNotification(tx, {
    clinicId,
    patientId: entry.patient_id,
    kind: 'waitlist.offered',
    waitlistOfferId: offerId,
    nowMs,
  });
  return true;
}
