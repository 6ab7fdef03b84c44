import type { Message } from '#contract/http/conversations.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, Prisma } from '../database.ts';
import type { AgentPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { requireWritten, writable } from './require-written.ts';

/**
 * Stores what was said, in the order given. An id that is there already is left as it is.
 * @throws ProblemError `conversation_ended`, `superseded`
 */
export async function appendMessages(principal: AgentPrincipal, messages: readonly Message[]): Promise<void> {
  const { conversationId } = principal;
  await inTransaction(getDatabase(), async (tx) => {
    const { count } = await tx.conversation.updateMany({
      where: writable(principal),
      data: { lastActivityAt: new Date(serverClock().nowMs()) },
    });
    await requireWritten(tx, principal, count);
    await tx.message.createMany({
      skipDuplicates: true,
      data: messages.map((message) => ({
        conversationId,
        id: message.id,
        role: message.role,
        text: message.text,
        payload: message.payload ?? Prisma.DbNull,
        interrupted: message.interrupted,
        createdAt: new Date(message.at),
      })),
    });
  });
}
