import type { ChannelOutcome } from '#contract/channels/catalog.ts';
import type { PickSlotRequest, PickSlotResponse } from '#contract/rpc/pick-slot.ts';
import type { ResendDetailsRequest, ResendDetailsResponse } from '#contract/rpc/resend-details.ts';
import type { ReviewDetailsRequest, ReviewDetailsResponse } from '#contract/rpc/review-details.ts';
import type { IncomingBytes, IncomingText } from '../channels/incoming.ts';
import type { OutgoingDocument } from '../channels/send-document.ts';
import type { Microphone } from '../store/state.ts';

/** Why a room that was joined is over. `removed`: the server said so, or somebody has come with this page's token. */
export type RoomEnd = 'removed' | 'lost';

/** What a room tells. Streams, packets, questions and attributes come from the receptionist's participant alone. */
export interface RoomEvents {
  transcription(stream: IncomingText): void;
  confirmation(stream: IncomingText): void;
  draft(stream: IncomingText): void;
  details(stream: IncomingBytes): void;
  documentStatus(stream: IncomingText): void;
  staffMessage(stream: IncomingText): void;
  /** What the visitor said aloud, as it is understood; each stream has all of it so far. */
  heard(stream: IncomingText): void;
  /** Something about the sound has changed by itself: a device came or went, the browser plays or does not. */
  voice(change: VoiceNews): void;
  typing(typing: boolean): void;
  /** Which of these times? The answer goes back to the receptionist, who waits so long for it. */
  pickSlot(request: PickSlotRequest, timeoutMs: number): Promise<PickSlotResponse>;
  /** Is this written right? */
  reviewDetails(request: ReviewDetailsRequest, timeoutMs: number): Promise<ReviewDetailsResponse>;
  attributes(attributes: Readonly<Record<string, string>>): void;
  agentJoined(identity: string): void;
  agentGone(): void;
  reconnecting(): void;
  reconnected(): void;
  over(end: RoomEnd): void;
  /** A message on this topic was dropped before anybody read it. */
  dropped(topic: string, outcome: ChannelOutcome): void;
}

/** What becomes of microphone and sound without anybody having pressed anything. */
export interface VoiceNews {
  readonly microphoneLost?: true;
  readonly isBlocked?: boolean;
  readonly devicesChanged?: true;
}

/** The visitor's microphone and the receptionist's voice in a room. */
export interface RoomVoice {
  /**
   * Brings the microphone into the room, or makes it heard again; asks the visitor when they have not been asked.
   * @param device the one to use; without it the browser's choice
   * @returns the device that is used
   * @throws what the browser says, or the room
   */
  turnOn(device?: string): Promise<string | null>;
  /** The visitor is not heard, but answered aloud. The device rests. */
  mute(): Promise<void>;
  /** How loud the visitor is just now, 0 to 1. */
  level(): number;
  /** The devices there are; named once the visitor has allowed one. */
  microphones(): Promise<readonly Microphone[]>;
  /** Whether the receptionist's voice is to be heard. Has to follow a press when the browser blocks sound. */
  play(on: boolean): Promise<void>;
}

/** A joined room, as much of it as the conversation needs. */
export interface RoomLink {
  /** The seat this page has in it. */
  readonly identity: string;
  /** Hands a message to the room, under the page's own id of it. Throws when the room does not take it. */
  send(text: string, id: string): Promise<void>;
  /** Tells the receptionist that the visitor writes, or no more. May be lost, and does not throw. */
  sendTyping(typing: boolean): void;
  /** Throws when it was given up by `signal`, or the room or the receptionist is gone. */
  sendDocument(document: OutgoingDocument, onSent: (sentBytes: number) => void, signal: AbortSignal): Promise<void>;
  /** Asks for words and document once more. Throws when nobody answers in time or the receptionist cannot. */
  resendDetails(request: ResendDetailsRequest): Promise<ResendDetailsResponse>;
  /** Enough of this answer. False when there was none to stop. Throws when nobody answers in time. */
  stop(): Promise<boolean>;
  readonly voice: RoomVoice;
  /** Leaves; `over` is not told. */
  close(): Promise<void>;
}

/** Joins a room; throws when it cannot be reached. */
export type JoinRoom = (serverUrl: string, token: string, events: RoomEvents) => Promise<RoomLink>;
