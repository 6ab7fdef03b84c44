import type { Database } from '../database.ts';

/** So many at most in one go; the next sweep does the rest. */
const mostEntries = 200;

/**
 * Closes places on the waitlist that nothing can come of any more: the last day they want is over, or the appointment
 * they were to move is (a cancellation closes them itself; this is for visits that took place and for places taken at
 * the same moment). One statement with its audit; entries that somebody is busy with wait for the next time.
 */
export async function closeStaleEntries(database: Database, nowMs: number): Promise<void> {
  const now = new Date(nowMs);
  await database.$executeRaw`
    WITH stale AS (
      SELECT e.id, e.clinic_id, a.id IS NOT NULL AS moves
      FROM waitlist_entries e
      JOIN clinics c ON c.id = e.clinic_id
      LEFT JOIN appointments a ON a.id = e.appointment_id
        AND (a.status NOT IN ('requested', 'booked') OR a.starts_at <= ${now}::timestamptz)
      WHERE e.status = 'waiting'
        AND (a.id IS NOT NULL OR e.to_date < (${now}::timestamptz AT TIME ZONE c.time_zone)::date)
      LIMIT ${mostEntries}
      FOR UPDATE OF e SKIP LOCKED
    ), closed AS (
      UPDATE waitlist_entries e SET status = 'closed', version = e.version + 1, updated_at = ${now}::timestamptz
      FROM stale WHERE e.id = stale.id
      RETURNING e.id, e.clinic_id, stale.moves
    )
    INSERT INTO audit_entries (id, clinic_id, at, actor_kind, action, entity, entity_id, data)
    SELECT gen_random_uuid(), clinic_id, ${now}::timestamptz, 'system', 'waitlist.closed', 'waitlist_entry', id,
      jsonb_build_object('reason', CASE WHEN moves THEN 'appointment_over' ELSE 'too_late' END)
    FROM closed`;
}
