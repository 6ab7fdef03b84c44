import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { StaffPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { deleteConversations } from './delete-conversations.ts';
import { closeConversation } from './end.ts';

/**
 * Deletes a conversation of the practice because a patient asked for it, and ends it first when it is still open. Open
 * to everybody of the staff who may change anything: whoever answers the telephone is who is asked. Once deleted it is
 * deleted; doing it again is the same as once.
 * @throws ProblemError `not_found` when the practice never had such a conversation
 */
export async function eraseConversation(principal: StaffPrincipal, id: string): Promise<void> {
  const { clinicId } = principal;
  await closeConversation({ clinicId, conversationId: id }, principal);
  const at = new Date(serverClock().nowMs());
  await inTransaction(getDatabase(), async (tx) => {
    const [found] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM conversations WHERE clinic_id = ${clinicId}::uuid AND id = ${id} FOR UPDATE`;
    if (found) return deleteConversations(tx, [id], { clinicId, principal, at, reason: 'asked' });
    if (!(await wasDeleted(tx, clinicId, id))) throw new ProblemError('not_found');
  });
}

async function wasDeleted(tx: Transaction, clinicId: string, id: string): Promise<boolean> {
  const action = 'conversation.deleted';
  const row = await tx.auditEntry.findFirst({
    where: { clinicId, entity: 'conversation', entityId: id, action },
    select: { id: true },
  });
  return row !== null;
}
