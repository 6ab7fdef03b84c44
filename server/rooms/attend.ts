import type { z } from 'zod';
import type { AttendanceResponse, attendanceRequestSchema } from '#contract/http/rooms.ts';
import { systemClock } from '#domain/clock.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal } from '../identity/principal.ts';
import { roomControl } from '../livekit/room-control.ts';
import { log } from '../log.ts';
import { inTransaction } from '../transaction.ts';
import { workerHeard } from '../workers/worker-gone.ts';
import { putOut } from './put-out.ts';

type Request = z.infer<typeof attendanceRequestSchema>;

/** Who has a conversation, as it is stored. */
interface StoredAttendant {
  readonly attendance: number;
  readonly attendant: string | null;
  readonly attendantWorkerId: string | null;
  readonly attendantMedium: string | null;
}

/** Of many who ask at once each round lets one through, and the others find a living receptionist. */
const rounds = 5;

/**
 * A receptionist takes a conversation, unless a living one has it. What an earlier one sends from now on is refused, and
 * its participant is put out of the room.
 * @throws ProblemError `already_attended` or `conversation_ended`
 */
export async function attend(principal: AgentPrincipal, request: Request): Promise<AttendanceResponse> {
  const { conversationId } = principal;
  for (let round = 0; round < rounds; round++) {
    const before = await getDatabase().conversation.findUnique({
      where: { id: conversationId, status: 'open' },
      select: { attendance: true, attendant: true, attendantWorkerId: true, attendantMedium: true },
    });
    if (!before) throw new ProblemError('conversation_ended');
    if (!isSame(before, request) && (await isHeld(conversationId, before))) break;
    // LiveKit was asked before the row is locked, so that nobody waits for it; the number tells whether that still holds.
    if (!(await take(principal, before.attendance, request))) continue;
    if (before.attendant && before.attendant !== request.attendant && before.attendantMedium === 'room') {
      await putOut(conversationId, before.attendant);
    }
    return { attendance: before.attendance + 1 };
  }
  throw new ProblemError('already_attended');
}

function isSame(stored: StoredAttendant, { workerId, attendant }: Request): boolean {
  return stored.attendant === attendant && stored.attendantWorkerId === workerId;
}

/**
 * Whether the stored receptionist is there: its worker is heard and, when it answers in the room, it is in the room. If
 * LiveKit cannot be asked, the worker's word is enough.
 */
async function isHeld(conversationId: string, stored: StoredAttendant): Promise<boolean> {
  const { attendant, attendantWorkerId, attendantMedium } = stored;
  if (attendant === null || attendantWorkerId === null) return false;
  if (!(await workerHeard(getDatabase(), attendantWorkerId, systemClock.nowMs()))) return false;
  if (attendantMedium === 'gateway') return true;
  try {
    const there = await roomControl().participants(conversationId);
    return there?.some(({ identity }) => identity === attendant) ?? false;
  } catch (error) {
    log.warn({ room: conversationId, error: (error as Error).name }, 'LiveKit could not be asked who is in a room');
    return true;
  }
}

/** @returns false when somebody else has taken it since, or it has ended */
function take(
  principal: AgentPrincipal,
  attendance: number,
  { workerId, attendant, medium }: Request,
): Promise<boolean> {
  const { clinicId, conversationId } = principal;
  return inTransaction(getDatabase(), async (tx) => {
    const { count } = await tx.conversation.updateMany({
      where: { id: conversationId, status: 'open', attendance },
      data: { attendance: attendance + 1, attendant, attendantWorkerId: workerId, attendantMedium: medium },
    });
    if (count === 0) return false;
    await appendAudit(tx, {
      clinicId,
      principal,
      action: 'conversation.attended',
      entity: 'conversation',
      entityId: conversationId,
      conversationId,
      data: { attendance: attendance + 1, medium },
      at: new Date(serverClock().nowMs()),
    });
    return true;
  });
}
