import { type llm, voice } from '@livekit/agents';
import type { GatewayEvent, GatewaySaid } from '#contract/gateway/messages.ts';
import type { Conversation } from '#contract/http/conversations.ts';
import { systemClock } from '#domain/clock.ts';
import { messageOf } from '../conversation/chat-history.ts';
import { EventLog } from '../conversation/event-log.ts';
import type { ConversationTransport, TransportEvents } from '../conversation/transport.ts';
import { log } from '../log.ts';
import { PracticeApi } from '../practice/practice-api.ts';
import { type PracticeAddress, PracticeApiProblem } from '../practice/requests.ts';
import { startConversation } from '../session.ts';
import { CannotLead, type ConversationFace, type LeadConversation } from './led-conversation.ts';
import { noticingEnd } from './notice-end.ts';
import { SharedPractices } from './shared-practices.ts';

/** Leads conversations of the gateway with the session, tools and rules that a room's conversations have. */
export function leadsWithSession(options: { address: PracticeAddress; workerId: string }): LeadConversation {
  const practices = new SharedPractices();
  return async (id, face) => {
    const api = noticingEnd(new PracticeApi(options.address, id), () => face.lost('ended'));
    await take(api, options.workerId);
    const events = new EventLog(api, systemClock);
    let superseded = false;
    const giveBack = async () => {
      if (superseded) return;
      await events.close(id);
      await api.releaseAttendance().catch((error) => log().warn({ error }, 'a conversation was not given back'));
    };
    try {
      api.whenSuperseded(() => {
        superseded = true;
        face.lost('replaced');
      });
      const [conversation, practice] = await Promise.all([api.readConversation(), api.readClinic()]);
      if (conversation.status === 'ended') throw new CannotLead('ended');
      const heard: { events?: TransportEvents } = {};
      const running = await startConversation({
        transport: transportTo(face, heard),
        api,
        conversation,
        practice: practices.shared(practice),
        events,
        onBroken: () => face.lost('failed'),
        onGoodbye: () => face.goodbye(),
        onIdle: () => face.turnOver(),
      });
      events.presence('patient', 'came');
      return {
        ...shownOf(conversation),
        write: (text, messageId) => heard.events?.input({ kind: 'text', text, id: messageId }),
        async close() {
          events.presence('patient', 'left');
          await running.close();
          await giveBack();
        },
      };
    } catch (error) {
      await giveBack();
      throw error;
    }
  };
}

async function take(api: PracticeApi, workerId: string): Promise<void> {
  try {
    await api.attend({ workerId, attendant: `gateway-${crypto.randomUUID()}`, medium: 'gateway' });
  } catch (error) {
    const code = error instanceof PracticeApiProblem ? error.problem.code : undefined;
    if (code === 'already_attended') throw new CannotLead('attended_elsewhere', error);
    if (code === 'conversation_ended') throw new CannotLead('ended', error);
    throw error;
  }
}

function transportTo(face: ConversationFace, heard: { events?: TransportEvents }): ConversationTransport {
  return {
    channels: face.channels,
    speech: false,
    attach(session) {
      session.output.transcription = face.words;
      session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
        if (item.type === 'message') tell(face, item);
      });
      session.on(voice.AgentSessionEventTypes.FunctionToolsExecuted, ({ functionCalls, functionCallOutputs }) => {
        for (const item of functionCalls.flatMap((call, index) => [call, functionCallOutputs[index]])) {
          if (item) tell(face, item);
        }
      });
      return {
        start: () => {},
        async close() {
          session.output.transcription = null;
        },
      };
    },
    listen(events) {
      heard.events = events;
      return () => {
        heard.events = undefined;
      };
    },
  };
}

function tell(face: ConversationFace, item: llm.ChatItem): void {
  const event = eventOf(item);
  if (event) face.happened(event, item.id);
}

function eventOf(item: llm.ChatItem): GatewayEvent | null {
  const message = messageOf(item);
  if (!message) return null;
  const { payload } = message;
  if (payload?.type === 'call') {
    return { type: 'function_call', call_id: payload.callId, name: payload.name, arguments: payload.arguments };
  }
  if (payload?.type === 'output') {
    const { callId, name, output, isError } = payload;
    return { type: 'function_call_output', call_id: callId, name, output, is_error: isError };
  }
  return { type: 'message', role: message.role === 'patient' ? 'user' : 'assistant', text: message.text };
}

const roles = { patient: 'user', receptionist: 'assistant', staff: 'staff' } as const;

function shownOf(conversation: Conversation) {
  const { locale, messages, agentState, answeredBy, draft, appointments } = conversation;
  const said = messages.flatMap(({ id, role, text }): GatewaySaid[] =>
    role === 'tool' ? [] : [{ id, role: roles[role], text }],
  );
  const last = messages.findLast(({ role }) => role !== 'tool');
  return {
    locale,
    said,
    state: agentState,
    draft,
    bookings: appointments.map(({ details, confirmation }) => ({ details, confirmation })),
    answering: answeredBy === 'receptionist' && last !== undefined && (last.role === 'patient' || last.interrupted),
  };
}
