import { RoomAgentDispatch, RoomConfiguration } from '@livekit/protocol';
import { AccessToken } from 'livekit-server-sdk';
import { tokenLifeMinutes } from '#contract/http/token.ts';
import { env } from '../env.ts';

/** The patient and the receptionist; the spare place is the patient's next connection while the old one times out. */
const maxParticipants = 3;
/** How long a room waits for somebody to come, or to come back. */
const emptySeconds = 120;

/**
 * A token for one identity in one room: join, speak, listen and send data; no metadata writes, no admin.
 * @param dispatch asks LiveKit to send a receptionist when this join creates the room.
 */
export async function visitorToken(options: { room: string; identity: string; dispatch: boolean }): Promise<string> {
  const token = new AccessToken(env().LIVEKIT_API_KEY, env().LIVEKIT_API_SECRET, {
    identity: options.identity,
    ttl: tokenLifeMinutes * 60,
  });
  token.addGrant({
    roomJoin: true,
    room: options.room,
    canPublish: true,
    canSubscribe: true,
    canPublishData: true,
    canUpdateOwnMetadata: false,
  });
  token.roomConfig = new RoomConfiguration({
    name: options.room,
    emptyTimeout: emptySeconds,
    departureTimeout: emptySeconds,
    maxParticipants,
    agents: options.dispatch ? [new RoomAgentDispatch({ agentName: env().AGENT_NAME })] : [],
  });
  return token.toJwt();
}
