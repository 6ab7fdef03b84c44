/** What a stream says of itself, as its sender set it. */
export interface StreamInfo {
  readonly id: string;
  /** When it was begun, epoch ms, by the sender's clock. */
  readonly sentAtMs: number;
  /** What the sender announced, in bytes; undefined when it did not. */
  readonly sizeBytes: number | undefined;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A text stream of the room: chunks in order; the iteration throws when the sender goes before its end. */
export interface IncomingText extends StreamInfo {
  readonly chunks: AsyncIterable<string>;
}

/** A byte stream of the room. */
export interface IncomingBytes extends StreamInfo {
  readonly mimeType: string;
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}
