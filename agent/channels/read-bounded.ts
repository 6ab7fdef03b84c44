import type { Channel, ChannelOutcome } from '#contract/channels/catalog.ts';
import type { StreamSummary } from '#contract/http/conversation-record.ts';
import { log } from '../log.ts';
import type { ChannelHandler, Incoming, StreamReader } from './channel-handler.ts';

interface Reading<P, T, A> {
  channel: Channel;
  handler: ChannelHandler<T, A>;
  reader: StreamReader<P>;
  sender: string;
  whole(pieces: P[]): T;
  /** Too many streams of this channel are open already. */
  crowded: boolean;
  /** The sender has gone, or nobody listens any more. */
  cut: AbortSignal;
}

/** A stream on which nothing came for so long is given up. */
const silenceMs = 60_000;

/** Reads one stream to its end or its limit, hands it on, and tells what became of it. Nothing is kept of what is not wanted. */
export async function readBounded<P extends string | Uint8Array, T, A>(
  reading: Reading<P, T, A>,
): Promise<StreamSummary> {
  const { channel, handler, reader, sender } = reading;
  const startedMs = performance.now();
  const summary = { channel: channel.topic, direction: 'in' as const, streamId: reader.info.streamId?.slice(0, 100) };
  const ended = (outcome: ChannelOutcome, bytes = 0, pieces = 0): StreamSummary => ({
    ...summary,
    bytes,
    pieces,
    durationMs: performance.now() - startedMs,
    outcome,
  });
  const allowed = await Promise.race([handler.from(sender), aborted(reading.cut)]);
  if (allowed !== true) {
    await reader.close();
    return ended(allowed === false ? 'wrong_sender' : 'cut_off');
  }
  const incoming = incomingOf(reading);
  if (!incoming) {
    await reader.close();
    return ended('malformed');
  }
  const drop = (outcome: 'too_large' | 'cut_off', by: 'sender' | 'us', bytes = 0) => {
    handler.dropped?.(outcome, incoming, by);
    return ended(outcome, bytes);
  };
  if (reading.crowded || (incoming.sizeBytes ?? 0) > channel.maxBytes) {
    await reader.close();
    return drop('too_large', 'us');
  }
  if (handler.begin?.(incoming) === false) {
    await reader.close();
    return ended('malformed');
  }
  const { outcome, by, pieces, bytes } = await collect(reading, incoming);
  if (outcome !== 'taken') return drop(outcome, by, bytes);
  await Promise.resolve(handler.take(reading.whole(pieces), incoming)).catch((error: unknown) =>
    log().error({ error, topic: channel.topic }, 'a message was not handled'),
  );
  return ended('taken', bytes, pieces.length);
}

async function collect<P extends string | Uint8Array, T, A>(
  reading: Reading<P, T, A>,
  incoming: Incoming<A>,
): Promise<{ outcome: 'taken' | 'too_large' | 'cut_off'; by: 'sender' | 'us'; pieces: P[]; bytes: number }> {
  const { channel, handler, reader, cut } = reading;
  const pieces: P[] = [];
  let bytes = 0;
  let stopped = false;
  const stop = () => {
    stopped = true;
    void reader.close();
  };
  let silence = setTimeout(stop, silenceMs);
  cut.addEventListener('abort', stop);
  try {
    for await (const piece of reader) {
      bytes += Buffer.byteLength(piece);
      if (bytes > channel.maxBytes) return { outcome: 'too_large', by: 'us', pieces: [], bytes };
      pieces.push(piece);
      handler.progress?.(incoming, bytes);
      clearTimeout(silence);
      silence = setTimeout(stop, silenceMs);
    }
  } catch {
    // The room or the sender broke off; what came so far is no message.
    return { outcome: 'cut_off', by: stopped ? 'us' : 'sender', pieces: [], bytes };
  } finally {
    clearTimeout(silence);
    cut.removeEventListener('abort', stop);
  }
  const short = incoming.sizeBytes !== undefined && bytes < incoming.sizeBytes;
  const by = stopped ? 'us' : 'sender';
  return stopped || short ? { outcome: 'cut_off', by, pieces: [], bytes } : { outcome: 'taken', by, pieces, bytes };
}

function incomingOf<P, T, A>({ reader, handler, sender, channel }: Reading<P, T, A>): Incoming<A> | null {
  const { info } = reader;
  const given = info.attributes ?? {};
  const attributes = handler.attributes
    ? handler.attributes.safeParse(given)
    : { success: true as const, data: given as A };
  if (!attributes.success) return null;
  return {
    sender,
    streamId: info.streamId ?? '',
    topic: channel.topic,
    timestampMs: info.timestamp ?? 0,
    sizeBytes: info.totalSize,
    attributes: attributes.data,
    name: info.name,
    mimeType: info.mimeType,
  };
}

function aborted(signal: AbortSignal): Promise<'cut'> {
  if (signal.aborted) return Promise.resolve('cut');
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve('cut'), { once: true }));
}
