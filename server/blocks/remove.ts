import { lockDays } from '../claims/lock-days.ts';
import { type LoadedPractice, loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { auditActor, type StaffPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { daysOf } from './block-span.ts';
import { offerRemovedBlock, type RemovedClaim } from './offer-removed-block.ts';

/**
 * Gives the time of a block back, and offers what of it lies ahead to whoever waits for such a time.
 * @throws ProblemError `not_found` when the practice has no such block (any more)
 */
export async function removeBlock(principal: StaffPrincipal, blockId: string): Promise<void> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const { clinicId } = principal;
  const loaded = await loadPractice(database, clinicId);
  await inTransaction(database, async (tx) => {
    // All claims of a block have the same times.
    const claim = await tx.claim.findFirst({
      where: { clinicId, blockId, kind: 'block' },
      select: { startsAt: true, endsAt: true },
    });
    if (!claim) throw new ProblemError('not_found');
    const span = { startsAtMs: claim.startsAt.getTime(), endsAtMs: claim.endsAt.getTime() };
    await lockDays(tx, loaded, daysOf(span, loaded.practice.timeZone));
    const removed = await deleteClaims(tx, loaded, principal, blockId, new Date(nowMs));
    // Somebody else was first, while this one waited for the days.
    if (removed.length === 0) throw new ProblemError('not_found');
    await offerRemovedBlock(tx, loaded, removed, { ...span, principal, nowMs });
  });
}

async function deleteClaims(
  tx: Transaction,
  { clinicId }: LoadedPractice,
  principal: StaffPrincipal,
  blockId: string,
  at: Date,
): Promise<RemovedClaim[]> {
  const { actorKind, actorId } = auditActor(principal);
  return tx.$queryRaw<RemovedClaim[]>`
    WITH gone AS (
      DELETE FROM claims WHERE clinic_id = ${clinicId}::uuid AND block_id = ${blockId}::uuid AND kind = 'block'
      RETURNING id, provider_id, operatory_id, starts_at, ends_at
    ), named AS (
      SELECT gone.*, p.code AS provider, p.rank, o.code AS operatory
      FROM gone
      LEFT JOIN providers p ON p.clinic_id = ${clinicId}::uuid AND p.id = gone.provider_id
      LEFT JOIN operatories o ON o.clinic_id = ${clinicId}::uuid AND o.id = gone.operatory_id
    ), audit AS (
      INSERT INTO audit_entries (id, clinic_id, at, actor_kind, actor_id, action, entity, entity_id, data)
      SELECT gen_random_uuid(), ${clinicId}::uuid, ${at}::timestamptz, ${actorKind}, ${actorId}, 'block.removed',
        'claim', id, jsonb_build_object('blockId', ${blockId}::text, 'provider', provider, 'operatory', operatory)
      FROM named
    )
    SELECT provider, operatory FROM named ORDER BY rank`;
}
