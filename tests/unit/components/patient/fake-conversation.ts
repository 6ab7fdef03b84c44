import { vi } from 'vitest';
import type { IncomingBytes, IncomingText } from '#components/patient/conversation/channels/incoming.ts';
import type { OutgoingDocument } from '#components/patient/conversation/channels/send-document.ts';
import { ApiFailure, type ConversationApi } from '#components/patient/conversation/link/api.ts';
import { type ClientParts, ConversationClient } from '#components/patient/conversation/link/conversation-client.ts';
import type { KeptText, Sending, Unsent } from '#components/patient/conversation/link/kept-text.ts';
import type { JoinRoom, RoomEvents, RoomLink, RoomVoice } from '#components/patient/conversation/link/room-link.ts';
import agentStates from '#contract/golden/agent-state.json' with { type: 'json' };
import details from '#contract/golden/appointment-details.json' with { type: 'json' };
import confirmation from '#contract/golden/booking-confirmation.json' with { type: 'json' };
import draft from '#contract/golden/visit-draft.json' with { type: 'json' };
import type { Conversation, MessageInput } from '#contract/http/conversations.ts';
import { messageSchema } from '#contract/http/conversations.ts';
import type { ProblemCode } from '#contract/http/problem.ts';

export const golden = { agentStates, details, confirmation, draft };

/** Chunks of a stream, in order; `breaks` ends it the way a sender does who goes before its end. */
export async function* chunksOf<T>(chunks: readonly T[], breaks = false): AsyncGenerator<T> {
  for (const chunk of chunks) yield chunk;
  if (breaks) throw new Error('the sender is gone');
}

const sentAtMs = Date.parse('2026-11-24T15:20:00-06:00');
let streams = 0;

/** A text stream as the room hands it over. */
export function textStream(
  chunks: AsyncIterable<string>,
  attributes: Record<string, string> = {},
  more: Partial<IncomingText> = {},
): IncomingText {
  return { id: `stream-${++streams}`, sentAtMs, sizeBytes: undefined, attributes, chunks, ...more };
}

/** A byte stream as the room hands it over: JSON unless said otherwise. */
export function byteStream(chunks: AsyncIterable<Uint8Array>, more: Partial<IncomingBytes> = {}): IncomingBytes {
  const of = { mimeType: 'application/json', name: 'appointment.json', sizeBytes: undefined, attributes: {} };
  return { id: `stream-${++streams}`, sentAtMs, ...of, chunks, ...more };
}

/** A stream that stays open: `push` adds a chunk, `end` or `break` closes it. */
export function openStream<T>() {
  const waiting: T[] = [];
  let closed: 'no' | 'end' | 'break' = 'no';
  let wake = () => {};
  const chunks: AsyncIterable<T> = {
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift() as T;
        if (closed === 'end') return;
        if (closed === 'break') throw new Error('the sender is gone');
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
  return {
    chunks,
    push: (chunk: T) => {
      waiting.push(chunk);
      wake();
    },
    end: () => {
      closed = 'end';
      wake();
    },
    break: () => {
      closed = 'break';
      wake();
    },
  };
}

/** Lets everything that is ready run; timers stand still. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** A room as the client sees it, with the receptionist's side in the test's hands. */
export function fakeRoom(name = 'agent-1', identity = 'visitor-here') {
  const sent: string[] = [];
  const typed: boolean[] = [];
  const sendDocument = vi.fn<RoomLink['sendDocument']>(async () => {});
  let events: RoomEvents | undefined;
  let refuses = false;
  const told = (): RoomEvents => {
    if (!events) throw new Error('nobody has joined');
    return events;
  };
  return {
    identity,
    sent,
    typed,
    closed: vi.fn(async () => {}),
    sendTyping: (typing: boolean) => {
      typed.push(typing);
    },
    sendDocument,
    stop: vi.fn<RoomLink['stop']>(async () => true),
    voice: {
      turnOn: vi.fn<RoomVoice['turnOn']>(async (device) => device ?? 'built-in'),
      mute: vi.fn<RoomVoice['mute']>(async () => {}),
      level: vi.fn<RoomVoice['level']>(() => 0.5),
      microphones: vi.fn<RoomVoice['microphones']>(async () => [{ id: 'built-in', name: 'Built-in' }]),
      play: vi.fn<RoomVoice['play']>(async () => {}),
    },
    /** The receptionist's ears: what was understood of the visitor's voice, so far or for good. */
    async hear(segment: string, text: string, final = true) {
      const attributes = { 'lk.segment_id': segment, 'lk.transcription_final': String(final) };
      told().heard(textStream(chunksOf([text]), attributes));
      await settle();
    },
    resendDetails: vi.fn<RoomLink['resendDetails']>(async () => ({ sent: 1 })),
    /** The page's documents, as they were handed over. */
    documents: (): OutgoingDocument[] => sendDocument.mock.calls.map(([document]) => document),
    join: (given: RoomEvents) => {
      events = given;
    },
    refuseMessages: (refused: boolean) => {
      refuses = refused;
    },
    send: async (text: string) => {
      if (refuses) throw new Error('not connected');
      sent.push(text);
    },
    get told() {
      return told();
    },
    arrive(identity = name) {
      told().agentJoined(identity);
      told().attributes({ agent_state: 'greeting', 'lk.agent.state': 'listening' });
    },
    state(agentState: string, activity = 'listening') {
      told().attributes({ agent_state: agentState, 'lk.agent.state': activity });
    },
    async say(segment: string, text: string) {
      told().transcription(textStream(chunksOf(text.match(/\S+\s*/g) ?? []), { 'lk.segment_id': segment }));
      await settle();
    },
    async showDraft(document: unknown) {
      told().draft(textStream(chunksOf([JSON.stringify(document)])));
      await settle();
    },
    async confirm(attributes: Record<string, string> = confirmation.attributes) {
      told().confirmation(textStream(chunksOf(confirmation.chunks), attributes));
      await settle();
    },
    async sendDetails(document: unknown = details) {
      const bytes = new TextEncoder().encode(JSON.stringify(document));
      const chunks = chunksOf([bytes.slice(0, 100), bytes.slice(100)]);
      told().details(byteStream(chunks, { sizeBytes: bytes.byteLength }));
      await settle();
    },
    async sayAsStaff(text: string, id = `staff-message-${text.length}`) {
      told().staffMessage(textStream(chunksOf([text]), { 'openwide.role': 'staff', message_id: id }));
      await settle();
    },
    async documentStatus(status: unknown) {
      told().documentStatus(textStream(chunksOf([JSON.stringify(status)])));
      await settle();
    },
  };
}
export type FakeRoom = ReturnType<typeof fakeRoom>;

export function message(id: string, role: MessageInput['role'], text: string, more: Partial<MessageInput> = {}) {
  return messageSchema.parse({ id, role, text, at: '2026-11-24T15:20:00-06:00', ...more });
}

export function storedConversation(over: Partial<Conversation> = {}): Conversation {
  return {
    id: 'conv_abcdefghijklmnopqrstuvwxyz',
    status: 'open',
    agentState: 'booking',
    locale: 'en-US',
    startedAt: '2026-11-24T15:20:00-06:00',
    seat: 'visitor-here',
    answeredBy: 'receptionist',
    messages: [],
    draft: null,
    appointments: [],
    ...over,
  };
}

export function memoryKept(): KeptText & { unsent: Unsent; typed: string; sending: Sending; note: string } {
  return {
    typed: '',
    unsent: [],
    sending: [],
    note: '',
    readSending() {
      return this.sending;
    },
    keepSending(sending) {
      this.sending = sending;
    },
    readNote() {
      return this.note;
    },
    keepNote(text) {
      this.note = text;
    },
    readTyped() {
      return this.typed;
    },
    keepTyped(text) {
      this.typed = text;
    },
    readUnsent() {
      return this.unsent;
    },
    keepUnsent(unsent) {
      this.unsent = unsent;
    },
    forget() {
      this.typed = '';
      this.unsent = [];
      this.sending = [];
      this.note = '';
    },
  };
}

export function refusal(code: ProblemCode | null, status: number | null): ApiFailure {
  return new ApiFailure(code, status);
}

/** A client over a fake API and fake rooms; every join takes the next room. */
export function fakeConversation(parts: Partial<ClientParts> = {}) {
  const rooms: FakeRoom[] = [];
  const joins: string[] = [];
  let keys = 0;
  const api = {
    token: vi.fn<ConversationApi['token']>(async () => ({
      server_url: 'ws://room.example',
      participant_token: 'token',
      resumed: joins.length > 0,
    })),
    current: vi.fn<ConversationApi['current']>(async () => null),
    chooseLanguage: vi.fn<ConversationApi['chooseLanguage']>(async () => {}),
    leaveMessage: vi.fn<ConversationApi['leaveMessage']>(async () => ({ urgent: null })),
    end: vi.fn<ConversationApi['end']>(async () => {}),
  };
  const join = vi.fn<JoinRoom>(async (serverUrl, _token, events) => {
    joins.push(serverUrl);
    const room = rooms[joins.length - 1] ?? fakeRoom(`agent-${joins.length}`);
    rooms[joins.length - 1] = room;
    room.join(events);
    const { identity, send, sendTyping, sendDocument, resendDetails, stop, voice, closed } = room;
    return { identity, send, sendTyping, sendDocument, resendDetails, stop, voice, close: closed };
  });
  const kept = memoryKept();
  const room = (index = 0): FakeRoom => {
    const joined = rooms[index];
    if (!joined) throw new Error(`room ${index} was not joined`);
    return joined;
  };
  const client = new ConversationClient({
    api,
    loadRoom: async () => join,
    kept,
    locale: 'en-US',
    stored: null,
    isOnline: () => true,
    newKey: () => `mine-${++keys}`,
    nowMs: () => sentAtMs,
    ...parts,
  });
  return {
    api,
    join,
    kept,
    client,
    state: () => client.store.getState(),
    texts: () => client.store.getState().items.map(({ role, text, status }) => `${role}: ${text} (${status})`),
    room,
    /** Starts and brings the first receptionist. */
    async begin(): Promise<FakeRoom> {
      client.start();
      await settle();
      room().arrive();
      await settle();
      return room();
    },
  };
}
