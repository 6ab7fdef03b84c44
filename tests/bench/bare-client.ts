import { RoomAgentDispatch, RoomConfiguration } from '@livekit/protocol';
import { AccessToken } from 'livekit-server-sdk';
import type { TokenResponse } from '#contract/http/token.ts';

/** A token that brings the bare agent into a new room. */
export async function bareToken(livekit: { url: string; apiKey: string; apiSecret: string }): Promise<TokenResponse> {
  const room = `bare_${crypto.randomUUID()}`;
  const token = new AccessToken(livekit.apiKey, livekit.apiSecret, { identity: 'patient', ttl: 600 });
  token.addGrant({ roomJoin: true, room, canPublish: true, canSubscribe: true, canPublishData: true });
  token.roomConfig = new RoomConfiguration({ agents: [new RoomAgentDispatch({ agentName: 'bare-agent' })] });
  return { server_url: livekit.url, participant_token: await token.toJwt(), resumed: false };
}
