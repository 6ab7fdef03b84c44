import type { OpeningSlot } from '#domain/availability.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { insertClaim } from '../claims/insert-claim.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import type { ConversationPrincipal } from '../identity/principal.ts';

/**
 * Stores a conversation's hold on a time prepared with `prepareClaim`, with its audit row.
 * @throws ProblemError `slot_taken` when another writer has the time
 */
export async function storeHold(
  tx: Transaction,
  loaded: LoadedPractice,
  slot: OpeningSlot,
  hold: { id: string; principal: ConversationPrincipal; expiresAt: Date; nowMs: number },
): Promise<void> {
  const { id, principal, expiresAt } = hold;
  const { conversationId } = principal;
  await insertClaim(tx, loaded, slot, { id, kind: 'hold', conversationId, expiresAt });
  await appendAudit(tx, {
    clinicId: loaded.clinicId,
    principal,
    action: 'hold.placed',
    entity: 'claim',
    entityId: id,
    conversationId,
    data: holdAudit(slot, expiresAt),
    at: new Date(hold.nowMs),
  });
}

/** The audit's data of a hold: enough to rebuild its claim. */
export function holdAudit(slot: OpeningSlot, expiresAt: Date) {
  return {
    visitType: slot.visitType,
    provider: slot.provider,
    operatory: slot.operatory,
    startsAt: new Date(slot.claimStartsAtMs).toISOString(),
    endsAt: new Date(slot.claimEndsAtMs).toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
