import { appendAudit } from '../audit/append-audit.ts';
import { releaseHolds } from '../claims/release-holds.ts';
import type { Transaction } from '../database.ts';
import type { Principal } from '../identity/principal.ts';

/** Somebody asked for it, or the practice's time to keep conversations is over. */
export type DeletionReason = 'asked' | 'retention';

/**
 * Deletes ended conversations of one practice, which the caller has locked: what was said, tool calls with their
 * results, events, documents, the draft, seats, what was proved and the codes for it, and answers kept for repeated
 * requests. What was agreed stays: appointments, places on the waitlist and follow-ups with their notes are the
 * practice's own records and only forget in which conversation they were made (their foreign keys say so). The audit
 * stays too; it names the conversation by its id and holds no word of it.
 */
export async function deleteConversations(
  tx: Transaction,
  ids: readonly string[],
  context: { clinicId: string; principal: Principal; at: Date; reason: DeletionReason },
): Promise<void> {
  const { clinicId, principal, at, reason } = context;
  const counts = await documentCounts(tx, ids);
  for (const id of ids) {
    await releaseHolds(tx, { conversationId: id }, { clinicId, principal, at, reason: 'expired' });
    await appendAudit(tx, {
      clinicId,
      principal,
      action: 'conversation.deleted',
      entity: 'conversation',
      entityId: id,
      conversationId: id,
      data: { reason, documents: counts.get(id) ?? 0 },
      at,
    });
  }
  // A scope ends in whose the key is.
  await tx.$executeRaw`
    DELETE FROM idempotency_keys WHERE clinic_id = ${clinicId}::uuid AND split_part(scope, ':', 2) = ANY(${ids})`;
  await tx.conversation.deleteMany({ where: { clinicId, id: { in: [...ids] } } });
}

async function documentCounts(tx: Transaction, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.patientDocument.groupBy({
    by: ['conversationId'],
    where: { conversationId: { in: [...ids] } },
    _count: true,
  });
  return new Map(rows.map(({ conversationId, _count }) => [conversationId, _count]));
}
