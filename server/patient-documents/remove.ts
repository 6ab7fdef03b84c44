import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { StaffPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';

/**
 * Deletes a document of the practice for good.
 * @throws ProblemError `not_found` when the practice has no such document (any more)
 */
export async function removeDocument(principal: StaffPrincipal, id: string): Promise<void> {
  const { clinicId } = principal;
  const at = new Date(serverClock().nowMs());
  await inTransaction(getDatabase(), async (tx) => {
    const [removed] = await tx.$queryRaw<{ conversationId: string }[]>`
      DELETE FROM patient_documents WHERE clinic_id = ${clinicId}::uuid AND id = ${id}::uuid
      RETURNING conversation_id AS "conversationId"`;
    if (!removed) throw new ProblemError('not_found');
    await appendAudit(tx, {
      clinicId,
      principal,
      action: 'document.deleted',
      entity: 'document',
      entityId: id,
      conversationId: removed.conversationId,
      at,
    });
  });
}
