import type { Transaction } from '../database.ts';
import type { ConversationPrincipal } from '../identity/principal.ts';

/**
 * Lets what a conversation leaves come one after another, until the transaction ends; also in a conversation that has
 * ended. Rows that refer to it can be written meanwhile.
 */
export async function lockConversation(
  tx: Transaction,
  { clinicId, conversationId }: ConversationPrincipal,
): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM conversations WHERE id = ${conversationId} AND clinic_id = ${clinicId}::uuid FOR NO KEY UPDATE`;
}
