import { EventEmitter } from 'node:events';
import { ParticipantKind, type Room, RoomEvent } from '@livekit/rtc-node';
import { type AppointmentDetails, parseAppointmentDetails } from '#contract/channels/appointment-details.ts';
import {
  type BookingConfirmationAttributes,
  bookingConfirmationAttributesSchema,
} from '#contract/channels/booking-confirmation.ts';
import { attributes as attributeNames, topics } from '#contract/channels/topics.ts';
import { type VisitDraft, visitDraftSchema } from '#contract/channels/visit-draft.ts';

/** What the patient's side of a room received, in order. */
export interface Received {
  /** Finished segments of the receptionist's words. */
  words: string[];
  states: string[];
  confirmations: { attributes: BookingConfirmationAttributes; text: string }[];
  details: AppointmentDetails[];
  drafts: VisitDraft[];
}

interface StreamOptions {
  topic?: string;
  attributes?: Record<string, string>;
}

type TextHandler = (reader: unknown, sender: { identity: string }) => void;

/**
 * A room without LiveKit: it has what a conversation uses of one, hands on what the patient writes, and takes in what
 * the receptionist sends as the patient's page would, parsed by the same schemas.
 */
export class StandInRoom {
  readonly received: Received = { words: [], states: [], confirmations: [], details: [], drafts: [] };
  /** What the framework says it is doing: initializing, listening, thinking, speaking. */
  activity = 'initializing';
  onActivity: () => void = () => {};
  /** Streams that are open on the receptionist's side. */
  openStreams = 0;
  readonly #events = new EventEmitter();
  readonly #handlers = new Map<string, TextHandler>();
  readonly #patient;

  constructor(patientIdentity: string) {
    this.#patient = {
      identity: patientIdentity,
      info: { kind: ParticipantKind.STANDARD },
      attributes: {},
      trackPublications: new Map(),
    };
  }

  /** The room as the conversation gets it. */
  get room(): Room {
    const events = this.#events;
    const stand = {
      name: 'stand-in',
      isConnected: true,
      remoteParticipants: new Map([[this.#patient.identity, this.#patient]]),
      localParticipant: {
        identity: 'agent-stand-in',
        attributes: {},
        trackPublications: new Map(),
        setAttributes: async (changed: Record<string, string>) => this.#setAttributes(changed),
        streamText: async (options: StreamOptions) => this.#openText(options),
        streamBytes: async (options: StreamOptions) => this.#openBytes(options),
        sendText: async (text: string, options: StreamOptions) => this.#takeText(text, options),
        publishData: async () => {},
        registerRpcMethod: () => {},
        unregisterRpcMethod: () => {},
        performRpc: async () => {
          throw new Error('this page answers no calls');
        },
      },
      registerTextStreamHandler: (topic: string, handler: TextHandler) => this.#handlers.set(topic, handler),
      unregisterTextStreamHandler: (topic: string) => this.#handlers.delete(topic),
      registerByteStreamHandler: () => {},
      unregisterByteStreamHandler: () => {},
      on: (name: string, listener: (...given: unknown[]) => void) => events.on(name, listener),
      once: (name: string, listener: (...given: unknown[]) => void) => events.once(name, listener),
      off: (name: string, listener: (...given: unknown[]) => void) => events.off(name, listener),
    };
    return stand as unknown as Room;
  }

  /** The patient writes something on the chat's topic. */
  write(text: string, id: string): void {
    const handler = this.#handlers.get(topics.chat);
    if (!handler) throw new Error('nobody listens to the chat');
    handler(
      {
        info: { attributes: { message_id: id } },
        close: () => {},
        readAll: async () => text,
        async *[Symbol.asyncIterator]() {
          yield text;
        },
      },
      { identity: this.#patient.identity },
    );
  }

  /** The patient's page goes away and comes back, as on a reload. */
  reload(): void {
    this.#events.emit(RoomEvent.ParticipantDisconnected, this.#patient);
    this.#events.emit(RoomEvent.ParticipantConnected, this.#patient);
  }

  #setAttributes(changed: Record<string, string>): void {
    const state = changed[attributeNames.agentState];
    if (state !== undefined && state !== this.received.states.at(-1)) this.received.states.push(state);
    const activity = changed['lk.agent.state'];
    if (activity !== undefined) this.activity = activity;
    this.onActivity();
  }

  #openText(options: StreamOptions) {
    let text = '';
    this.openStreams += 1;
    return {
      write: async (piece: string) => {
        text += piece;
      },
      close: async () => {
        this.openStreams -= 1;
        this.#takeText(text, options);
        this.onActivity();
      },
    };
  }

  #openBytes(options: StreamOptions) {
    const pieces: Uint8Array[] = [];
    this.openStreams += 1;
    return {
      write: async (piece: Uint8Array) => {
        pieces.push(piece);
      },
      close: async () => {
        this.openStreams -= 1;
        if (options.topic === topics.appointmentDetails) {
          this.received.details.push(parseAppointmentDetails(Buffer.concat(pieces)));
        }
        this.onActivity();
      },
    };
  }

  #takeText(text: string, { topic, attributes }: StreamOptions): void {
    if (topic === topics.transcription && text.trim() !== '') this.received.words.push(text.trim());
    if (topic === topics.visitDraft) this.received.drafts.push(visitDraftSchema.parse(JSON.parse(text)));
    if (topic === topics.bookingConfirmation) {
      this.received.confirmations.push({ attributes: bookingConfirmationAttributesSchema.parse(attributes), text });
    }
  }
}
