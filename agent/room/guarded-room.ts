import type { LocalParticipant, Room } from '@livekit/rtc-node';
import { topics } from '#contract/channels/topics.ts';
import type { Addressee } from '../channels/outgoing.ts';
import type { ConversationEvents } from '../conversation/event-log.ts';

type StreamOptions = Parameters<LocalParticipant['streamText']>[0];
type Writer = Awaited<ReturnType<LocalParticipant['streamText']>>;

/**
 * The room as the framework gets it: what it writes (the receptionist's words) waits, like everything the agent sends,
 * while somebody unknown is in the room, and is counted.
 */
export function guardedRoom(room: Room, to: Addressee, events: ConversationEvents): Room {
  const streamText = async (self: LocalParticipant, options: StreamOptions): Promise<Writer> => {
    await to.settled();
    return guardedWriter(await self.streamText(options), options?.topic ?? topics.transcription, to, events);
  };
  return over(room, (name, target) => {
    if (name !== 'localParticipant' || !target.localParticipant) return undefined;
    const self = target.localParticipant;
    return over(self, (method) =>
      method === 'streamText' ? (options: StreamOptions) => streamText(self, options) : undefined,
    );
  });
}

function guardedWriter(writer: Writer, topic: string, to: Addressee, events: ConversationEvents): Writer {
  const startedMs = performance.now();
  let bytes = 0;
  let pieces = 0;
  const ended = (outcome: 'sent' | 'failed') =>
    events.stream({
      channel: topic,
      direction: 'out',
      streamId: writer.info?.streamId?.slice(0, 100),
      bytes,
      pieces,
      durationMs: performance.now() - startedMs,
      outcome,
    });
  return over(writer, (method) => {
    if (method === 'write')
      return async (piece: string) => {
        await to.settled();
        bytes += Buffer.byteLength(piece);
        pieces += 1;
        await writer.write(piece);
      };
    if (method !== 'close') return undefined;
    return async () => {
      try {
        await writer.close();
        ended('sent');
      } catch (error) {
        ended('failed');
        throw error;
      }
    };
  });
}

/** An object with some of its members replaced; everything else is its own, methods bound to it. */
function over<T extends object>(target: T, replaced: (name: string | symbol, target: T) => unknown): T {
  return new Proxy(target, {
    get(_proxied, name) {
      const other = replaced(name, target);
      if (other !== undefined) return other;
      const own: unknown = Reflect.get(target, name, target);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}
