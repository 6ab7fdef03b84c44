import { Room } from '@livekit/rtc-node';
import { AccessToken } from 'livekit-server-sdk';
import { afterEach, expect, it } from 'vitest';
import { sendInOnePacket } from '#agent/channels/send-bytes.ts';
import { environment } from '#tests/environment/environment.ts';

const { livekitUrl, livekitApiKey, livekitApiSecret } = environment();
const rooms: Room[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.disconnect();
});

async function joined(name: string, identity: string): Promise<Room> {
  const token = new AccessToken(livekitApiKey, livekitApiSecret, { identity });
  token.addGrant({ roomJoin: true, room: name });
  const room = new Room();
  rooms.push(room);
  await room.connect(livekitUrl, await token.toJwt(), { autoSubscribe: false, dynacast: false });
  return room;
}

it('a document of ordinary size goes in one packet, with name, type and size, to its addressee alone', async () => {
  const name = `one-packet-${crypto.randomUUID()}`;
  const [patient, bystander, agent] = await Promise.all([
    joined(name, 'patient'),
    joined(name, 'bystander'),
    joined(name, 'agent'),
  ]);
  const content = new TextEncoder().encode(JSON.stringify({ text: 'x'.repeat(900) }));
  const received = Promise.withResolvers<unknown>();
  patient.registerByteStreamHandler('details', async (reader, { identity }) => {
    const pieces = await reader.readAll();
    const { name: fileName, mimeType, totalSize } = reader.info;
    received.resolve({ identity, fileName, mimeType, totalSize, pieces: pieces.map((piece) => [...piece]) });
  });
  let overheard = 0;
  bystander.registerByteStreamHandler('details', () => void overheard++);
  const self = agent.localParticipant;
  if (!self) throw new Error('the agent is not in the room');
  const document = {
    topic: 'details',
    name: 'x.json',
    mimeType: 'application/json',
    destinationIdentities: ['patient'],
  };
  // False means that rtc-node's inside is not what send-bytes.ts leans on: the documents go in three packets.
  await expect(sendInOnePacket(self, { ...document, content })).resolves.toBe(true);
  expect(await received.promise).toEqual({
    identity: 'agent',
    fileName: 'x.json',
    mimeType: 'application/json',
    totalSize: content.byteLength,
    pieces: [[...content]],
  });
  expect(overheard).toBe(0);
}, 30_000);

it('says so, and sends nothing, when the inside of rtc-node is another one', async () => {
  const room = await joined(`one-packet-${crypto.randomUUID()}`, 'agent');
  const other = { identity: 'agent', ffi_handle: { handle: 'changed' } } as unknown as Room['localParticipant'];
  if (!other) throw new Error('no participant');
  const document = {
    topic: 'd',
    name: 'x',
    mimeType: 'text/plain',
    destinationIdentities: [],
    content: new Uint8Array(1),
  };
  await expect(sendInOnePacket(other, document)).resolves.toBe(false);
  expect(room.isConnected).toBe(true);
}, 30_000);
