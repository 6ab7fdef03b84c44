import {
  type ByteStreamReader,
  type RemoteParticipant,
  Room,
  RoomEvent,
  type TextStreamReader,
} from '@livekit/rtc-node';
import { type AppointmentDetails, parseAppointmentDetails } from '#contract/channels/appointment-details.ts';
import {
  type BookingConfirmationAttributes,
  bookingConfirmationAttributesSchema,
} from '#contract/channels/booking-confirmation.ts';
import { type DocumentStatus, documentStatusSchema } from '#contract/channels/patient-document.ts';
import { topics } from '#contract/channels/topics.ts';
import { type VisitDraft, visitDraftSchema } from '#contract/channels/visit-draft.ts';
import { type TokenResponse, tokenResponseSchema } from '#contract/http/token.ts';

/** One confirmation as it came over the wire. */
export interface ReceivedConfirmation {
  attributes: BookingConfirmationAttributes;
  chunks: string[];
  text: string;
  completeAtMs: number;
}

export interface ReceivedDetails {
  name: string;
  mimeType: string;
  totalSize: number | undefined;
  document: AppointmentDetails;
  completeAtMs: number;
}

/** One stream as its header announced it, and in how many pieces it came. */
export interface ReceivedStream {
  topic: string;
  id: string;
  sender: string;
  timestampMs: number;
  totalSize: number | undefined;
  attributes: Record<string, string>;
  pieces: number;
  complete: boolean;
}

export interface ReceivedSegment {
  text: string;
  firstWordAtMs: number;
  complete: boolean;
}

/**
 * A patient without a browser: takes a token from the endpoint, joins the room with LiveKit's Node SDK, writes on
 * `lk.chat` and collects everything that comes, with the time it came (`performance.now()`).
 */
export class PatientClient {
  readonly room = new Room();
  readonly segments: ReceivedSegment[] = [];
  readonly confirmations: ReceivedConfirmation[] = [];
  readonly details: ReceivedDetails[] = [];
  readonly drafts: VisitDraft[] = [];
  readonly documentStatuses: DocumentStatus[] = [];
  /** Every stream of the topics above, in the order in which they began. */
  readonly streams: ReceivedStream[] = [];
  readonly states: { state: string; atMs: number }[] = [];
  cookie = '';
  readonly #webUrl: string;
  #changed = Promise.withResolvers<void>();
  #left = false;

  constructor(webUrl: string, cookie = '') {
    this.#webUrl = webUrl;
    this.cookie = cookie;
  }

  /** Asks for a token as a page would, keeping the cookie. Throws with the status when it is denied. */
  async token(body: unknown = {}): Promise<TokenResponse> {
    const response = await fetch(new URL('/api/v1/token', this.#webUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.cookie && { cookie: this.cookie }) },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`token denied: ${response.status} ${await response.text()}`);
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie) this.cookie = cookie;
    return tokenResponseSchema.parse(await response.json());
  }

  async join(token?: TokenResponse): Promise<void> {
    const { server_url, participant_token } = token ?? (await this.token());
    this.#listen();
    await this.room.connect(server_url, participant_token, { autoSubscribe: true, dynacast: false });
    for (const participant of this.room.remoteParticipants.values()) this.#noteState(participant.attributes);
  }

  async say(text: string): Promise<void> {
    await this.room.localParticipant?.sendText(text, { topic: topics.chat });
  }

  /** Says something and waits for the whole answer: the receptionist's next finished words. */
  async ask(text: string): Promise<string> {
    const before = this.segments.length;
    await this.say(text);
    await this.until(() => this.segments.slice(before).some(({ complete }) => complete), `an answer to a message`);
    return this.segments
      .slice(before)
      .map((segment) => segment.text)
      .join(' ');
  }

  get agent(): RemoteParticipant | undefined {
    return [...this.room.remoteParticipants.values()].find(({ identity }) => identity.startsWith('agent-'));
  }

  get lastState(): string | undefined {
    return this.states.at(-1)?.state;
  }

  /** Waits until something is so; looks again at everything that comes in. */
  async until(isSo: () => boolean, what: string, timeoutMs = 15_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!isSo()) {
      const leftMs = deadline - Date.now();
      if (leftMs <= 0)
        throw new Error(`waited ${timeoutMs} ms in vain for ${what}; last heard: ${this.segments.at(-1)?.text}`);
      let timer: NodeJS.Timeout | undefined;
      const tick = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, Math.min(leftMs, 250));
      });
      await Promise.race([this.#changed.promise, tick]);
      clearTimeout(timer);
    }
  }

  async leave(): Promise<void> {
    this.#left = true;
    await this.room.disconnect();
  }

  /** What is still on its way when the patient leaves, or its sender dies, is cut off; that is no fault. */
  async #receive(read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (!this.#left && !isCutOff(error)) throw error;
    }
  }

  #news(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }

  #noteState(attributes: Record<string, string>): void {
    const state = attributes.agent_state;
    if (!state || state === this.lastState) return;
    this.states.push({ state, atMs: performance.now() });
    this.#news();
  }

  #listen(): void {
    const { room } = this;
    room.on(RoomEvent.ParticipantAttributesChanged, (_changed, participant) => this.#noteState(participant.attributes));
    room.on(RoomEvent.ParticipantConnected, (participant) => this.#noteState(participant.attributes));
    room.on(RoomEvent.ParticipantDisconnected, () => this.#news());
    this.#onText(topics.transcription, async (pieces) => {
      const segment: ReceivedSegment = { text: '', firstWordAtMs: 0, complete: false };
      for await (const piece of pieces) {
        if (segment.text === '') {
          segment.firstWordAtMs = performance.now();
          this.segments.push(segment);
        }
        segment.text += piece;
        this.#news();
      }
      segment.complete = true;
    });
    this.#onText(topics.bookingConfirmation, async (pieces, { attributes: given }) => {
      const attributes = bookingConfirmationAttributesSchema.parse(given);
      const chunks: string[] = [];
      for await (const piece of pieces) chunks.push(piece);
      this.confirmations.push({ attributes, chunks, text: chunks.join(''), completeAtMs: performance.now() });
    });
    room.registerByteStreamHandler(topics.appointmentDetails, (reader, { identity }) =>
      this.#receive(async () => {
        const { name, mimeType, totalSize } = reader.info;
        const stream = this.#noteStream(reader.info, identity);
        const document = parseAppointmentDetails(Buffer.concat(await fromAsync(counted(reader, stream))));
        this.details.push({ name, mimeType, totalSize, document, completeAtMs: performance.now() });
        stream.complete = true;
        this.#news();
      }),
    );
    this.#onText(topics.visitDraft, async (pieces) => {
      this.drafts.push(visitDraftSchema.parse(JSON.parse((await fromAsync(pieces)).join(''))));
    });
    this.#onText(topics.documentStatus, async (pieces) => {
      this.documentStatuses.push(documentStatusSchema.parse(JSON.parse((await fromAsync(pieces)).join(''))));
    });
  }

  #onText(topic: string, read: (pieces: AsyncIterable<string>, stream: ReceivedStream) => Promise<void>): void {
    this.room.registerTextStreamHandler(topic, (reader, { identity }) =>
      this.#receive(async () => {
        const stream = this.#noteStream(reader.info, identity);
        await read(counted(reader, stream), stream);
        stream.complete = true;
        this.#news();
      }),
    );
  }

  #noteStream(info: StreamInfo, sender: string): ReceivedStream {
    const { topic, streamId: id, timestamp: timestampMs, totalSize, attributes = {} } = info;
    const stream = { topic, id, sender, timestampMs, totalSize, attributes, pieces: 0, complete: false };
    this.streams.push(stream);
    return stream;
  }
}

function isCutOff(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('stream closed abnormally');
}

type StreamInfo = TextStreamReader['info'] | ByteStreamReader['info'];

async function* counted<Piece>(pieces: AsyncIterable<Piece>, stream: ReceivedStream): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    stream.pieces += 1;
    yield piece;
  }
}

async function fromAsync<Piece>(pieces: AsyncIterable<Piece>): Promise<Piece[]> {
  const all: Piece[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}
