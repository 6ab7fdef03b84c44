import type { BusyClaim, InstantWindow } from '#domain/availability.ts';
import type { Transaction } from '../database.ts';
import { auditActor } from '../identity/principal.ts';
import type { Holder } from './holder.ts';
import type { HoldRelease } from './release-holds.ts';

interface ClaimRow {
  provider_code: string | null;
  operatory_code: string | null;
  starts_at: Date;
  ends_at: Date;
  own: boolean;
}

/**
 * Lets go of the holder's own holds, wherever they are, and of those in the window that have run out, each audited;
 * and says what was taken in the window until then: a held time stays good for whoever holds it. One statement: what
 * it reads is as it was before what it deletes.
 * @param reason why the holder's own holds end
 */
export async function clearWay(
  tx: Transaction,
  clinicId: string,
  window: InstantWindow,
  holder: Holder,
  reason: HoldRelease,
): Promise<{ claims: BusyClaim[]; own: BusyClaim[] }> {
  const now = new Date(holder.nowMs);
  const from = new Date(window.fromMs);
  const to = new Date(window.toMs);
  const { actorKind, actorId } = auditActor(holder.principal);
  const { conversationId } = holder;
  const appointmentId = holder.appointmentId ?? null;
  const waitlistOfferId = holder.waitlistOfferId ?? null;
  const rows = await tx.$queryRaw<ClaimRow[]>`
    WITH near AS (
      SELECT * FROM claims
      WHERE clinic_id = ${clinicId}::uuid
        AND tstzrange(starts_at, ends_at) && tstzrange(${from}::timestamptz, ${to}::timestamptz)
    ), own AS (
      DELETE FROM claims
      WHERE kind = 'hold' AND (conversation_id = ${conversationId} OR waitlist_offer_id = ${waitlistOfferId}::uuid)
        AND clinic_id = ${clinicId}::uuid
      RETURNING id, conversation_id
    ), run_out AS (
      DELETE FROM claims
      WHERE id IN (SELECT id FROM near WHERE expires_at <= ${now}::timestamptz)
        AND NOT COALESCE(conversation_id = ${conversationId}, false)
        AND NOT COALESCE(waitlist_offer_id = ${waitlistOfferId}::uuid, false)
      RETURNING id, conversation_id
    ), audited AS (
      INSERT INTO audit_entries (id, clinic_id, at, actor_kind, actor_id, action, entity, entity_id, conversation_id,
        data)
      SELECT gen_random_uuid(), ${clinicId}::uuid, ${now}::timestamptz, ${actorKind}, ${actorId}, 'hold.released',
        'claim', id, conversation_id, jsonb_build_object('reason', reason)
      FROM (
        SELECT id, conversation_id, ${reason}::text AS reason FROM own
        UNION ALL SELECT id, conversation_id, 'expired' FROM run_out
      ) AS gone
    )
    SELECT p.code AS provider_code, o.code AS operatory_code, near.starts_at, near.ends_at,
      COALESCE(near.conversation_id = ${conversationId}, false)
        OR COALESCE(near.appointment_id = ${appointmentId}::uuid, false)
        OR COALESCE(near.waitlist_offer_id = ${waitlistOfferId}::uuid, false) AS own
    FROM near
    LEFT JOIN providers p ON p.clinic_id = near.clinic_id AND p.id = near.provider_id
    LEFT JOIN operatories o ON o.clinic_id = near.clinic_id AND o.id = near.operatory_id
    WHERE near.expires_at IS NULL OR near.expires_at > ${now}::timestamptz`;
  const taken: { claims: BusyClaim[]; own: BusyClaim[] } = { claims: [], own: [] };
  for (const row of rows) {
    (row.own ? taken.own : taken.claims).push({
      providerCode: row.provider_code,
      operatoryCode: row.operatory_code,
      startsAtMs: row.starts_at.getTime(),
      endsAtMs: row.ends_at.getTime(),
    });
  }
  return taken;
}
