import { randomUUID } from 'node:crypto';
import type { Line, LineOptions } from './line.ts';
import { type Received, StandInRoom } from './stand-in-room.ts';

export const patientIdentity = 'visitor-evaluation';

/** The real session, tools, public face and recorder over the practice's API; only the LiveKit room is a stand-in. */
export class RoomLine implements Line {
  readonly #options: LineOptions;
  #room = new StandInRoom(patientIdentity);
  #end: () => Promise<void> = async () => {};

  constructor(options: LineOptions) {
    this.#options = options;
  }

  get received(): Received {
    return this.#room.received;
  }

  get isQuiet(): boolean {
    return this.#room.activity === 'listening' && this.#room.openStreams === 0;
  }

  async open(): Promise<void> {
    const { PracticeApi } = await import('#agent/practice/practice-api.ts');
    const { startConversation } = await import('#agent/session.ts');
    const { roomTransport } = await import('#agent/room/room-transport.ts');
    const { world, conversationId, onNews, onGoodbye, onBroken } = this.#options;
    this.#room = new StandInRoom(patientIdentity);
    this.#room.onActivity = onNews;
    const api = new PracticeApi({ url: world.server.url, serviceKey: world.serviceKey }, conversationId);
    const [conversation, practice] = await Promise.all([api.readConversation(), api.readClinic()]);
    const running = await startConversation({
      transport: roomTransport(this.#room.room, patientIdentity, false),
      api,
      conversation,
      practice,
      onBroken,
      onGoodbye,
    });
    this.#end = () => running.close();
  }

  write(text: string): void {
    this.#room.activity = 'waiting';
    this.#room.write(text, randomUUID());
  }

  async reload(): Promise<void> {
    this.#room.reload();
  }

  close(): Promise<void> {
    return this.#end();
  }
}
