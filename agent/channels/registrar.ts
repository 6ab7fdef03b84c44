import {
  type DataPacketKind,
  type RemoteParticipant,
  type Room,
  RoomEvent,
  type RpcInvocationData,
} from '@livekit/rtc-node';
import type { Channel, ChannelOutcome } from '#contract/channels/catalog.ts';
import type { ConversationEvents } from '../conversation/event-log.ts';
import { log } from '../log.ts';
import type { ChannelHandler, PacketHandler, StreamReader } from './channel-handler.ts';
import { readBounded } from './read-bounded.ts';

/** So many streams of one channel may be open at once; a sender who opens more is not read. */
const openAtMost = 16;

/**
 * Everything that comes into one room goes through here: each topic has one handler, senders are checked by its rule,
 * sizes are bounded while reading, contents parsed, outcomes counted. Several streams of one topic are read at once,
 * each in its own order.
 */
export class Registrar {
  readonly #room: Room;
  readonly #events: ConversationEvents;
  readonly #closers = new Map<string, () => void>();
  readonly #open = new Set<{ sender: string; topic: string; cut: AbortController }>();
  readonly #packets = new Map<string, (data: Uint8Array, sender: string | undefined) => void>();

  constructor(room: Room, events: ConversationEvents) {
    this.#room = room;
    this.#events = events;
    room.on(RoomEvent.ParticipantDisconnected, this.#cutOff);
    room.on(RoomEvent.DataReceived, this.#packet);
  }

  /** @throws Error when the topic has a handler already */
  onText<A = Record<string, string>>(channel: Channel, handler: ChannelHandler<string, A>): void {
    this.#claim(channel.topic, () => this.#room.unregisterTextStreamHandler(channel.topic));
    this.#room.registerTextStreamHandler(channel.topic, (reader, { identity }) => {
      void this.#read(channel, handler, reader, identity, (pieces: string[]) => pieces.join(''));
    });
  }

  /** @throws Error when the topic has a handler already */
  onBytes<A = Record<string, string>>(channel: Channel, handler: ChannelHandler<Uint8Array, A>): void {
    this.#claim(channel.topic, () => this.#room.unregisterByteStreamHandler(channel.topic));
    this.#room.registerByteStreamHandler(channel.topic, (reader, { identity }) => {
      void this.#read(channel, handler, reader, identity, (pieces: Uint8Array[]) => Buffer.concat(pieces));
    });
  }

  /** @throws Error when the topic has a handler already */
  onPacket<T>(channel: Channel, handler: PacketHandler<T>): void {
    this.#claim(channel.topic, () => this.#packets.delete(channel.topic));
    this.#packets.set(channel.topic, (data, sender) => {
      const outcome = (): ChannelOutcome => {
        if (!handler.from(sender)) return 'wrong_sender';
        if (data.byteLength > channel.maxBytes) return 'too_large';
        const parsed = handler.schema.safeParse(jsonOrUndefined(data));
        if (!parsed.success) return 'malformed';
        handler.take(parsed.data, sender);
        return 'taken';
      };
      this.#events.packet(channel.topic, 'in', outcome());
    });
  }

  /**
   * @param answer gets the call as it came; an `RpcError` it throws goes back to the caller
   * @throws Error when the method has a handler already
   */
  onRpc(method: string, answer: (call: RpcInvocationData) => Promise<string>): void {
    const participant = this.#room.localParticipant;
    if (!participant) throw new Error('the room is not connected');
    this.#claim(method, () => participant.unregisterRpcMethod(method));
    participant.registerRpcMethod(method, answer);
  }

  /** Unregisters everything and lets go of what is being read. */
  close(): void {
    this.#room.off(RoomEvent.ParticipantDisconnected, this.#cutOff);
    this.#room.off(RoomEvent.DataReceived, this.#packet);
    for (const unregister of this.#closers.values()) unregister();
    this.#closers.clear();
    for (const { cut } of this.#open) cut.abort();
  }

  #claim(name: string, unregister: () => void): void {
    if (this.#closers.has(name)) throw new Error(`"${name}" has a handler already: each is registered once a room`);
    this.#closers.set(name, unregister);
  }

  async #read<P extends string | Uint8Array, T, A>(
    channel: Channel,
    handler: ChannelHandler<T, A>,
    reader: StreamReader<P>,
    sender: string,
    whole: (pieces: P[]) => T,
  ): Promise<void> {
    const open = { sender, topic: channel.topic, cut: new AbortController() };
    const crowded = [...this.#open].filter(({ topic }) => topic === channel.topic).length >= openAtMost;
    this.#open.add(open);
    try {
      const summary = await readBounded({ channel, handler, reader, sender, whole, crowded, cut: open.cut.signal });
      this.#events.stream(summary);
    } catch (error) {
      log().error({ error, topic: channel.topic }, 'a message was not handled');
    } finally {
      this.#open.delete(open);
    }
  }

  readonly #cutOff = ({ identity }: RemoteParticipant) => {
    for (const { sender, cut } of this.#open) if (sender === identity) cut.abort();
  };

  readonly #packet = (data: Uint8Array, sender?: RemoteParticipant, _kind?: DataPacketKind, topic?: string) => {
    if (topic !== undefined) this.#packets.get(topic)?.(data, sender?.identity);
  };
}

function jsonOrUndefined(data: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data));
  } catch {
    return undefined;
  }
}
