import type { Database, Transaction } from '../database.ts';

/** A conversation's room, which has its id for a name. */
export interface ConversationRoom {
  readonly clinicId: string;
  readonly conversationId: string;
}

/**
 * Lets those who come and go in one conversation's room be dealt with one after another, until the transaction ends.
 * Rows that refer to the conversation can be written meanwhile.
 * @returns whether it is still open; false also when there is none
 */
export async function lockRoom(tx: Transaction, { clinicId, conversationId }: ConversationRoom): Promise<boolean> {
  const rows = await tx.$queryRaw<{ open: boolean }[]>`
    SELECT status = 'open' AS open FROM conversations
    WHERE id = ${conversationId} AND clinic_id = ${clinicId}::uuid FOR NO KEY UPDATE`;
  return rows[0]?.open ?? false;
}

/** The room of this name; null when it is not one of ours. */
export async function findRoom(database: Database, name: string): Promise<ConversationRoom | null> {
  const row = await database.conversation.findUnique({ where: { id: name }, select: { clinicId: true } });
  return row && { clinicId: row.clinicId, conversationId: name };
}
