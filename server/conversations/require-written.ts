import type { Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal } from '../identity/principal.ts';

/** The receptionist's conversation while it may write to it: not ended, and not taken over by another receptionist. */
export function writable({ clinicId, conversationId, attendance }: AgentPrincipal) {
  return { id: conversationId, clinicId, status: 'open', ...(attendance !== undefined && { attendance }) } as const;
}

/**
 * After a change of what is `writable`: refuses when nothing was changed, and says why.
 * @throws ProblemError `conversation_ended`, `superseded`
 */
export async function requireWritten(tx: Transaction, principal: AgentPrincipal, count: number): Promise<void> {
  if (count > 0) return;
  const { clinicId, conversationId } = principal;
  const open = await tx.conversation.count({ where: { id: conversationId, clinicId, status: 'open' } });
  throw new ProblemError(open === 0 ? 'conversation_ended' : 'superseded');
}
