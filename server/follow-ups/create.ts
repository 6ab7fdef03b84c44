import type { FollowUpInput } from '#contract/http/conversations.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import { once } from '../idempotency/once.ts';
import type { AgentPrincipal, Principal } from '../identity/principal.ts';
import { lockConversation } from './lock-conversation.ts';
import { mergeIntoOpen } from './merge-into-open.ts';
import { recordFlag } from './record-flag.ts';

/**
 * Leaves something for the staff to do. The same key leaves it once. An emergency of a conversation that has one open
 * already is merged into it: the staff call one number back, not two.
 */
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
    async (tx) => {
      if (input.kind === 'emergency' || input.triage) await lockConversation(tx, principal);
      if (input.triage) await recordFlag(tx, principal, input.triage, at);
      const merged = input.kind === 'emergency' ? await mergeIntoOpen(tx, principal, input, at) : undefined;
      return merged ?? storeFollowUp(tx, principal, input, at);
    },
  );
  return result;
}

/** Stores a follow-up of a conversation with its audit, within the caller's transaction. */
export function storeFollowUp(
  tx: Transaction,
  principal: AgentPrincipal,
  input: FollowUpInput,
  at: Date,
): Promise<{ id: string }> {
  const { clinicId, conversationId } = principal;
  return insertFollowUp(tx, { clinicId, conversationId, principal }, input, at);
}

/** Stores a follow-up with its audit, of a conversation or of none, within the caller's transaction. */
export async function insertFollowUp(
  tx: Transaction,
  from: { clinicId: string; conversationId: string | null; principal: Principal },
  { triage, ...input }: FollowUpInput,
  at: Date,
): Promise<{ id: string }> {
  const { clinicId, conversationId, principal } = from;
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
