import type { StaffTokenResponse } from '#contract/http/rooms.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { StaffPrincipal } from '../identity/principal.ts';
import { staffToken } from '../livekit/room-tokens.ts';
import { issueSeat } from './issue-seat.ts';

/**
 * Gives somebody of the staff a seat in the room of an open conversation of their practice. Everything said there
 * is theirs to read from then on, so it is audited.
 * @param seat `unseen` to watch; `seen` to call methods and to write, which LiveKit does not let hidden ones do
 * @throws ProblemError `forbidden` when read-only staff want to be seen; `not_found` when there is none, it has ended, or it is another practice's
 */
export async function giveStaffToken(
  principal: StaffPrincipal,
  conversationId: string,
  seat: 'unseen' | 'seen' = 'unseen',
): Promise<StaffTokenResponse> {
  if (seat === 'seen' && principal.role === 'read-only') throw new ProblemError('forbidden');
  const database = getDatabase();
  const { clinicId, userId } = principal;
  const conversation = await database.conversation.findFirst({
    where: { id: conversationId, clinicId, status: 'open' },
    select: { attendant: true, attendantMedium: true },
  });
  if (!conversation) throw new ProblemError('not_found');
  const identity = await issueSeat(database, { clinicId, conversationId }, userId);
  await appendAudit(database, {
    clinicId,
    principal,
    action: 'conversation.staff_token_issued',
    entity: 'conversation',
    entityId: conversationId,
    conversationId,
    data: { seat: identity },
    at: new Date(serverClock().nowMs()),
  });
  return {
    server_url: env().LIVEKIT_PUBLIC_URL || env().LIVEKIT_URL,
    participant_token: await staffToken({ room: conversationId, identity, hidden: seat === 'unseen' }),
    identity,
    agentIdentity: conversation.attendantMedium === 'room' ? conversation.attendant : null,
    conversationId,
  };
}
