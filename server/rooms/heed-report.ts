import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { system } from '../identity/principal.ts';
import type { RoomReport } from '../livekit/receive-webhook.ts';
import { type RoomParticipant, roomControl } from '../livekit/room-control.ts';
import { admit } from './admit.ts';
import { type ConversationRoom, findRoom } from './conversation-room.ts';
import { depart, handBack } from './depart.ts';
import { eventTaken, noteEvent } from './livekit-events.ts';
import { unattended } from './release-attendance.ts';

/**
 * Does what LiveKit's word about a room asks for: whoever comes is let in or put out as when the receptionist asks,
 * whoever leaves for good has no way back, a room that is over leaves nobody in charge. Reports come late, twice and in
 * any order, so each is held against how things stand now. A report that failed is not noted: LiveKit sends it again.
 */
export async function heedReport(report: RoomReport): Promise<void> {
  if (report.kind === 'other') return;
  const database = getDatabase();
  if (await eventTaken(database, report.id)) return;
  const room = await findRoom(database, report.room);
  if (!room) return;
  if (report.kind === 'finished') await finish(room);
  // Agents are LiveKit's own: nobody else is given that kind, and they have no seats.
  else if (!report.participant.isAgent) {
    if (report.kind === 'left') await leave(room, report);
    else if (!(await hasGoneSince(room, report.participant.identity)))
      await admit(room, report.participant.identity, system);
  }
  await noteEvent(database, report.id, serverClock().nowMs());
}

/** Whether it is an old report of somebody who has left for good: nobody tries to come in. */
async function hasGoneSince(room: ConversationRoom, identity: string): Promise<boolean> {
  const retired = await getDatabase().roomSeat.count({
    where: { identity, conversationId: room.conversationId, retiredAt: { not: null } },
  });
  return retired > 0 && !(await isIn(room, identity));
}

async function leave(room: ConversationRoom, report: Extract<RoomReport, { kind: 'left' }>): Promise<void> {
  const { identity } = report.participant;
  if (report.forGood) return depart(room, identity, true);
  if (report.movedOn) return;
  // The receptionist does not see staff, so it cannot know that they are gone.
  if (!(await isIn(room, identity))) await handBack(room, identity);
}

/** The room may have been made anew since; whoever is in it now stays in charge. */
async function finish(room: ConversationRoom): Promise<void> {
  const { clinicId, conversationId } = room;
  const there = (await participantsOf(room)).map(({ identity }) => identity);
  const database = getDatabase();
  await database.conversation.updateMany({
    where: { id: conversationId, clinicId, attendantMedium: 'room', attendant: { notIn: there } },
    data: unattended,
  });
  await database.conversation.updateMany({
    where: { id: conversationId, clinicId, takenOverBy: { notIn: there } },
    data: { takenOverBy: null },
  });
}

async function isIn(room: ConversationRoom, identity: string): Promise<boolean> {
  return (await participantsOf(room)).some((participant) => participant.identity === identity);
}

async function participantsOf({ conversationId }: ConversationRoom): Promise<readonly RoomParticipant[]> {
  return (await roomControl().participants(conversationId)) ?? [];
}
