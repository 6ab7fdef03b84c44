import { appendAudit } from '../audit/append-audit.ts';
import { releaseHolds } from '../claims/release-holds.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import type { ConversationPrincipal, Principal } from '../identity/principal.ts';
import { roomControl } from '../livekit/room-control.ts';
import { log } from '../log.ts';
import { inTransaction } from '../transaction.ts';

/** Ends the caller's conversation. Ending twice is the same as once. */
export async function endConversation(principal: ConversationPrincipal): Promise<void> {
  await closeConversation(principal, principal);
}

/**
 * Ends a conversation: nobody has it any more, its seats are retired, its holds are let go, its room is closed.
 * @param alongside what stands or falls with the end
 * @returns false when it had ended already; nothing is done then
 */
export async function closeConversation(
  { clinicId, conversationId }: { readonly clinicId: string; readonly conversationId: string },
  by: Principal,
  alongside: (tx: Transaction, at: Date) => Promise<void> = async () => {},
): Promise<boolean> {
  const at = new Date(serverClock().nowMs());
  const ended = await inTransaction(getDatabase(), async (tx) => {
    const { count } = await tx.conversation.updateMany({
      where: { id: conversationId, clinicId, status: 'open' },
      data: { status: 'ended', endedAt: at, takenOverBy: null },
    });
    if (count === 0) return false;
    await tx.roomSeat.updateMany({ where: { conversationId, retiredAt: null }, data: { retiredAt: at } });
    await releaseHolds(tx, { conversationId }, { clinicId, principal: by, at, reason: 'asked' });
    await appendAudit(tx, {
      clinicId,
      principal: by,
      action: 'conversation.ended',
      entity: 'conversation',
      entityId: conversationId,
      conversationId,
      at,
    });
    await alongside(tx, at);
    return true;
  });
  if (ended) await closeRoom(conversationId);
  return ended;
}

async function closeRoom(conversationId: string): Promise<void> {
  try {
    await roomControl().close(conversationId);
  } catch {
    // Whoever is still in it is refused, and LiveKit closes an empty room by itself.
    log.debug({ room: conversationId }, 'room was not deleted');
  }
}
