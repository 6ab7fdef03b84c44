import { JobStatus, ParticipantInfo_Kind } from '@livekit/protocol';
import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { log } from '../log.ts';
import { agentDispatch, roomService } from './clients.ts';

/** A dispatch younger than this may still be on its way to a worker. */
const dispatchGraceMs = 8000;

/**
 * Sees to it that a room that exists has exactly one receptionist: when the one it had is gone, LiveKit is asked for
 * another. A room that is gone needs nothing; the visitor's own token brings one along.
 * @throws ProblemError `receptionist_unavailable` when LiveKit cannot be asked.
 */
export async function ensureAgent(room: string): Promise<{ roomExists: boolean }> {
  try {
    // One caller at a time for a room: two tabs must not order two receptionists.
    return await getDatabase().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`agent:${room}`}, 0))`;
      const [found] = await roomService().listRooms([room]);
      if (!found) return { roomExists: false };
      const participants = await roomService().listParticipants(room);
      if (participants.some(({ kind }) => kind === ParticipantInfo_Kind.AGENT)) return { roomExists: true };
      if (await dispatchUnderWay(room)) return { roomExists: true };
      await agentDispatch().createDispatch(room, env().AGENT_NAME);
      log.info({ room }, 'asked for another receptionist');
      return { roomExists: true };
    });
  } catch (cause) {
    throw new ProblemError('receptionist_unavailable', { cause, log: 'LiveKit could not be asked' });
  }
}

async function dispatchUnderWay(room: string): Promise<boolean> {
  const dispatches = await agentDispatch().listDispatch(room);
  const newestMs = (nanoseconds: bigint) => Number(nanoseconds / 1_000_000n);
  return dispatches.some((dispatch) => {
    const jobs = dispatch.state?.jobs ?? [];
    const young = Date.now() - newestMs(dispatch.state?.createdAt ?? 0n) < dispatchGraceMs;
    if (jobs.length === 0) return young;
    return jobs.some(({ state }) => state?.status === JobStatus.JS_PENDING && young);
  });
}
