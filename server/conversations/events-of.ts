import { type ConversationEvent, conversationEventSchema } from '#contract/http/conversation-record.ts';
import type { Database } from '../database.ts';

/** What crossed the room of a conversation beside words, in the order it was told of. */
export async function eventsOf(database: Database, conversationId: string): Promise<ConversationEvent[]> {
  const rows = await database.conversationEvent.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } });
  return rows.map(({ id, kind, data, at }) =>
    conversationEventSchema.parse({ ...(data as object), id, kind, at: at.toISOString() }),
  );
}
