import { defineAgent, type JobContext } from '@livekit/agents';
import { type RemoteParticipant, RoomEvent } from '@livekit/rtc-node';
import { conversationIdSchema } from '#contract/http/conversations.ts';
import { env } from './env.ts';
import { log, quietFramework } from './log.ts';
import { PracticeApi } from './practice/practice-api.ts';
import { speechConfigured } from './receptionist/models.ts';
import { roomTransport } from './room/room-transport.ts';
import { startConversation } from './session.ts';

/** How long the receptionist waits for a patient who has not come, or has gone and may come back. */
const patientAwayMs = 90_000;

/**
 * One job is one conversation: LiveKit sends it when a patient's room needs a receptionist; it ends when the patient
 * has been away for a while, when the room closes, or when the worker drains.
 */
export async function runConversation(ctx: JobContext): Promise<void> {
  const id = conversationIdSchema.safeParse(ctx.job.room?.name);
  if (!id.success) {
    log().warn('a room that is no conversation asked for a receptionist');
    ctx.shutdown('not a conversation');
    return;
  }
  const api = new PracticeApi({ url: env().API_URL, serviceKey: env().SERVICE_KEY }, id.data);
  const [conversation, practice] = await Promise.all([api.readConversation(), api.readClinic(), ctx.connect()]);
  if (conversation.status === 'ended') {
    ctx.shutdown('the conversation has ended');
    return;
  }
  const patient = await arrival(ctx);
  if (!patient) {
    ctx.shutdown('nobody came');
    return;
  }
  const running = await startConversation({
    transport: roomTransport(ctx.room, patient.identity, speechConfigured(env())),
    api,
    conversation,
    practice,
    onBroken: () => ctx.shutdown('the session gave up'),
    onGoodbye: () => ctx.shutdown('both have said goodbye'),
  });
  ctx.addShutdownCallback(() => running.close());
  leaveWhenAlone(ctx, patient.identity);
}

async function arrival(ctx: JobContext): Promise<RemoteParticipant | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patientAwayMs, null);
  });
  try {
    return await Promise.race([ctx.waitForParticipant(), tooLate]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function leaveWhenAlone(ctx: JobContext, patientIdentity: string): void {
  let timer: NodeJS.Timeout | undefined;
  ctx.room.on(RoomEvent.ParticipantDisconnected, (participant) => {
    if (participant.identity !== patientIdentity) return;
    clearTimeout(timer);
    timer = setTimeout(() => ctx.shutdown('the patient is gone'), patientAwayMs);
  });
  ctx.room.on(RoomEvent.ParticipantConnected, (participant) => {
    if (participant.identity === patientIdentity) clearTimeout(timer);
  });
  ctx.addShutdownCallback(async () => clearTimeout(timer));
}

export default defineAgent({
  prewarm: () => quietFramework(),
  entry: runConversation,
});
