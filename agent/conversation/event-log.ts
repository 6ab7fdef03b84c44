import { randomUUID } from 'node:crypto';
import type { ConversationEvent, StreamSummary } from '#contract/http/conversation-record.ts';
import type { Clock } from '#domain/clock.ts';
import { log } from '../log.ts';
import type { PracticeClient } from '../practice/practice-api.ts';
import { BackgroundBatches } from './background-batches.ts';

type Presence = Extract<ConversationEvent, { kind: 'presence' }>;
type RpcCall = Omit<Extract<ConversationEvent, { kind: 'rpc' }>, 'kind' | 'id' | 'at'>;

/** What happens in a conversation beside words, told without content. */
export interface ConversationEvents {
  state(state: string): void;
  /** A stream has ended, well or not. */
  stream(summary: StreamSummary): void;
  /** A packet came or went; too many and too small to be stored one by one. */
  packet(channel: string, direction: StreamSummary['direction'], outcome: StreamSummary['outcome']): void;
  rpc(call: RpcCall): void;
  presence(who: Presence['who'], what: Presence['what']): void;
}

/** Nobody keeps them. */
export const unkeptEvents: ConversationEvents = {
  state: () => {},
  stream: () => {},
  packet: () => {},
  rpc: () => {},
  presence: () => {},
};

/** Keeps the events of one conversation with the practice, in batches, and counts them for the log. */
export class EventLog implements ConversationEvents {
  readonly #batches: BackgroundBatches<ConversationEvent>;
  readonly #clock: Clock;
  readonly #counts = new Map<string, number>();

  constructor(api: Pick<PracticeClient, 'appendEvents'>, clock: Clock) {
    this.#clock = clock;
    this.#batches = new BackgroundBatches({
      what: 'events',
      send: (events) => api.appendEvents(events),
      batchSize: 100,
      keptAtMost: 1000,
      gatherMs: 1000,
    });
  }

  state(state: string): void {
    this.#batches.push({ kind: 'state', ...this.#stamp(), state });
  }

  stream(stream: StreamSummary): void {
    this.#count(`${stream.channel} ${stream.direction} ${stream.outcome}`);
    this.#batches.push({ kind: 'stream', ...this.#stamp(), stream });
  }

  packet(channel: string, direction: StreamSummary['direction'], outcome: StreamSummary['outcome']): void {
    this.#count(`${channel} ${direction} ${outcome}`);
  }

  rpc(call: RpcCall): void {
    this.#count(`${call.method} ${call.direction} ${call.outcome}`);
    this.#batches.push({ kind: 'rpc', ...this.#stamp(), ...call });
  }

  presence(who: Presence['who'], what: Presence['what']): void {
    this.#batches.push({ kind: 'presence', ...this.#stamp(), who, what });
  }

  /** How often what came and went, by channel, direction and outcome. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  /** Stores what is left and tells the log the counts. */
  async close(conversationId: string): Promise<void> {
    log().info({ room: conversationId, counts: this.counts }, 'what crossed the room');
    await this.#batches.flush();
  }

  #count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  #stamp(): { id: string; at: string } {
    return { id: randomUUID(), at: new Date(this.#clock.nowMs()).toISOString() };
  }
}
