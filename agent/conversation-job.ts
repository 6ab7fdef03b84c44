import { defineAgent, type JobContext } from '@livekit/agents';
import { conversationIdSchema } from '#contract/http/conversations.ts';
import { systemClock } from '#domain/clock.ts';
import { EventLog } from './conversation/event-log.ts';
import { env, workerId } from './env.ts';
import { log, quietFramework } from './log.ts';
import { PracticeApi } from './practice/practice-api.ts';
import { PracticeApiProblem } from './practice/requests.ts';
import { speechConfigured } from './receptionist/speech/speech-models.ts';
import { Admissions } from './room/admissions.ts';
import { boundIncoming } from './room/bound-incoming.ts';
import { Presence } from './room/presence.ts';
import { roomTransport } from './room/room-transport.ts';
import { type RunningConversation, startConversation } from './session.ts';

/**
 * One job is one conversation: LiveKit sends it when a patient's room needs a receptionist; it ends when the patient
 * has been away for a while, when the room closes, when another receptionist has taken over, or when the worker drains.
 */
export async function runConversation(ctx: JobContext): Promise<void> {
  const id = conversationIdSchema.safeParse(ctx.job.room?.name);
  if (!id.success) {
    log().warn('a room that is no conversation asked for a receptionist');
    ctx.shutdown('not a conversation');
    return;
  }
  const api = new PracticeApi({ url: env().API_URL, serviceKey: env().SERVICE_KEY }, id.data);
  boundIncoming(ctx.room);
  const [practice] = await Promise.all([api.readClinic(), ctx.connect()]);
  const refusal = await attend(ctx, api);
  if (refusal) {
    ctx.shutdown(refusal);
    return;
  }
  let superseded = false;
  api.whenSuperseded(() => {
    if (superseded) return;
    superseded = true;
    // Out of the room first: not one more word is said.
    void ctx.room.disconnect().finally(() => ctx.shutdown('another receptionist has the conversation'));
  });
  let starting: Promise<RunningConversation> | undefined;

  const events = new EventLog(api, systemClock);
  const presence = new Presence(() => ctx.shutdown('the patient is gone'));
  const admissions = new Admissions({
    room: ctx.room,
    api,
    events,
    onPatient: () => {
      presence.here();
      transport.patientIsHere();
    },
    onPatientGone: () => presence.gone(),
    onStaffGone: (identity) => transport.staffLeft(identity),
    onEnded: () => ctx.shutdown('the conversation has ended'),
  });
  const transport = roomTransport(ctx.room, admissions, speechConfigured(env()), { events, api });
  ctx.addShutdownCallback(async () => {
    presence.close();
    admissions.close();
    await starting
      ?.then((running) => running.close())
      .catch((error) => log().error({ error }, 'a conversation did not close cleanly'));
    if (superseded) return;
    events.presence('receptionist', 'left');
    await events.close(id.data);
    await api.releaseAttendance().catch((error) => log().warn({ error }, 'the conversation was not given back'));
  });
  events.presence('receptionist', 'came');
  presence.gone();
  admissions.start();
  const [conversation] = await Promise.all([api.readConversation(), admissions.first()]);
  starting = startConversation({
    transport,
    api,
    conversation,
    practice,
    events,
    onBroken: () => ctx.shutdown('the session gave up'),
    onGoodbye: () => ctx.shutdown('both have said goodbye'),
  });
  await starting;
}

/** Takes the conversation. Returns why it cannot be had, when somebody else has it or it is over. */
async function attend(ctx: JobContext, api: PracticeApi): Promise<string | null> {
  try {
    await api.attend({ workerId: workerId(), attendant: ctx.agent?.identity ?? '', medium: 'room' });
    return null;
  } catch (error) {
    if (!(error instanceof PracticeApiProblem)) throw error;
    const { code } = error.problem;
    if (code !== 'already_attended' && code !== 'conversation_ended') throw error;
    return code;
  }
}

export default defineAgent({
  prewarm: () => quietFramework(),
  entry: runConversation,
});
