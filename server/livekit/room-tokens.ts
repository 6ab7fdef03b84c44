import { RoomAgentDispatch, RoomConfiguration, TrackSource } from '@livekit/protocol';
import { AccessToken, type VideoGrant } from 'livekit-server-sdk';
import { tokenLifeMinutes } from '#contract/http/token.ts';
import { env } from '../env.ts';

/**
 * The receptionist and the one it is replaced by, the patient's page and its next connection while the old one times
 * out, two of the staff.
 */
const maxParticipants = 6;
/** How long a room waits for somebody to come, or to come back. */
const emptySeconds = 120;
/** A member of the staff joins at once. */
const staffTokenSeconds = 120;

/**
 * A patient's token for one seat in one room: join, listen and send data, and speak where somebody would hear it, but bring
 * nothing else than a microphone; no metadata writes, no admin. When this
 * join makes the room, for the first time or after LiveKit has lost it, LiveKit sends a receptionist.
 */
export function visitorToken(options: { room: string; identity: string }): Promise<string> {
  const { SPEECH } = env();
  const grant = {
    canPublish: SPEECH,
    ...(SPEECH && { canPublishSources: [TrackSource.MICROPHONE] }),
    canSubscribe: true,
    canPublishData: true,
  };
  return roomToken({ ...options, agents: [env().AGENT_NAME], seconds: tokenLifeMinutes * 60, grant });
}

/** The token for a staff seat: listening, unseen by the others or with RPC and chat; no voice and no picture. */
export function staffToken({
  hidden,
  ...options
}: {
  room: string;
  identity: string;
  hidden: boolean;
}): Promise<string> {
  const grant = { canPublish: false, canSubscribe: true, canPublishData: true, hidden };
  return roomToken({ ...options, agents: [], seconds: staffTokenSeconds, grant });
}

function roomToken(options: {
  room: string;
  identity: string;
  agents: readonly string[];
  seconds: number;
  grant: VideoGrant;
}): Promise<string> {
  const { room, identity, agents, seconds, grant } = options;
  const token = new AccessToken(env().LIVEKIT_API_KEY, env().LIVEKIT_API_SECRET, { identity, ttl: seconds });
  token.addGrant({ roomJoin: true, room, canUpdateOwnMetadata: false, ...grant });
  // Whoever comes first makes the room.
  token.roomConfig = new RoomConfiguration({
    name: room,
    emptyTimeout: emptySeconds,
    departureTimeout: emptySeconds,
    maxParticipants,
    agents: agents.map((agentName) => new RoomAgentDispatch({ agentName })),
  });
  return token.toJwt();
}
