import type { AdmissionResponse } from '#contract/http/rooms.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { closeConversation } from '../conversations/end.ts';
import type { Principal } from '../identity/principal.ts';
import { log } from '../log.ts';
import type { ConversationRoom } from './conversation-room.ts';
import { putOut } from './put-out.ts';

/** What the staff read. It says nothing of the patient. */
const note =
  'Somebody who was given no way in was found in this conversation. They were removed and the conversation was ended. ' +
  'Whoever signs such a token knows the LiveKit secret: please have it replaced.';

/**
 * Deals with somebody in the room no token was made for: out, the conversation ends, the staff find a follow-up. A
 * conversation ends once, so there is one follow-up, whoever else comes and whoever reports them. The stranger's name for
 * themselves is stored nowhere: they chose it.
 */
export async function exposeStranger(
  room: ConversationRoom,
  identity: string,
  by: Principal,
): Promise<Extract<AdmissionResponse, { outcome: 'refused' }>> {
  const out = putOut(room.conversationId, identity);
  const endedNow = await closeConversation(room, by, async (tx, at) => {
    const of = { clinicId: room.clinicId, conversationId: room.conversationId };
    await appendAudit(tx, {
      ...of,
      principal: by,
      action: 'conversation.participant_refused',
      entity: 'conversation',
      entityId: room.conversationId,
      data: { reason: 'stranger' },
      at,
    });
    const followUp = await tx.followUp.create({
      data: { ...of, kind: 'privacy', note, createdAt: at },
      select: { id: true },
    });
    await appendAudit(tx, {
      ...of,
      principal: by,
      action: 'follow_up.created',
      entity: 'follow_up',
      entityId: followUp.id,
      data: { kind: 'privacy' },
      at,
    });
  });
  await out;
  log.warn({ room: room.conversationId, endedNow }, 'somebody no token was made for was in a room');
  return { outcome: 'refused', reason: 'stranger' };
}
