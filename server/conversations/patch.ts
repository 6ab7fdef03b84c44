import type { ConversationPatch } from '#contract/http/conversations.ts';
import { getDatabase, Prisma } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal } from '../identity/principal.ts';
import { endConversation } from './end.ts';

/**
 * Stores the public state and what is understood so far, or ends the conversation.
 * @throws ProblemError `conversation_ended`
 */
export async function patchConversation(principal: AgentPrincipal, patch: ConversationPatch): Promise<void> {
  const { count } = await getDatabase().conversation.updateMany({
    where: { id: principal.conversationId, status: 'open' },
    data: {
      ...(patch.agentState && { agentState: patch.agentState }),
      ...(patch.locale && { locale: patch.locale }),
      ...(patch.takenOverBy !== undefined && { takenOverBy: patch.takenOverBy }),
      ...(patch.draft !== undefined && { draft: patch.draft ?? Prisma.DbNull }),
    },
  });
  if (count === 0) throw new ProblemError('conversation_ended');
  if (patch.status === 'ended') await endConversation(principal);
}
