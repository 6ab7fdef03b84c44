import type { Database } from '../database.ts';
import { system } from '../identity/principal.ts';
import { closeConversation } from './end.ts';

const idleHours = 2;
const hourMs = 3_600_000;
/** At most so many are ended in one go; the next sweep goes on. */
const endedAtOnce = 50;

/** Ends the conversations nobody came back to. */
export async function endIdleConversations(database: Database, nowMs: number): Promise<void> {
  const idle = await database.conversation.findMany({
    where: { status: 'open', lastActivityAt: { lt: new Date(nowMs - idleHours * hourMs) } },
    orderBy: { lastActivityAt: 'asc' },
    take: endedAtOnce,
    select: { id: true, clinicId: true },
  });
  for (const { id, clinicId } of idle) await closeConversation({ clinicId, conversationId: id }, system);
}
