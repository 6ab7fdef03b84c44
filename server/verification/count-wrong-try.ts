import { afterWrongTry } from '#domain/verification.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Transaction } from '../database.ts';
import { storeFollowUp } from '../follow-ups/create.ts';
import type { AgentPrincipal } from '../identity/principal.ts';
import type { StoredProof } from './lock-proof.ts';

/** For the staff; it names nobody, since nobody has been proved. What was said stands in the conversation. */
const lockedNote =
  'Somebody could not prove who they are: too many tries were wrong, and the conversation can prove nothing any more. ' +
  'Nothing was told or changed. Please read the conversation and help them by phone, on the number that is on record.';

/**
 * Counts a wrong try in a conversation whose proof is locked by this transaction. The last one allowed takes away what
 * had been proved before, for good, and asks the staff to see to it.
 */
export async function countWrongTry(
  tx: Transaction,
  principal: AgentPrincipal,
  before: StoredProof,
  nowMs: number,
): Promise<{ wrongTries: number; locked: boolean }> {
  const { clinicId, conversationId } = principal;
  const at = new Date(nowMs);
  const { wrongTries, locked } = afterWrongTry(before.wrongTries);
  await tx.conversation.update({
    where: { clinicId_id: { clinicId, id: conversationId } },
    data: {
      proofAttempts: wrongTries,
      ...(locked && { proof: 'locked', verifiedPatientId: null, verifiedForId: null }),
    },
    select: { id: true },
  });
  if (locked) {
    await appendAudit(tx, {
      clinicId,
      principal,
      action: 'verification.locked',
      entity: 'conversation',
      entityId: conversationId,
      conversationId,
      data: { wrongTries },
      at,
    });
    await storeFollowUp(tx, principal, { kind: 'human', note: lockedNote }, at);
  }
  return { wrongTries, locked };
}
