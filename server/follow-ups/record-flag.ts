import type { TriageOutcome } from '#contract/http/conversations.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import type { ConversationPrincipal } from '../identity/principal.ts';

/**
 * Records in the audit that a red flag was raised in a conversation: once for each flag. A flag that the practice's
 * protocol does not name is recorded as `other`, so that no words of a patient get there. The conversation must be
 * locked.
 */
export async function recordFlag(
  tx: Transaction,
  principal: ConversationPrincipal,
  { flag, protocolVersion }: TriageOutcome,
  at: Date,
): Promise<void> {
  const { clinicId, conversationId } = principal;
  const { call911, sameDay } = (await loadPractice(tx, clinicId)).practice.emergency;
  const level = call911.flags.includes(flag) ? 'call911' : sameDay.flags.includes(flag) ? 'sameDay' : 'unknown';
  const named = level === 'unknown' ? 'other' : flag;
  const action = 'emergency.flagged';
  const recorded = await tx.auditEntry.findFirst({
    where: {
      clinicId,
      entity: 'conversation',
      entityId: conversationId,
      action,
      data: { path: ['flag'], equals: named },
    },
    select: { id: true },
  });
  if (recorded) return;
  await appendAudit(tx, {
    clinicId,
    principal,
    action,
    entity: 'conversation',
    entityId: conversationId,
    conversationId,
    data: { level, flag: named, protocolVersion },
    at,
  });
}
