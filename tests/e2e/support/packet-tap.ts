import { DataPacket } from '@livekit/protocol';
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    tappedPackets: [label: string, bytes: number[]][];
  }
}

/** One packet as it came over a page's data channel, whether or not any handler was there for it. */
export interface TappedPacket {
  /** The data channel: `_reliable` or `_lossy`. */
  channel: string;
  /** What LiveKit's protocol calls it: `streamHeader`, `streamChunk`, `streamTrailer`, `rpcRequest`, `user` … */
  kind: string;
  bytes: number;
  /** Identity of whoever sent it. */
  sender: string;
  topic: string;
  /** The stream it belongs to; empty when it belongs to none. */
  streamId: string;
  /** All of the packet, as text where it is text. */
  raw: string;
}

/** Listens at the data channels of every connection a page makes, below LiveKit's client. Install before it is opened. */
export async function tapPackets(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.tappedPackets = [];
    const Peer = window.RTCPeerConnection;
    const tap = (channel: RTCDataChannel): RTCDataChannel => {
      channel.addEventListener('message', ({ data }) => {
        if (data instanceof ArrayBuffer) window.tappedPackets.push([channel.label, [...new Uint8Array(data)]]);
      });
      return channel;
    };
    window.RTCPeerConnection = class extends Peer {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        this.addEventListener('datachannel', ({ channel }) => tap(channel));
      }
      override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
        return tap(super.createDataChannel(label, options));
      }
    };
  });
}

/** Every packet the page has got so far, in order. */
export async function packetsOf(page: Page): Promise<TappedPacket[]> {
  return (await page.evaluate(() => window.tappedPackets)).map(([channel, data]) => decode(channel, Buffer.from(data)));
}

/** Forgets the packets so far. */
export async function forgetPackets(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.tappedPackets = [];
  });
}

function decode(channel: string, data: Buffer): TappedPacket {
  const { value, participantIdentity: sender } = DataPacket.fromBinary(data);
  const kind = value.case ?? 'unknown';
  const packet = { channel, kind, sender, bytes: data.byteLength, raw: data.toString('utf8') };
  switch (value.case) {
    case 'streamHeader':
      return { ...packet, topic: value.value.topic, streamId: value.value.streamId };
    case 'streamChunk':
    case 'streamTrailer':
      return { ...packet, topic: '', streamId: value.value.streamId };
    case 'user':
      return { ...packet, topic: value.value.topic ?? '', streamId: '' };
    default:
      return { ...packet, topic: '', streamId: '' };
  }
}
