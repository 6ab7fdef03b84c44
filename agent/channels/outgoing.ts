import type { LocalParticipant, Room } from '@livekit/rtc-node';
import type { Channel } from '#contract/channels/catalog.ts';
import type { ConversationEvents } from '../conversation/event-log.ts';
import { sendInOnePacket } from './send-bytes.ts';

/** To whom the agent sends, and when. */
export interface Addressee {
  /** The patient's identity now. The address is no secrecy: the room is the boundary. */
  identity(): string;
  /** Waits, within a bound, until everybody in the room is known. */
  settled(): Promise<void>;
}

/** Everything the agent sends: to its one patient, when nobody unknown is there, counted, and closed in every case. */
export class Outgoing {
  readonly #room: Room;
  readonly #to: Addressee;
  readonly #events: ConversationEvents;

  constructor(room: Room, to: Addressee, events: ConversationEvents) {
    this.#room = room;
    this.#to = to;
    this.#events = events;
  }

  /** @throws Error when the room is not connected */
  get self(): LocalParticipant {
    if (!this.#room.localParticipant) throw new Error('the room is not connected');
    return this.#room.localParticipant;
  }

  /** One small text, in one packet. */
  async text(channel: Channel, text: string, attributes?: Record<string, string>): Promise<void> {
    const options = {
      topic: channel.topic,
      destinationIdentities: await this.#addressed(),
      ...(attributes && { attributes }),
    };
    await this.#counted(channel, Buffer.byteLength(text), 1, () => this.self.sendText(text, options));
  }

  /** A text in pieces, each a packet, in their order. */
  async pieces(channel: Channel, pieces: readonly string[], attributes: Record<string, string>): Promise<void> {
    const options = { topic: channel.topic, attributes, destinationIdentities: await this.#addressed() };
    const bytes = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
    await this.#counted(channel, bytes, pieces.length, async () => {
      const writer = await this.self.streamText(options);
      try {
        for (const piece of pieces) await writer.write(piece);
      } finally {
        await writer.close();
      }
    });
  }

  /** A document whose size is known: one packet where rtc-node can be made to, else header, content and trailer. */
  async document(channel: Channel, document: { name: string; mimeType: string; content: Uint8Array }): Promise<void> {
    const { content, ...rest } = document;
    const options = { ...rest, topic: channel.topic, destinationIdentities: await this.#addressed() };
    await this.#counted(channel, content.byteLength, 1, async () => {
      if (await sendInOnePacket(this.self, { ...options, content })) return;
      const writer = await this.self.streamBytes({ ...options, totalSize: content.byteLength });
      try {
        await writer.write(content);
      } finally {
        await writer.close();
      }
    });
  }

  /** A packet that may be lost. */
  async lossy(channel: Channel, payload: unknown): Promise<void> {
    const data = new TextEncoder().encode(JSON.stringify(payload));
    const options = { reliable: false, topic: channel.topic, destination_identities: await this.#addressed() };
    await this.self.publishData(data, options);
    this.#events.packet(channel.topic, 'out', 'sent');
  }

  async #addressed(): Promise<string[]> {
    await this.#to.settled();
    return [this.#to.identity()];
  }

  async #counted(channel: Channel, bytes: number, pieces: number, send: () => Promise<unknown>): Promise<void> {
    const startedMs = performance.now();
    const ended = (outcome: 'sent' | 'failed') =>
      this.#events.stream({
        channel: channel.topic,
        direction: 'out',
        bytes,
        pieces,
        durationMs: performance.now() - startedMs,
        outcome,
      });
    try {
      await send();
    } catch (error) {
      ended('failed');
      throw error;
    }
    ended('sent');
  }
}
