import type { AdmissionResponse } from '#contract/http/rooms.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { type ConversationRoom, lockRoom } from './conversation-room.ts';

/**
 * Lets somebody of the staff in on a seat that was made for them, as long as their account is there and of this
 * practice. What they may do follows from their role of this moment.
 */
export async function admitStaff(
  room: ConversationRoom,
  identity: string,
  by: Principal,
): Promise<Exclude<AdmissionResponse, { outcome: 'patient' }>> {
  const at = new Date(serverClock().nowMs());
  return inTransaction(getDatabase(), async (tx) => {
    if (!(await lockRoom(tx, room))) return { outcome: 'refused', reason: 'ended' };
    const seat = await tx.roomSeat.findUniqueOrThrow({
      where: { identity },
      select: { admittedAt: true, retiredAt: true, staffUser: { select: { name: true, role: true, clinicId: true } } },
    });
    const member = seat.staffUser;
    if (seat.retiredAt || member?.clinicId !== room.clinicId) return { outcome: 'refused', reason: 'retired' };
    if (!seat.admittedAt) {
      await tx.roomSeat.update({ where: { identity }, data: { admittedAt: at }, select: { identity: true } });
      await appendAudit(tx, {
        clinicId: room.clinicId,
        principal: by,
        action: 'conversation.joined',
        entity: 'conversation',
        entityId: room.conversationId,
        conversationId: room.conversationId,
        data: { as: 'staff', seat: identity },
        at,
      });
    }
    return { outcome: 'staff', name: member.name, mayIntervene: member.role !== 'read-only' };
  });
}
