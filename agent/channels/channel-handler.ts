import type { z } from 'zod';
import type { ChannelOutcome } from '#contract/channels/catalog.ts';

/** One stream as it came: who sent it, and what its header says. */
export interface Incoming<A = Record<string, string>> {
  readonly sender: string;
  readonly streamId: string;
  readonly topic: string;
  /** When the sender made it, epoch milliseconds by the sender's clock. */
  readonly timestampMs: number;
  /** As announced; undefined when the sender did not know. */
  readonly sizeBytes: number | undefined;
  readonly attributes: A;
  /** Byte streams alone. */
  readonly name: string | undefined;
  readonly mimeType: string | undefined;
}

/** What is used of LiveKit's stream readers. */
export interface StreamReader<P> extends AsyncIterable<P> {
  readonly info: {
    streamId?: string;
    topic?: string;
    timestamp?: number;
    totalSize?: number;
    attributes?: Record<string, string>;
    mimeType?: string;
    name?: string;
  };
  close(): unknown;
}

/** Whether somebody may send on a channel; may wait until it is known who they are. */
export type SenderRule = (identity: string) => boolean | Promise<boolean>;

/** What happens with the messages of one channel. `T` is what the channel's own schema makes of the content. */
export interface ChannelHandler<T, A = Record<string, string>> {
  from: SenderRule;
  /** The stream attributes' schema; without it they come as they are. */
  attributes?: z.ZodType<A>;
  /** Asked once the header is read, before the content: `false` when it is not wanted. */
  begin?(incoming: Incoming<A>): boolean;
  /** A piece has come; `receivedBytes` counts all so far. */
  progress?(incoming: Incoming<A>, receivedBytes: number): void;
  /** The whole message. What it throws or rejects with is logged. */
  take(content: T, incoming: Incoming<A>): void | Promise<void>;
  /** The message came to nothing: its sender ended it, or it was given up here (they left, or it was too large). */
  dropped?(
    outcome: Exclude<ChannelOutcome, 'taken' | 'wrong_sender'>,
    incoming: Incoming<A>,
    by: 'sender' | 'us',
  ): void;
}

/** Packets have no attributes and come whole. A hidden participant's packets come without a sender. */
export interface PacketHandler<T> {
  from(identity: string | undefined): boolean;
  schema: z.ZodType<T>;
  take(content: T, sender: string | undefined): void;
}
