import type { Message } from '#contract/http/conversations.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, Prisma } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal } from '../identity/principal.ts';

/**
 * Stores what was said, in the order given. An id that is there already is left as it is.
 * @throws ProblemError `conversation_ended`
 */
export async function appendMessages(principal: AgentPrincipal, messages: readonly Message[]): Promise<void> {
  const database = getDatabase();
  const { count } = await database.conversation.updateMany({
    where: { id: principal.conversationId, status: 'open' },
    data: { lastActivityAt: new Date(serverClock().nowMs()) },
  });
  if (count === 0) throw new ProblemError('conversation_ended');
  await database.message.createMany({
    skipDuplicates: true,
    data: messages.map((message) => ({
      conversationId: principal.conversationId,
      id: message.id,
      role: message.role,
      text: message.text,
      payload: message.payload ?? Prisma.DbNull,
      interrupted: message.interrupted,
      createdAt: new Date(message.at),
    })),
  });
}
