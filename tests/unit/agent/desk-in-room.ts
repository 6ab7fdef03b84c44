import type { llm, voice } from '@livekit/agents';
import { ConversationDesk } from '#agent/conversation/conversation-desk.ts';
import { EventLog } from '#agent/conversation/event-log.ts';
import { OpenQuestions } from '#agent/conversation/open-questions.ts';
import { PublicFace } from '#agent/conversation/public-face.ts';
import { TurnQueue } from '#agent/conversation/turn-queue.ts';
import type { PracticeClient } from '#agent/practice/practice-api.ts';
import { answerWordsFor } from '#agent/receptionist/answer-words.ts';
import { sentencesFor } from '#agent/receptionist/sentences.ts';
import { knownPatient } from '#agent/room/admissions.ts';
import { roomTransport } from '#agent/room/room-transport.ts';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { ConversationPatch } from '#contract/http/conversations.ts';
import type { AdmissionResponse } from '#contract/http/rooms.ts';
import { systemClock } from '#domain/clock.ts';
import { demoPractice } from '#tests/factories/practice.ts';
import { FakeRoom } from './fake-room.ts';

export const patientSeat = 'seat-patient';
const member = (mayIntervene: boolean): AdmissionResponse => ({ outcome: 'staff', name: 'Ana', mayIntervene });

/** Who sits on which seat. */
export const seats: Record<string, AdmissionResponse> = {
  [patientSeat]: { outcome: 'patient' },
  'seat-ana': member(true),
  'seat-ben': member(true),
  'seat-reader': member(false),
};

/** A conversation's desk in a room without LiveKit; the session only notes what it is made to say and to answer. */
export function deskInRoom(options: { heedsNotes?: boolean; appointments?: AppointmentResponse[] } = {}) {
  const fake = new FakeRoom();
  fake.join(patientSeat);
  /** Turns of the session: `says …` or `answers …`. */
  const turns: string[] = [];
  const kept: string[] = [];
  const patches: ConversationPatch[] = [];
  const refusedSeats = new Set<string>();
  const events = new EventLog({ appendEvents: async () => undefined }, systemClock);
  const api = {
    patchConversation: async (patch: ConversationPatch) => void patches.push(patch),
    readConversation: async () => ({ appointments: options.appointments ?? [] }),
    admit: async (identity: string) =>
      refusedSeats.has(identity)
        ? { outcome: 'refused', reason: 'retired' }
        : (seats[identity] ?? { outcome: 'refused', reason: 'stranger' }),
    storeDocument: async () => {
      throw new Error('no document is expected');
    },
  } as unknown as PracticeClient;
  let hold: Promise<void> = Promise.resolve();
  const played = () => ({ waitForPlayout: () => hold });
  const session = {
    on: () => {},
    say: (words: string) => {
      turns.push(`says ${words}`);
      return played();
    },
    generateReply: (given?: { userInput?: llm.ChatMessage }) => {
      turns.push(`answers ${given?.userInput?.textContent ?? 'what was left'}`);
      return played();
    },
  } as unknown as voice.AgentSession;
  const practice = demoPractice();
  const sentences = sentencesFor({ locale: () => 'en-US' }, practice);
  const transport = roomTransport(fake.room, knownPatient(patientSeat), false, { events, api });
  const queue = new TurnQueue(session, sentences, {
    keep: (message, by) => void kept.push(`${by}: ${message.textContent}`),
  });
  const questions = new OpenQuestions(
    transport.page,
    answerWordsFor(() => 'en-US', practice),
    (text) => queue.add({ kind: 'text', text, id: undefined }),
  );
  const face = new PublicFace({
    channels: transport.channels,
    api,
    state: 'booking',
    draft: null,
    onDraft: (draft) => questions.offer(draft),
  });
  const desk = new ConversationDesk({
    api,
    face,
    turns: queue,
    questions,
    sentences,
    events,
    heedsNotes: options.heedsNotes ?? false,
    patientTyping: () => transport.patientTyping?.() ?? false,
  });
  const stop = transport.listen(desk);
  queue.open();
  return {
    fake,
    desk,
    face,
    questions,
    events,
    turns,
    kept,
    patches,
    refusedSeats,
    close() {
      stop();
      desk.close();
    },
    /** The turn that runs does not end before the returned function is called. */
    holdTurns(): () => void {
      const held = Promise.withResolvers<void>();
      hold = held.promise;
      return () => {
        hold = Promise.resolve();
        held.resolve();
      };
    },
    states: () => fake.states.flatMap(({ agent_state }) => agent_state ?? []),
    takenOverBy: () => patches.flatMap((patch) => ('takenOverBy' in patch ? [patch.takenOverBy] : [])),
  };
}
