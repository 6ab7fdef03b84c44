import { Prisma, type Transaction } from '../database.ts';
import { auditActor, type Principal } from '../identity/principal.ts';

/** Why a hold ends: the caller let it go, took another time, booked, or did nothing until it ran out. */
export type HoldRelease = 'asked' | 'replaced' | 'booked' | 'expired';

/**
 * Lets go of holds and audits each, in one statement. Says how many there were.
 * @param which of one conversation, of one waitlist offer, or what has run out in a window (epoch ms)
 */
export async function releaseHolds(
  tx: Transaction,
  which:
    | { readonly conversationId: string }
    | { readonly waitlistOfferId: string }
    | { readonly expiredWithin: { readonly fromMs: number; readonly toMs: number } },
  context: { clinicId: string; principal: Principal; at: Date; reason: HoldRelease },
): Promise<number> {
  const { clinicId, at, reason } = context;
  const { actorKind, actorId } = auditActor(context.principal);
  return tx.$executeRaw`
    WITH gone AS (
      DELETE FROM claims
      WHERE clinic_id = ${clinicId}::uuid AND kind = 'hold' AND ${condition(which, at)}
      RETURNING id, conversation_id
    )
    INSERT INTO audit_entries (id, clinic_id, at, actor_kind, actor_id, action, entity, entity_id, conversation_id, data)
    SELECT gen_random_uuid(), ${clinicId}::uuid, ${at}::timestamptz, ${actorKind}, ${actorId}, 'hold.released', 'claim',
      id, conversation_id, jsonb_build_object('reason', ${reason}::text)
    FROM gone`;
}

function condition(which: Parameters<typeof releaseHolds>[1], at: Date): Prisma.Sql {
  if ('conversationId' in which) return Prisma.sql`conversation_id = ${which.conversationId}`;
  if ('waitlistOfferId' in which) return Prisma.sql`waitlist_offer_id = ${which.waitlistOfferId}::uuid`;
  const { fromMs, toMs } = which.expiredWithin;
  return Prisma.sql`expires_at <= ${at}::timestamptz
    AND tstzrange(starts_at, ends_at) && tstzrange(${new Date(fromMs)}::timestamptz, ${new Date(toMs)}::timestamptz)`;
}
