import { type ConversationEvent, lateEventsMs, maxEventsPerConversation } from '#contract/http/conversation-record.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal } from '../identity/principal.ts';

/**
 * Stores what crossed the room beside words, in the order given, without its content. An id that is there already is
 * left as it is. The last streams of a conversation are told of when they are over, so that for `lateEventsMs` after its
 * end they are still taken. What a conversation has beyond `maxEventsPerConversation` is let go without a word: somebody
 * who floods the room fills no disk, and the receptionist need not care.
 * @throws ProblemError `conversation_ended`
 */
export async function appendEvents(principal: AgentPrincipal, events: readonly ConversationEvent[]): Promise<void> {
  const { clinicId, conversationId } = principal;
  const database = getDatabase();
  const conversation = await database.conversation.findUnique({
    where: { clinicId_id: { clinicId, id: conversationId } },
    select: { status: true, endedAt: true, _count: { select: { events: true } } },
  });
  if (!conversation || isOver(conversation)) throw new ProblemError('conversation_ended');
  const room = maxEventsPerConversation - conversation._count.events;
  if (room <= 0) return;
  await database.conversationEvent.createMany({
    skipDuplicates: true,
    data: events.slice(0, room).map(({ id, kind, at, ...data }) => ({
      ...{ conversationId, id, kind, data },
      at: new Date(at),
    })),
  });
}

function isOver({ status, endedAt }: { status: string; endedAt: Date | null }): boolean {
  if (status === 'open') return false;
  return endedAt === null || serverClock().nowMs() - endedAt.getTime() > lateEventsMs;
}
