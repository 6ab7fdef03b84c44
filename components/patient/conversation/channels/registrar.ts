import { type ByteStreamReader, type Room, RoomEvent, RpcError, type TextStreamReader } from 'livekit-client';
import type { ZodType } from 'zod';
import type { Channel, ChannelOutcome } from '#contract/channels/catalog.ts';
import { maxRpcPayloadBytes, type RpcErrorName, rpcErrorCodes } from '#contract/rpc/errors.ts';
import { discard, drained } from './drain.ts';
import type { IncomingBytes, IncomingText, StreamInfo } from './incoming.ts';

/** As much of a room as is registered with. */
export type RegistrarRoom = Pick<
  Room,
  'registerTextStreamHandler' | 'registerByteStreamHandler' | 'registerRpcMethod' | 'on'
>;

export interface RegistrarParts {
  /** Whether this is the receptionist. */
  isTrusted(identity: string): boolean;
  /** Whether this is the visitor's own seat. */
  isSelf(identity: string): boolean;
  /** A message was dropped before anybody read it. */
  dropped(topic: string, outcome: ChannelOutcome): void;
}

function rpcError(name: RpcErrorName): RpcError {
  return new RpcError(rpcErrorCodes[name], name);
}

/** The `RpcError` code of a failed call; undefined when it failed in another way. */
export function rpcErrorCodeOf(failure: unknown): number | undefined {
  return failure instanceof RpcError ? failure.code : undefined;
}

/**
 * The one place where a room's channels are listened on: the sender is checked, the announced size bounded, and what
 * nobody reads is thrown away as it comes. The room itself refuses a second handler of a topic.
 */
export class ChannelRegistrar {
  readonly #room: RegistrarRoom;
  readonly #parts: RegistrarParts;
  readonly #packets = new Map<string, (payload: Uint8Array, identity: string | undefined) => void>();

  constructor(room: RegistrarRoom, parts: RegistrarParts) {
    this.#room = room;
    this.#parts = parts;
    room.on(RoomEvent.DataReceived, (payload, participant, _kind, topic) => {
      this.#packets.get(topic ?? '')?.(payload, participant?.identity);
    });
  }

  /**
   * Words as they come, chunk by chunk.
   * @param own takes what the receptionist sends in the visitor's own name; LiveKit lets nobody else do so
   */
  onText(channel: Channel, read: (stream: IncomingText) => void, own?: (stream: IncomingText) => void): void {
    this.#room.registerTextStreamHandler(channel.topic, (reader: TextStreamReader, { identity }) => {
      const isOwn = own !== undefined && this.#parts.isSelf(identity);
      if (this.#refuses(channel, reader, identity, isOwn)) return;
      const stream = { ...infoOf(reader.info), chunks: drained(reader) };
      if (isOwn) own(stream);
      else read(stream);
    });
  }

  onBytes(channel: Channel, read: (stream: IncomingBytes) => void): void {
    this.#room.registerByteStreamHandler(channel.topic, (reader: ByteStreamReader, { identity }) => {
      if (this.#refuses(channel, reader, identity)) return;
      const { mimeType, name } = reader.info;
      read({ ...infoOf(reader.info), mimeType, name, chunks: drained(reader) });
    });
  }

  /** A packet that is one JSON document. */
  onPacket<T>(channel: Channel, schema: ZodType<T>, take: (message: T) => void): void {
    this.#packets.set(channel.topic, (payload, identity) => {
      const drop = (outcome: ChannelOutcome) => this.#parts.dropped(channel.topic, outcome);
      if (identity === undefined || !this.#parts.isTrusted(identity)) return drop('wrong_sender');
      if (payload.byteLength > channel.maxBytes) return drop('too_large');
      const message = parseJson(new TextDecoder().decode(payload), schema);
      if (message === undefined) return drop('malformed');
      take(message);
    });
  }

  /**
   * A method the receptionist may call. Others, payloads over the limit and what does not parse are answered by the
   * contract's codes; `timeoutMs` is how long the caller waits.
   */
  onRpc<Request, Response>(
    method: string,
    request: ZodType<Request>,
    answer: (request: Request, timeoutMs: number) => Promise<Response>,
  ): void {
    this.#room.registerRpcMethod(method, async ({ callerIdentity, payload, responseTimeout }) => {
      const refuse = (outcome: ChannelOutcome, name: RpcErrorName) => {
        this.#parts.dropped(method, outcome);
        return rpcError(name);
      };
      if (!this.#parts.isTrusted(callerIdentity)) throw refuse('wrong_sender', 'not_allowed');
      if (new TextEncoder().encode(payload).byteLength > maxRpcPayloadBytes) {
        throw refuse('too_large', 'invalid_payload');
      }
      const parsed = parseJson(payload, request);
      if (parsed === undefined) throw refuse('malformed', 'invalid_payload');
      return JSON.stringify(await answer(parsed, responseTimeout));
    });
  }

  #refuses(channel: Channel, reader: TextStreamReader | ByteStreamReader, identity: string, isOwn = false): boolean {
    const outcome =
      isOwn || this.#parts.isTrusted(identity)
        ? (reader.info.size ?? 0) > channel.maxBytes && 'too_large'
        : 'wrong_sender';
    if (!outcome) return false;
    this.#parts.dropped(channel.topic, outcome);
    void discard<unknown>(reader[Symbol.asyncIterator]());
    return true;
  }
}

function infoOf(info: TextStreamReader['info']): StreamInfo {
  return { id: info.id, sentAtMs: info.timestamp, sizeBytes: info.size, attributes: info.attributes ?? {} };
}

function parseJson<T>(text: string, schema: ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
