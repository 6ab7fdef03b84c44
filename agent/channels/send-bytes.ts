import type { LocalParticipant } from '@livekit/rtc-node';
import { log } from '../log.ts';

/** A small document, whole. */
export interface SmallDocument {
  topic: string;
  name: string;
  mimeType: string;
  content: Uint8Array;
  destinationIdentities: string[];
}

interface NativeEvent {
  message: {
    case?: string;
    value?: { asyncId?: bigint; result?: { case?: string; value?: { description?: string } } };
  };
}

/** The part of rtc-node's client of the native library that is used here. */
interface NativeClient {
  request(request: unknown): { asyncId?: bigint };
  on(event: 'ffi_event', listener: (event: NativeEvent) => void): unknown;
  off(event: 'ffi_event', listener: (event: NativeEvent) => void): unknown;
}

const answerMs = 10_000;
let told = false;

/**
 * Sends a document as one packet: the native library puts a small byte stream, with its name, type and size, into its
 * header. rtc-node has no method for that yet, so its client is asked directly; `tests/agent` fails if an upgrade
 * changes it.
 * @returns false when the inside is not what it was, and nothing was sent
 * @throws Error when the library could not send it
 */
export async function sendInOnePacket(participant: LocalParticipant, document: SmallDocument): Promise<boolean> {
  const inside = insideOf(participant);
  if (!inside) {
    if (!told) log().warn('documents go in three packets: rtc-node is not what it was; see send-bytes.ts');
    told = true;
    return false;
  }
  const { client, handle } = inside;
  const { content, ...options } = document;
  const done = Promise.withResolvers<void>();
  let asyncId: bigint | undefined;
  const listen = ({ message }: NativeEvent) => {
    if (message.case !== 'sendBytes' || message.value?.asyncId !== asyncId) return;
    const result = message.value?.result;
    if (result?.case === 'info') done.resolve();
    else done.reject(new Error('the document was not sent'));
  };
  client.on('ffi_event', listen);
  const timer = setTimeout(() => done.reject(new Error('nobody said whether the document was sent')), answerMs);
  try {
    const value = {
      localParticipantHandle: handle,
      bytes: content,
      options: { ...options, totalLength: BigInt(content.byteLength), senderIdentity: participant.identity },
    };
    asyncId = client.request({ message: { case: 'sendBytes', value } }).asyncId;
    if (asyncId === undefined) throw new Error('the document was not taken');
    await done.promise;
    return true;
  } finally {
    clearTimeout(timer);
    client.off('ffi_event', listen);
  }
}

/** rtc-node keeps its one client where all its copies find it. */
function insideOf(participant: LocalParticipant): { client: NativeClient; handle: bigint } | null {
  const client = (globalThis as { _ffiClientInstance?: Partial<NativeClient> })._ffiClientInstance;
  const handle = (participant as { ffi_handle?: { handle?: unknown } }).ffi_handle?.handle;
  if (typeof client?.request !== 'function' || typeof client.on !== 'function' || typeof client.off !== 'function') {
    return null;
  }
  return typeof handle === 'bigint' ? { client: client as NativeClient, handle } : null;
}
