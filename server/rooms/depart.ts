import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { ConversationRoom } from './conversation-room.ts';
import { putOut } from './put-out.ts';

/**
 * Somebody has left a conversation's room. Who left for good has no way back with the same seat, and has not taken over
 * any more; who lost the connection is waited for. A repeated or late report does no harm: a page whose seat was retired
 * under it is put out and comes back with a new one.
 */
export async function depart(room: ConversationRoom, identity: string, forGood: boolean): Promise<void> {
  if (!forGood) return;
  const { clinicId, conversationId } = room;
  const { count } = await getDatabase().roomSeat.updateMany({
    where: { identity, clinicId, conversationId, retiredAt: null },
    data: { retiredAt: new Date(serverClock().nowMs()) },
  });
  await handBack(room, identity);
  if (count > 0) await putOut(conversationId, identity);
}

/** The conversation is the receptionist's again, if this seat's holder had taken it over. */
export async function handBack({ clinicId, conversationId }: ConversationRoom, identity: string): Promise<void> {
  await getDatabase().conversation.updateMany({
    where: { id: conversationId, clinicId, takenOverBy: identity },
    data: { takenOverBy: null },
  });
}
