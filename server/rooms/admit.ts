import type { AdmissionResponse } from '#contract/http/rooms.ts';
import { getDatabase } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { admitPatient } from './admit-patient.ts';
import { admitStaff } from './admit-staff.ts';
import type { ConversationRoom } from './conversation-room.ts';
import { exposeStranger } from './expose-stranger.ts';
import { isAgentOf } from './is-agent.ts';
import { refuse } from './refuse.ts';

/**
 * Decides who somebody in a conversation's room is, from the seat that was made with their token; and puts out whoever
 * may not be there. Somebody no token was made for holds one signed with our secret all the same: they also end the
 * conversation and are reported. Asking twice is the same as once.
 * @param by who has seen them: the receptionist, or LiveKit (`system`)
 */
export async function admit(room: ConversationRoom, identity: string, by: Principal): Promise<AdmissionResponse> {
  const seat = await getDatabase().roomSeat.findUnique({
    where: { identity },
    select: { kind: true, conversationId: true },
  });
  if (seat?.conversationId !== room.conversationId) {
    // The receptionist does not ask about agents; should it, they have no say and do no harm.
    if (await isAgentOf(room, identity)) return { outcome: 'refused', reason: 'stranger' };
    return exposeStranger(room, identity, by);
  }
  const decision =
    seat.kind === 'staff' ? await admitStaff(room, identity, by) : await admitPatient(room, identity, by);
  if (decision.outcome === 'refused') await refuse(room, identity, decision.reason, by);
  return decision;
}
