import { serverClock } from '../clock.ts';
import type { Database } from '../database.ts';
import { newSeatIdentity } from '../identity/secrets.ts';
import type { ConversationRoom } from './conversation-room.ts';

/**
 * Makes a place in a conversation's room for one token. Its holder is let in later, when they come: see `admit`.
 * @param staffUserId whose it is; a patient's when absent
 * @returns the identity the token has to name
 */
export async function issueSeat(
  database: Database,
  { clinicId, conversationId }: ConversationRoom,
  staffUserId?: string,
): Promise<string> {
  const kind = staffUserId === undefined ? 'patient' : 'staff';
  const identity = newSeatIdentity(kind);
  const issuedAt = new Date(serverClock().nowMs());
  await database.roomSeat.create({
    data: { identity, clinicId, conversationId, kind, staffUserId, issuedAt },
    select: { identity: true },
  });
  return identity;
}
