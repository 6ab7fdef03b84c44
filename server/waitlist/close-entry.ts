import { appendAudit } from '../audit/append-audit.ts';
import type { Transaction } from '../database.ts';
import type { Principal } from '../identity/principal.ts';

/** Why a place ends: the patient left, the appointment it was to move is over, or its days are. */
export type CloseReason = 'left' | 'appointment_over' | 'too_late';

/** Closes a locked place on the waitlist, with its audit. What it was offered is the caller's to end. */
export async function closeEntry(
  tx: Transaction,
  entry: { id: string; clinicId: string },
  context: { principal: Principal; nowMs: number; reason: CloseReason },
): Promise<void> {
  const at = new Date(context.nowMs);
  await tx.waitlistEntry.update({
    where: { id: entry.id },
    data: { status: 'closed', version: { increment: 1 }, updatedAt: at },
    select: { id: true },
  });
  await appendAudit(tx, {
    clinicId: entry.clinicId,
    principal: context.principal,
    action: 'waitlist.closed',
    entity: 'waitlist_entry',
    entityId: entry.id,
    data: { reason: context.reason },
    at,
  });
}
