import { systemClock } from '#domain/clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { log } from '../log.ts';
import { goneWorkers } from '../workers/worker-gone.ts';
import { type RoomParticipant, roomControl } from './room-control.ts';

/** A dispatch younger than this may still be on its way to a worker. */
const dispatchGraceMs = 8000;
/** A receptionist takes its conversation as soon as it is in the room; who has not by now will not. */
const attendGraceMs = 30_000;

/**
 * Sees to it that a room that exists has exactly one living receptionist: when the one it had is gone, or is there but its
 * worker is heard no more, LiveKit is asked for another; whoever is left over is put out. A room that is gone needs
 * nothing; the visitor's own token makes it anew and brings one along.
 * @param nowMs the machine's clock, epoch milliseconds
 * @throws ProblemError `receptionist_unavailable` when LiveKit cannot be asked.
 */
export async function ensureAgent(room: string, nowMs = systemClock.nowMs()): Promise<void> {
  try {
    // One caller at a time for a room: two tabs must not order two receptionists.
    await getDatabase().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`agent:${room}`}, 0))`;
      const participants = await roomControl().participants(room);
      if (!participants) return;
      const { living, leftOver } = await sortAgents(tx, room, participants, nowMs);
      for (const { identity } of leftOver) await roomControl().remove(room, identity);
      if (living || (await dispatchUnderWay(room, nowMs))) return;
      await roomControl().dispatch(room);
      log.info({ room, removed: leftOver.length }, 'asked for another receptionist');
    });
  } catch (cause) {
    throw new ProblemError('receptionist_unavailable', { cause, log: 'LiveKit could not be asked' });
  }
}

/** Who of a room's agents answers, or soon will, and who only sits there. */
async function sortAgents(
  tx: Transaction,
  room: string,
  participants: readonly RoomParticipant[],
  nowMs: number,
): Promise<{ living: boolean; leftOver: readonly RoomParticipant[] }> {
  const agents = participants.filter(({ isAgent }) => isAgent);
  const stored = await tx.conversation.findUnique({
    where: { id: room },
    select: { attendance: true, attendant: true, attendantWorkerId: true },
  });
  const gone = await leaveAlone(tx, room, stored, nowMs);
  const attendant = gone ? undefined : agents.find(({ identity }) => identity === stored?.attendant);
  const coming = agents.filter(
    (agent) =>
      agent !== attendant &&
      !(gone && agent.identity === stored?.attendant) &&
      // Before anybody has taken the conversation there is nobody whose leftover it could be.
      (stored?.attendance === 0 || nowMs - agent.joinedAtMs < attendGraceMs),
  );
  const leftOver = agents.filter((agent) => agent !== attendant && !coming.includes(agent));
  return { living: attendant !== undefined || coming.length > 0, leftOver };
}

/**
 * Takes a conversation from a receptionist whose worker is gone: should it wake up, it is superseded. The worker's id
 * stays until somebody else takes the conversation, so that it is seen again when the next one does not come either.
 * @returns whether its worker is gone
 */
async function leaveAlone(
  tx: Transaction,
  room: string,
  stored: { attendance: number; attendant: string | null; attendantWorkerId: string | null } | null,
  nowMs: number,
): Promise<boolean> {
  if (!stored?.attendantWorkerId) return false;
  if ((await goneWorkers(tx, [stored.attendantWorkerId], nowMs)).size === 0) return false;
  if (stored.attendant !== null) {
    await tx.conversation.updateMany({
      where: { id: room, attendance: stored.attendance },
      data: { attendance: { increment: 1 }, attendant: null },
    });
  }
  return true;
}

async function dispatchUnderWay(room: string, nowMs: number): Promise<boolean> {
  const askedAt = await roomControl().openDispatches(room);
  return askedAt.some((atMs) => nowMs - atMs < dispatchGraceMs);
}
