import type { Database } from '../database.ts';
import { system } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { deleteConversations } from './delete-conversations.ts';

/** At most so many conversations of one practice are deleted in one go; the next sweep goes on. */
export const deletedAtOnce = 50;

/**
 * Deletes the conversations that a practice has kept for as long as it keeps them (`conversationRetentionDays`, of 24
 * hours each), counted from their end; the oldest first. One that is open stays, however old. Conversations that
 * another sweep is busy with are left to it.
 */
export async function deleteOldConversations(database: Database, nowMs: number): Promise<void> {
  const at = new Date(nowMs);
  const practices = await database.$queryRaw<{ clinicId: string; endedBy: Date }[]>`
    SELECT k.id AS "clinicId", k.ended_by AS "endedBy"
    FROM (
      SELECT id, ${at}::timestamptz - make_interval(hours => 24 * conversation_retention_days) AS ended_by FROM clinics
    ) k
    WHERE EXISTS (
      SELECT FROM conversations c
      WHERE c.clinic_id = k.id AND c.status = 'ended' AND c.ended_at <= k.ended_by
    )`;
  for (const { clinicId, endedBy } of practices) {
    await inTransaction(database, async (tx) => {
      const old = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM conversations
        WHERE clinic_id = ${clinicId}::uuid AND status = 'ended' AND ended_at <= ${endedBy}::timestamptz
        ORDER BY ended_at LIMIT ${deletedAtOnce} FOR UPDATE SKIP LOCKED`;
      if (old.length === 0) return;
      const ids = old.map(({ id }) => id);
      await deleteConversations(tx, ids, { clinicId, principal: system, at, reason: 'retention' });
    });
  }
}
