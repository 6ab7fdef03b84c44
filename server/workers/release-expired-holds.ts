import type { Database } from '../database.ts';

/**
 * Lets go of every hold that has run out, each with its audit, in one statement. Holds that another transaction is
 * busy with are left to it, so that several sweeps at once neither wait for one another nor count one hold twice.
 */
export async function releaseExpiredHolds(database: Database, nowMs: number): Promise<void> {
  const now = new Date(nowMs);
  await database.$executeRaw`
    WITH run_out AS (
      SELECT id FROM claims WHERE kind = 'hold' AND expires_at <= ${now}::timestamptz
      FOR UPDATE SKIP LOCKED
    ), gone AS (
      DELETE FROM claims c USING run_out WHERE c.id = run_out.id
      RETURNING c.id, c.clinic_id, c.conversation_id
    )
    INSERT INTO audit_entries (id, clinic_id, at, actor_kind, action, entity, entity_id, conversation_id, data)
    SELECT gen_random_uuid(), clinic_id, ${now}::timestamptz, 'system', 'hold.released', 'claim', id, conversation_id,
      jsonb_build_object('reason', 'expired')
    FROM gone`;
}
