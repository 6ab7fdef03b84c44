import type { ChannelOutcome } from '#contract/channels/catalog.ts';

/** A message larger than its channel carries; read no further. */
export class TooLarge extends Error {}

/** What is not of the contract's shape: a wrong type, a missing attribute. */
export class Malformed extends Error {}

const utf8 = new TextEncoder();

/** The chunks until they come to more than so many bytes of UTF-8; then it throws `TooLarge`. */
export async function* boundedText(chunks: AsyncIterable<string>, maxBytes: number): AsyncGenerator<string> {
  let receivedBytes = 0;
  for await (const chunk of chunks) {
    receivedBytes += utf8.encode(chunk).byteLength;
    if (receivedBytes > maxBytes) throw new TooLarge();
    yield chunk;
  }
}

/** The whole text; throws `TooLarge`, or whatever ended the stream before its end. */
export async function wholeText(chunks: AsyncIterable<string>, maxBytes: number): Promise<string> {
  let text = '';
  for await (const chunk of boundedText(chunks, maxBytes)) text += chunk;
  return text;
}

/** All the bytes; throws `TooLarge`, or whatever ended the stream before its end. */
export async function wholeBytes(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let lengthBytes = 0;
  for await (const chunk of chunks) {
    lengthBytes += chunk.byteLength;
    if (lengthBytes > maxBytes) throw new TooLarge();
    parts.push(chunk);
  }
  const whole = new Uint8Array(lengthBytes);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}

/** What became of a message whose reading threw: its size, its shape, or else the stream itself failed. */
export function outcomeOf(error: unknown): ChannelOutcome {
  if (error instanceof TooLarge) return 'too_large';
  const isShape = error instanceof Malformed || error instanceof SyntaxError || error instanceof TypeError;
  // Zod's error is known by its name, so that its class need not be loaded for that.
  return isShape || (error instanceof Error && /zod/i.test(error.name)) ? 'malformed' : 'cut_off';
}
