import type { FollowUpInput } from '#contract/http/conversations.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import { once } from '../idempotency/once.ts';
import type { AgentPrincipal } from '../identity/principal.ts';

/** Leaves something for the staff to do. The same key leaves it once. */
export async function createFollowUp(
  principal: AgentPrincipal,
  input: FollowUpInput,
  idempotencyKey: string,
): Promise<{ id: string }> {
  const database = getDatabase();
  const { clinicId, conversationId } = principal;
  const at = new Date(serverClock().nowMs());
  const { result } = await once(
    database,
    { clinicId, scope: `follow_ups.create:${conversationId}`, key: idempotencyKey, body: input, now: at },
    (tx) => storeFollowUp(tx, principal, input, at),
  );
  return result;
}

/** Stores a follow-up of a conversation with its audit, within the caller's transaction. */
export async function storeFollowUp(
  tx: Transaction,
  principal: AgentPrincipal,
  input: FollowUpInput,
  at: Date,
): Promise<{ id: string }> {
  const { clinicId, conversationId } = principal;
  const followUp = await tx.followUp.create({
    data: {
      clinicId,
      conversationId,
      ...input,
      preferredFrom: input.preferredFrom ? new Date(input.preferredFrom) : undefined,
      preferredTo: input.preferredTo ? new Date(input.preferredTo) : undefined,
      createdAt: at,
    },
    select: { id: true },
  });
  await appendAudit(tx, {
    clinicId,
    principal,
    action: 'follow_up.created',
    entity: 'follow_up',
    entityId: followUp.id,
    conversationId,
    data: { kind: input.kind },
    at,
  });
  return followUp;
}
