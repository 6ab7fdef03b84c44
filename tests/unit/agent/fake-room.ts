import { EventEmitter } from 'node:events';
import { DataPacketKind, DisconnectReason, ParticipantKind, type Room, RoomEvent, RpcError } from '@livekit/rtc-node';

/** What was sent into the room. */
export interface SentStream {
  topic: string;
  attributes: Record<string, string> | undefined;
  to: string[] | undefined;
  pieces: (string | Uint8Array)[];
  closed: boolean;
  options: Record<string, unknown>;
}

export interface FakeParticipant {
  identity: string;
  info: { kind: number };
  attributes: Record<string, string>;
  trackPublications: Map<string, unknown>;
  disconnectReason?: DisconnectReason;
}

interface StreamOptions {
  topic?: string;
  attributes?: Record<string, string>;
  destinationIdentities?: string[];
}

/** A stream that somebody in the room sends to the agent, piece by piece. */
export interface IncomingStream<P> {
  write(piece: P): void;
  end(): void;
  /** The sender's side broke off. */
  fail(): void;
  readonly closedByReader: boolean;
}

type Handler = (reader: unknown, sender: { identity: string }) => void;
type RpcHandler = (call: {
  requestId: string;
  callerIdentity: string;
  payload: string;
  responseTimeout: number;
}) => Promise<string>;

/** A room in memory, with what the agent uses of LiveKit's. */
export class FakeRoom {
  readonly sent: SentStream[] = [];
  readonly packets: { topic: string | undefined; reliable: boolean | undefined; content: unknown; to: string[] }[] = [];
  readonly states: Record<string, string>[] = [];
  readonly calls: { destinationIdentity: string; method: string; payload: string; responseTimeout: number }[] = [];
  /** The page's answer to a call of the agent. */
  answer: (method: string, payload: string) => Promise<string> = async () => {
    throw RpcError.builtIn('UNSUPPORTED_METHOD');
  };
  readonly remoteParticipants = new Map<string, FakeParticipant>();
  readonly texts = new Map<string, Handler>();
  readonly bytes = new Map<string, Handler>();
  readonly methods = new Map<string, RpcHandler>();
  readonly events = new EventEmitter();
  /** Writes fail from this piece of a stream on. */
  failAfter = Number.POSITIVE_INFINITY;
  #streams = 0;

  readonly localParticipant = {
    identity: 'agent-1',
    attributes: {},
    trackPublications: new Map(),
    streamText: async (options: StreamOptions) => this.#open(options),
    streamBytes: async (options: StreamOptions) => this.#open(options),
    sendText: async (text: string, options: StreamOptions) => {
      const writer = this.#open(options);
      await writer.write(text);
      await writer.close();
    },
    setAttributes: async (change: Record<string, string>) => void this.states.push(change),
    publishData: async (
      data: Uint8Array,
      options: { topic?: string; reliable?: boolean; destination_identities?: string[] },
    ) => {
      this.packets.push({
        topic: options.topic,
        reliable: options.reliable,
        content: JSON.parse(new TextDecoder().decode(data)),
        to: options.destination_identities ?? [],
      });
    },
    registerRpcMethod: (method: string, handler: RpcHandler) => void this.methods.set(method, handler),
    unregisterRpcMethod: (method: string) => void this.methods.delete(method),
    performRpc: (call: FakeRoom['calls'][number]) => {
      this.calls.push(call);
      return this.answer(call.method, call.payload);
    },
  };

  readonly isConnected = true;
  readonly name = 'conv_fake';
  on = (name: string, listener: (...given: never[]) => void) => this.events.on(name, listener as () => void);
  off = (name: string, listener: (...given: never[]) => void) => this.events.off(name, listener as () => void);
  once = (name: string, listener: (...given: never[]) => void) => this.events.once(name, listener as () => void);
  registerTextStreamHandler = (topic: string, handler: Handler) => void this.texts.set(topic, handler);
  unregisterTextStreamHandler = (topic: string) => void this.texts.delete(topic);
  registerByteStreamHandler = (topic: string, handler: Handler) => void this.bytes.set(topic, handler);
  unregisterByteStreamHandler = (topic: string) => void this.bytes.delete(topic);

  get room(): Room {
    return this as unknown as Room;
  }

  join(identity: string, kind: number = ParticipantKind.STANDARD): FakeParticipant {
    const participant = { identity, info: { kind }, attributes: {}, trackPublications: new Map() };
    this.remoteParticipants.set(identity, participant);
    this.events.emit(RoomEvent.ParticipantConnected, participant);
    return participant;
  }

  leave(identity: string, disconnectReason: DisconnectReason = DisconnectReason.CLIENT_INITIATED): void {
    const participant = this.remoteParticipants.get(identity);
    if (!participant) throw new Error(`${identity} is not in the room`);
    this.remoteParticipants.delete(identity);
    participant.disconnectReason = disconnectReason;
    this.events.emit(RoomEvent.ParticipantDisconnected, participant);
  }

  /** Somebody opens a text stream. */
  openText(topic: string, sender: string, info: Record<string, unknown> = {}): IncomingStream<string> {
    return this.#incoming(this.texts.get(topic), topic, sender, info);
  }

  openBytes(topic: string, sender: string, info: Record<string, unknown> = {}): IncomingStream<Uint8Array> {
    return this.#incoming(this.bytes.get(topic), topic, sender, info);
  }

  /** Somebody sends a whole text. */
  text(topic: string, sender: string, text: string, attributes: Record<string, string> = {}): void {
    const stream = this.openText(topic, sender, { attributes });
    stream.write(text);
    stream.end();
  }

  packet(topic: string, sender: string | undefined, content: unknown): void {
    const data = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
    const participant = sender === undefined ? undefined : { identity: sender };
    this.events.emit(RoomEvent.DataReceived, data, participant, DataPacketKind.KIND_LOSSY, topic);
  }

  /** Somebody calls a method of the agent; an answer, or the error's code. */
  async call(method: string, callerIdentity: string, payload: unknown): Promise<unknown> {
    const handler = this.methods.get(method);
    if (!handler) throw new Error(`nobody answers ${method}`);
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    try {
      return JSON.parse(await handler({ requestId: '1', callerIdentity, payload: text, responseTimeout: 1000 }));
    } catch (error) {
      if (error instanceof RpcError) return error.code;
      throw error;
    }
  }

  /** What was sent on a topic, as text. */
  textsOn(topic: string): string[] {
    return this.sent.filter((stream) => stream.topic === topic).map(({ pieces }) => pieces.map(String).join(''));
  }

  #open(options: StreamOptions) {
    const stream: SentStream = {
      topic: options.topic ?? '',
      attributes: options.attributes,
      to: options.destinationIdentities,
      pieces: [],
      closed: false,
      options: { ...options },
    };
    this.sent.push(stream);
    return {
      info: { streamId: `out-${this.sent.length}` },
      write: async (piece: string | Uint8Array) => {
        if (stream.pieces.length >= this.failAfter) throw new Error('the connection broke');
        stream.pieces.push(piece);
      },
      close: async () => {
        stream.closed = true;
      },
    };
  }

  #incoming<P>(
    handler: Handler | undefined,
    topic: string,
    sender: string,
    info: Record<string, unknown>,
  ): IncomingStream<P> {
    const { readable, writable } = new TransformStream<P, P>({}, { highWaterMark: 1000 }, { highWaterMark: 1000 });
    const writer = writable.getWriter();
    let reader: ReadableStreamDefaultReader<P> | undefined;
    let closed = false;
    const close = async () => {
      closed = true;
      await (reader ?? readable).cancel().catch(() => {});
    };
    const incoming = {
      info: { streamId: `in-${++this.#streams}`, topic, timestamp: 1, ...info },
      close,
      [Symbol.asyncIterator]() {
        const own = readable.getReader();
        reader = own;
        return {
          next: () => own.read(),
          return: async () => {
            await close();
            return { done: true as const, value: undefined };
          },
        };
      },
    };
    handler?.(incoming, { identity: sender });
    const ignore = () => {};
    return {
      write: (piece) => void writer.write(piece).catch(ignore),
      end: () => void writer.close().catch(ignore),
      fail: () => void writer.abort(new Error('stream terminated')).catch(ignore),
      get closedByReader() {
        return closed;
      },
    };
  }
}

/** Lets everything that is ready to run, run. */
export async function settle(rounds = 5): Promise<void> {
  for (let round = 0; round < rounds; round++) await new Promise((resolve) => setImmediate(resolve));
}
