import type { IncomingBytes, IncomingText } from './incoming.ts';

/** Why a room that was joined is over. `replaced`: the same visitor joined from another tab. */
export type RoomEnd = 'replaced' | 'removed' | 'lost';

/** What a room tells. Streams and attributes come from the receptionist's participant alone. */
export interface RoomEvents {
  transcription(stream: IncomingText): void;
  confirmation(stream: IncomingText): void;
  draft(stream: IncomingText): void;
  details(stream: IncomingBytes): void;
  attributes(attributes: Readonly<Record<string, string>>): void;
  agentJoined(identity: string): void;
  agentGone(): void;
  reconnecting(): void;
  reconnected(): void;
  over(end: RoomEnd): void;
  /** A stream of somebody who is not the receptionist was dropped. */
  stranger(channel: string): void;
}

/** A joined room, as much of it as the conversation needs. */
export interface RoomLink {
  /** Hands a message to the room, under the page's own id of it. Throws when the room does not take it. */
  send(text: string, id: string): Promise<void>;
  /** Leaves; `over` is not told. */
  close(): Promise<void>;
}

/** Joins a room; throws when it cannot be reached. */
export type JoinRoom = (serverUrl: string, token: string, events: RoomEvents) => Promise<RoomLink>;
