import { voice } from '@livekit/agents';
import type { Room } from '@livekit/rtc-node';
import { type Clock, systemClock } from '#domain/clock.ts';
import { roomChannels } from '../channels/agent-channels.ts';
import { Outgoing } from '../channels/outgoing.ts';
import { Registrar } from '../channels/registrar.ts';
import { type ConversationEvents, unkeptEvents } from '../conversation/event-log.ts';
import type { ConversationTransport, RoomEvents } from '../conversation/transport.ts';
import type { PracticeClient } from '../practice/practice-api.ts';
import { knownPatient, type RoomPatient } from './admissions.ts';
import { listenToChat } from './chat.ts';
import { takeDocuments } from './documents/document-desk.ts';
import { guardedRoom } from './guarded-room.ts';
import { PatientVoice } from './patient-voice.ts';
import { pageMethods } from './rpc/page-methods.ts';
import { answerResend } from './rpc/resend-details.ts';
import { answerStop } from './rpc/stop.ts';
import { answerStaff } from './staff/staff-methods.ts';
import { TypingWatch } from './typing.ts';

export interface RoomTransportOptions {
  events?: ConversationEvents;
  /** Without it the room takes no documents and no staff. */
  api?: PracticeClient;
  clock?: Clock;
}

/** A conversation in a LiveKit room. */
export interface RoomTransport extends ConversationTransport {
  /** The patient is there, perhaps under another identity: they are heard, and told what they cannot know. */
  patientIsHere(): void;
  /** Somebody of the staff has left for good. */
  staffLeft(identity: string): void;
}

/**
 * Puts a conversation into a LiveKit room. The session is not given the room: the framework would answer a patient's
 * browser with prompts and raw tool results (`lk.agent.session`). Only its room input and output are attached.
 * @param who the patient's identity, or whoever knows it when it may change
 */
export function roomTransport(
  room: Room,
  who: string | RoomPatient,
  speech: boolean,
  options: RoomTransportOptions = {},
): RoomTransport {
  const { events = unkeptEvents, api, clock = systemClock } = options;
  const patient = typeof who === 'string' ? knownPatient(who) : who;
  const outgoing = new Outgoing(room, patient, events);
  const typing = new TypingWatch(clock);
  let io: voice.RoomIO | undefined;
  let told: RoomEvents | undefined;
  let heard: PatientVoice | undefined;
  return {
    channels: roomChannels(outgoing),
    speech,
    page: pageMethods(room, patient, events),
    patientTyping: () => typing.patientTyping,
    attach(session) {
      const attached = new voice.RoomIO({
        agentSession: withoutAgentYet(session),
        room: guardedRoom(room, patient, events),
        participant: patient.identity(),
        inputOptions: { textEnabled: false, audioEnabled: speech, closeOnDisconnect: false },
        outputOptions: { audioEnabled: speech },
      });
      io = attached;
      return { start: () => attached.start(), close: () => attached.close() };
    },
    listen(desk) {
      const registrar = new Registrar(room, events);
      told = desk;
      listenToChat({ registrar, outgoing, patient, events: desk, onMessage: () => typing.done() });
      answerResend({ registrar, events, patient, clock, resend: (id) => desk.resend(id) });
      answerStop({ registrar, events, patient, stop: () => desk.stop() });
      typing.listen({ registrar, outgoing, patient, staff: desk.staff });
      if (speech) heard = new PatientVoice(room, patient, (aloud) => desk.speaks(aloud));
      if (api) {
        answerStaff({ registrar, events, api, desk: desk.staff });
        takeDocuments({ registrar, outgoing, patient, api, clock, onStored: () => desk.documentStored() });
      }
      return () => {
        told = undefined;
        heard?.close();
        registrar.close();
      };
    },
    patientIsHere() {
      io?.setParticipant(patient.identity());
      heard?.look();
      told?.returned();
    },
    staffLeft: (identity) => told?.staff.left(identity),
  };
}

/**
 * The session as its room gets it. Where there is a voice the framework's room asks which agent the session has before it
 * has one, and that throws; afterwards, its microphone would not be listened to.
 */
function withoutAgentYet(session: voice.AgentSession): voice.AgentSession {
  return new Proxy(session, {
    get(target, name) {
      if (name === 'currentAgent') return currentAgent(target);
      const own: unknown = Reflect.get(target, name, target);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}

function currentAgent(session: voice.AgentSession): voice.Agent | undefined {
  try {
    return session.currentAgent;
  } catch {
    return undefined;
  }
}
