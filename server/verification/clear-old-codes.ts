import type { Database } from '../database.ts';

const keptHours = 24;
const clearedAtOnce = 500;

/**
 * Clears away one-time codes a day after their time is over, with what is left of them in the outbox. Those of a
 * conversation that goes on stay: they count against how many it may ask for.
 */
export async function clearOldCodes(database: Database, nowMs: number): Promise<void> {
  const expiredBy = new Date(nowMs - keptHours * 3_600_000);
  await database.$executeRaw`
    DELETE FROM one_time_codes WHERE id IN (
      SELECT c.id FROM one_time_codes c JOIN conversations v ON v.clinic_id = c.clinic_id AND v.id = c.conversation_id
      WHERE c.expires_at <= ${expiredBy}::timestamptz AND v.status = 'ended'
      LIMIT ${clearedAtOnce} FOR UPDATE OF c SKIP LOCKED
    )`;
}
