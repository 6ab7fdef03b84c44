import { getDatabase } from '../database.ts';
import type { ConversationPrincipal } from '../identity/principal.ts';

/** Lets go of whatever this conversation holds. */
export async function releaseHolds(principal: ConversationPrincipal): Promise<void> {
  await getDatabase().claim.deleteMany({ where: { conversationId: principal.conversationId, kind: 'hold' } });
}
