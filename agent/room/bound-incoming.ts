import type { Room } from '@livekit/rtc-node';
import { channels } from '#contract/channels/catalog.ts';

/** A little more than the largest message, so that our own limits speak first and know what they refused. */
const headroomBytes = 64 * 1024;

/** Largest incoming stream that LiveKit's library itself goes on collecting; its own default is gigabytes. */
export const maxIncomingBytes = Math.max(...Object.values(channels).map(({ maxBytes }) => maxBytes)) + headroomBytes;

/** Gives the room that limit when it is connected, since the framework has no option for it. Before connecting. */
export function boundIncoming(room: Room): void {
  const connect = room.connect.bind(room);
  room.connect = (url, token, options) =>
    connect(url, token, {
      autoSubscribe: true,
      dynacast: false,
      ...options,
      dataStream: { maxPayloadByteLength: maxIncomingBytes },
    });
}
