import type { ConversationPatch } from '#contract/http/conversations.ts';
import { getDatabase, Prisma } from '../database.ts';
import type { AgentPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { endConversation } from './end.ts';
import { requireWritten, writable } from './require-written.ts';

/**
 * Stores the public state and what is understood so far, or ends the conversation.
 * @throws ProblemError `conversation_ended`, `superseded`
 */
export async function patchConversation(principal: AgentPrincipal, patch: ConversationPatch): Promise<void> {
  await inTransaction(getDatabase(), async (tx) => {
    const { count } = await tx.conversation.updateMany({
      where: writable(principal),
      data: {
        ...(patch.agentState && { agentState: patch.agentState }),
        ...(patch.locale && { locale: patch.locale }),
        ...(patch.takenOverBy !== undefined && { takenOverBy: patch.takenOverBy }),
        ...(patch.draft !== undefined && { draft: patch.draft ?? Prisma.DbNull }),
      },
    });
    await requireWritten(tx, principal, count);
  });
  if (patch.status === 'ended') await endConversation(principal);
}
