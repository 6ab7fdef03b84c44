import type { AdmissionResponse } from '#contract/http/rooms.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { type ConversationRoom, lockRoom } from './conversation-room.ts';
import { putOut } from './put-out.ts';

/**
 * Lets a patient in on a seat of this conversation. The seat that was made last wins: those before it are retired and
 * their holders put out, so that the visitor's newest page has the conversation to itself. A seat made before the one
 * that is there now comes too late.
 */
export async function admitPatient(
  room: ConversationRoom,
  identity: string,
  by: Principal,
): Promise<Exclude<AdmissionResponse, { outcome: 'staff' }>> {
  const at = new Date(serverClock().nowMs());
  const { decision, replaced } = await inTransaction(getDatabase(), async (tx) => {
    const open = await lockRoom(tx, room);
    const seats = await patientSeats(tx, room);
    const seat = seats.find((one) => one.identity === identity);
    if (!open || !seat) return { decision: refused('ended'), replaced: [] };
    const newer = seats.slice(seats.indexOf(seat) + 1).some(({ admittedAt }) => admittedAt !== null);
    if (seat.retiredAt) return { decision: refused(newer ? 'replaced' : 'retired'), replaced: [] };
    if (seat.admittedAt) return { decision: admitted, replaced: [] };
    const older = seats.slice(0, seats.indexOf(seat)).filter(({ retiredAt }) => retiredAt === null);
    await tx.roomSeat.updateMany({
      where: { identity: { in: older.map((one) => one.identity) } },
      data: { retiredAt: at },
    });
    await tx.roomSeat.update({ where: { identity }, data: { admittedAt: at }, select: { identity: true } });
    await tx.conversation.update({
      where: { id: room.conversationId },
      data: { visitorIdentity: identity },
      select: { id: true },
    });
    await appendAudit(tx, {
      clinicId: room.clinicId,
      principal: by,
      action: 'conversation.joined',
      entity: 'conversation',
      entityId: room.conversationId,
      conversationId: room.conversationId,
      data: { as: 'patient', seat: identity, replaced: older.length },
      at,
    });
    return { decision: admitted, replaced: older.filter(({ admittedAt }) => admittedAt !== null) };
  });
  for (const { identity: gone } of replaced) await putOut(room.conversationId, gone);
  return decision;
}

const admitted = { outcome: 'patient' } as const;
const refused = (reason: 'ended' | 'replaced' | 'retired') => ({ outcome: 'refused', reason }) as const;

/** The conversation's patient seats, in the order in which they were made. */
function patientSeats(tx: Transaction, { conversationId }: ConversationRoom) {
  return tx.roomSeat.findMany({
    where: { conversationId, kind: 'patient' },
    orderBy: { seq: 'asc' },
    select: { identity: true, admittedAt: true, retiredAt: true },
  });
}
