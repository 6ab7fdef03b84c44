import { type RemoteParticipant, Room, RoomEvent, TrackSource } from '@livekit/rtc-node';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { z } from 'zod';
import { PracticeApi } from '#agent/practice/practice-api.ts';
import { roomTransport } from '#agent/room/room-transport.ts';
import { startConversation } from '#agent/session.ts';
import { startHeartbeat } from '#agent/worker/heartbeat.ts';
import type { TokenResponse } from '#contract/http/token.ts';
import { environment } from '#tests/environment/environment.ts';

const claims = z.object({ sub: z.string(), video: z.object({ room: z.string() }) });
const attendant = 'agent-speaking';

function service() {
  const { webUrl, serviceKey } = environment();
  return { url: webUrl, serviceKey, timeoutMs: 20_000 };
}

/** A worker as the practice's system knows it: heard from now and then. */
export async function speakingWorker() {
  const workerId = `worker-${crypto.randomUUID()}`;
  const api = new PracticeApi(service());
  let isOver = false;
  const status = () => (isOver ? 'draining' : 'ready');
  const heartbeat = startHeartbeat({ api, workerId, status, activeConversations: () => 0 });
  await heartbeat.tell();
  return {
    workerId,
    async stop() {
      isOver = true;
      await heartbeat.stop();
    },
  };
}

/** What the worker's settings have to be before its code asks for them. */
export function speakingSettings(speechUrl: string): Readonly<Record<string, string>> {
  const { webUrl, livekitUrl, livekitApiKey, livekitApiSecret, serviceKey } = environment();
  return {
    LIVEKIT_URL: livekitUrl,
    LIVEKIT_API_KEY: livekitApiKey,
    LIVEKIT_API_SECRET: livekitApiSecret,
    API_URL: webUrl,
    SERVICE_KEY: serviceKey,
    STT_BASE_URL: speechUrl,
    TTS_BASE_URL: speechUrl,
  };
}

/**
 * A receptionist with ears and a voice, in this process and in the room of a patient's token, in place of the stack's
 * worker. The patient gets a token that lets them speak.
 */
export async function speakingReceptionist(token: TokenResponse, workerId: string) {
  const { livekitUrl, livekitApiKey, livekitApiSecret } = environment();
  const [, payload = ''] = token.participant_token.split('.');
  const { sub, video } = claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  const id = video.room;
  // In a room that is there already, a token calls nobody.
  await new RoomServiceClient(livekitUrl.replace(/^ws/, 'http'), livekitApiKey, livekitApiSecret).createRoom({
    name: id,
  });

  const tokenFor = async (identity: string, kind?: 'agent') => {
    const access = new AccessToken(livekitApiKey, livekitApiSecret, { identity, ttl: 600 });
    access.addGrant({ roomJoin: true, room: id, canPublish: true, canPublishData: true, canUpdateOwnMetadata: true });
    if (kind) access.kind = kind;
    return access.toJwt();
  };
  const api = new PracticeApi(service(), id);
  await api.attend({ workerId, attendant, medium: 'room' });
  const room = new Room();
  await room.connect(livekitUrl, await tokenFor(attendant, 'agent'), { autoSubscribe: true, dynacast: false });
  const [conversation, practice] = await Promise.all([api.readConversation(), api.readClinic()]);
  return {
    patient: { ...token, participant_token: await tokenFor(sub) },
    /** Begins as soon as LiveKit has told of the patient, as the worker does. */
    begin: async () => {
      await seen(room, sub);
      const transport = roomTransport(room, sub, true, { api });
      return startConversation({ transport, api, conversation, practice, onBroken: () => {} });
    },
    /** Whether a microphone of the patient is in the room, and not muted. */
    hears(): boolean {
      const tracks = room.remoteParticipants.get(sub)?.trackPublications.values() ?? [];
      return [...tracks].some(({ source, muted }) => source === TrackSource.SOURCE_MICROPHONE && !muted);
    },
    async leave() {
      await room.disconnect();
      await api.releaseAttendance();
    },
  };
}

function seen(room: Room, identity: string): Promise<void> {
  if (room.remoteParticipants.has(identity)) return Promise.resolve();
  return new Promise((resolve) => {
    room.on(RoomEvent.ParticipantConnected, (participant: RemoteParticipant) => {
      if (participant.identity === identity) resolve();
    });
  });
}
