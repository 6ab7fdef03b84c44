import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { releaseOwnHolds } from '../holds/release.ts';
import type { ConversationPrincipal } from '../identity/principal.ts';
import { roomService } from '../livekit/clients.ts';
import { log } from '../log.ts';

/** Ends a conversation: its holds are let go and its room is closed. Ending twice is the same as once. */
export async function endConversation(principal: ConversationPrincipal): Promise<void> {
  const database = getDatabase();
  const at = new Date(serverClock().nowMs());
  const { count } = await database.conversation.updateMany({
    where: { id: principal.conversationId, status: 'open' },
    data: { status: 'ended', endedAt: at },
  });
  if (count === 0) return;
  await releaseOwnHolds(principal);
  await appendAudit(database, {
    clinicId: principal.clinicId,
    principal,
    action: 'conversation.ended',
    entity: 'conversation',
    entityId: principal.conversationId,
    conversationId: principal.conversationId,
    at,
  });
  try {
    await roomService().deleteRoom(principal.conversationId);
  } catch {
    // The room may be gone already; LiveKit closes an empty one by itself.
    log.debug({ room: principal.conversationId }, 'room was not deleted');
  }
}
