import type pg from 'pg';
import type { AuditRow } from './audit-rows.ts';
import type { AppointmentState, ClaimState } from './replay.ts';
import type { EntryState, OfferState } from './replay-waitlist.ts';

/** What stands in the tables of one practice, and its audit, at one moment. */
export interface StoredRows {
  audit: AuditRow[];
  appointments: AppointmentState[];
  claims: ClaimState[];
  entries: EntryState[];
  offers: OfferState[];
}

/** Reads audit and tables in one snapshot; others may write meanwhile. */
export async function readStoredRows(client: pg.Client, clinicId: string): Promise<StoredRows> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const audit = await client.query<AuditRow & { seq: string }>(
      `SELECT seq, actor_kind AS "actorKind", action, entity_id AS "entityId", conversation_id AS "conversationId", data
       FROM audit_entries WHERE clinic_id = $1 ORDER BY seq`,
      [clinicId],
    );
    const appointments = await client.query<AppointmentState & { startsAt: Date; endsAt: Date }>(
      `SELECT a.id, a.status::text AS status, a.version, v.code AS "visitType", p.code AS provider,
         o.code AS operatory, a.starts_at AS "startsAt", a.ends_at AS "endsAt"
       FROM appointments a
       JOIN visit_types v ON v.id = a.visit_type_id
       JOIN providers p ON p.id = a.provider_id
       JOIN operatories o ON o.id = a.operatory_id
       WHERE a.clinic_id = $1`,
      [clinicId],
    );
    const claims = await client.query<ClaimState & { startsAt: Date; endsAt: Date; expiresAt: Date | null }>(
      `SELECT coalesce(c.appointment_id, c.id) AS id, c.kind::text AS kind, p.code AS provider, o.code AS operatory,
         v.code AS "visitType", c.starts_at AS "startsAt", c.ends_at AS "endsAt", c.expires_at AS "expiresAt"
       FROM claims c
       LEFT JOIN visit_types v ON v.id = c.visit_type_id
       LEFT JOIN providers p ON p.id = c.provider_id
       LEFT JOIN operatories o ON o.id = c.operatory_id
       WHERE c.clinic_id = $1`,
      [clinicId],
    );
    const entries = await client.query<EntryState>(
      `SELECT id, status::text AS status, version, appointment_id AS "appointmentId"
       FROM waitlist_entries WHERE clinic_id = $1`,
      [clinicId],
    );
    const offers = await client.query<OfferState & { startsAt: Date; endsAt: Date }>(
      `SELECT f.id, f.entry_id AS "entryId", f.status::text AS status, p.code AS provider, o.code AS operatory,
         f.starts_at AS "startsAt", f.ends_at AS "endsAt"
       FROM waitlist_offers f
       JOIN providers p ON p.id = f.provider_id
       JOIN operatories o ON o.id = f.operatory_id
       WHERE f.clinic_id = $1`,
      [clinicId],
    );
    return {
      audit: audit.rows.map((row) => ({ ...row, seq: BigInt(row.seq) })),
      appointments: appointments.rows.map((row) => ({
        ...row,
        startsAt: row.startsAt.toISOString(),
        endsAt: row.endsAt.toISOString(),
      })),
      claims: claims.rows.map((row) => ({
        ...row,
        startsAt: row.startsAt.toISOString(),
        endsAt: row.endsAt.toISOString(),
        expiresAt: row.expiresAt?.toISOString() ?? null,
      })),
      entries: entries.rows,
      offers: offers.rows.map((row) => ({
        ...row,
        startsAt: row.startsAt.toISOString(),
        endsAt: row.endsAt.toISOString(),
      })),
    };
  } finally {
    await client.query('COMMIT');
  }
}
