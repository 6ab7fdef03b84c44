import { randomUUID } from 'node:crypto';
import type { ConversationFace, LeadConversation, LedConversation } from '#agent/gateway/led-conversation.ts';

/** A conversation without a receptionist: the test says what comes of each message. */
export class FakeConversation {
  readonly id: string;
  readonly face: ConversationFace;
  readonly written: { text: string; id: string }[] = [];
  closed = false;
  #wake = Promise.withResolvers<void>();

  constructor(id: string, face: ConversationFace) {
    this.id = id;
    this.face = face;
  }

  write(text: string, id: string): void {
    this.written.push({ text, id });
    this.face.happened({ type: 'message', role: 'user', text }, id);
    this.#wake.resolve();
    this.#wake = Promise.withResolvers<void>();
  }

  /** Waits until so many messages have come. */
  async heard(count: number): Promise<void> {
    while (this.written.length < count) await this.#wake.promise;
  }

  /** Says something in pieces, as a model does; the turn goes on. */
  async say(...pieces: string[]): Promise<void> {
    for (const piece of pieces) await this.face.words.captureText(piece);
    this.face.words.flush();
    this.face.happened({ type: 'message', role: 'assistant', text: pieces.join('') }, randomUUID());
  }

  /** Says something and ends the turn. */
  async answer(...pieces: string[]): Promise<void> {
    await this.say(...pieces);
    this.face.turnOver();
  }
}

/** Leads fake conversations, which greet by themselves; `led` has them in the order in which they began. */
export function fakeLead(options: { with?: Partial<LedConversation>; refuse?: Error } = {}) {
  const led: FakeConversation[] = [];
  const lead: LeadConversation = async (id, face) => {
    if (options.refuse) throw options.refuse;
    const fake = new FakeConversation(id, face);
    led.push(fake);
    const said = options.with?.said ?? [];
    if (said.length === 0) void fake.answer('Welcome ', 'to the practice.');
    return {
      locale: 'en-US',
      said,
      state: 'greeting',
      draft: null,
      bookings: [],
      answering: false,
      write: (text, messageId) => fake.write(text, messageId),
      async close() {
        fake.closed = true;
      },
      ...options.with,
    };
  };
  return { lead, led };
}
