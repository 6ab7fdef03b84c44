import { AgentDispatchClient, RoomServiceClient } from 'livekit-server-sdk';
import { env } from '../env.ts';

const timeoutSeconds = 3;

/** The HTTP address of the LiveKit server; its settings name the WebSocket one. */
export function livekitHttpUrl(): string {
  return env().LIVEKIT_URL.replace(/^ws/, 'http');
}

export function roomService(): RoomServiceClient {
  return new RoomServiceClient(livekitHttpUrl(), env().LIVEKIT_API_KEY, env().LIVEKIT_API_SECRET, {
    requestTimeout: timeoutSeconds,
  });
}

export function agentDispatch(): AgentDispatchClient {
  return new AgentDispatchClient(livekitHttpUrl(), env().LIVEKIT_API_KEY, env().LIVEKIT_API_SECRET, {
    requestTimeout: timeoutSeconds,
  });
}
