import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import type { ConversationRoom } from './conversation-room.ts';
import { putOut } from './put-out.ts';

const onceInMs = 15 * 60_000;

/**
 * Puts out the holder of a seat that is no longer good, and records it: once in a quarter of an hour for the same seat,
 * so that somebody who keeps trying does not bury the audit. After the end everybody is put out; that is no news.
 */
export async function refuse(
  room: ConversationRoom,
  identity: string,
  reason: 'retired' | 'replaced' | 'ended' | 'stranger',
  by: Principal,
): Promise<void> {
  await putOut(room.conversationId, identity);
  if (reason === 'ended') return;
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const action = 'conversation.participant_refused';
  const recent = await database.auditEntry.findFirst({
    where: {
      entity: 'conversation',
      entityId: room.conversationId,
      action,
      data: { path: ['seat'], equals: identity },
      at: { gt: new Date(nowMs - onceInMs) },
    },
    select: { id: true },
  });
  if (recent) return;
  await appendAudit(database, {
    clinicId: room.clinicId,
    principal: by,
    action,
    entity: 'conversation',
    entityId: room.conversationId,
    conversationId: room.conversationId,
    data: { reason, seat: identity },
    at: new Date(nowMs),
  });
}
