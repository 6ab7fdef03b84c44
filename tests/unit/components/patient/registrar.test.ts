import { RoomEvent, RpcError } from 'livekit-client';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { wholeBytes, wholeText } from '#components/patient/conversation/channels/bounded.ts';
import type { IncomingText } from '#components/patient/conversation/channels/incoming.ts';
import { ChannelRegistrar, type RegistrarRoom } from '#components/patient/conversation/channels/registrar.ts';
import { channels } from '#contract/channels/catalog.ts';
import { typingSchema } from '#contract/channels/typing.ts';
import { maxRpcPayloadBytes, rpcErrorCodes } from '#contract/rpc/errors.ts';
import { chunksOf, openStream, settle } from './fake-conversation.ts';

type Handler = (reader: unknown, from: { identity: string }) => void;
type Method = (call: { callerIdentity: string; payload: string; responseTimeout: number }) => Promise<string>;
type PacketHandler = (
  payload: Uint8Array,
  from: { identity: string } | undefined,
  kind: unknown,
  topic: string,
) => void;

const agent = { identity: 'agent-1' };
const stranger = { identity: 'somebody' };

/** As much of a LiveKit room as the registrar uses, with the sender's side in the test's hands. */
function listening() {
  const streams = new Map<string, Handler>();
  const methods = new Map<string, Method>();
  let onPacket: PacketHandler = () => {};
  const register = (topic: string, handler: unknown) => {
    streams.set(topic, handler as Handler);
  };
  const room = {
    registerTextStreamHandler: register,
    registerByteStreamHandler: register,
    registerRpcMethod: (method: string, handler: unknown) => {
      methods.set(method, handler as Method);
    },
    on: (event: RoomEvent, handler: unknown) => {
      if (event === RoomEvent.DataReceived) onPacket = handler as PacketHandler;
    },
  } as unknown as RegistrarRoom;
  const dropped = vi.fn();
  const registrar = new ChannelRegistrar(room, {
    isSelf: () => false,
    isTrusted: (identity) => identity === 'agent-1',
    dropped,
  });
  return {
    registrar,
    dropped,
    stream: (topic: string, info: object, chunks: AsyncIterable<unknown>, from = agent) =>
      streams.get(topic)?.(
        { info: { id: 's1', timestamp: 1000, ...info }, [Symbol.asyncIterator]: () => chunks[Symbol.asyncIterator]() },
        from,
      ),
    packet: (topic: string, payload: Uint8Array, from: { identity: string } | undefined = agent) =>
      onPacket(payload, from, undefined, topic),
    call: (method: string, payload: string, from = agent) =>
      methods.get(method)?.({ callerIdentity: from.identity, payload, responseTimeout: 9000 }) ?? Promise.reject(),
  };
}

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

describe('streams', () => {
  it('are handed over as they come, with what they say of themselves', async () => {
    const { registrar, stream, dropped } = listening();
    const heard: string[] = [];
    registrar.onText(channels.transcription, async ({ id, sentAtMs, sizeBytes, attributes, chunks }: IncomingText) => {
      heard.push(JSON.stringify({ id, sentAtMs, sizeBytes, attributes }));
      for await (const chunk of chunks) heard.push(chunk);
    });
    const words = openStream<string>();
    stream('lk.transcription', { size: 11, attributes: { 'lk.segment_id': 'SG_1' } }, words.chunks);
    words.push('Good ');
    await settle();
    expect(heard).toEqual([
      '{"id":"s1","sentAtMs":1000,"sizeBytes":11,"attributes":{"lk.segment_id":"SG_1"}}',
      'Good ',
    ]);
    words.push('morning');
    words.end();
    await settle();
    expect(heard.at(-1)).toBe('morning');
    expect(dropped).not.toHaveBeenCalled();
  });

  it('several at once on one topic each keep their own order', async () => {
    const { registrar, stream } = listening();
    const heard: Record<string, string> = {};
    registrar.onText(channels.transcription, async ({ id, chunks }) => {
      for await (const chunk of chunks) heard[id] = (heard[id] ?? '') + chunk;
    });
    const one = openStream<string>();
    const two = openStream<string>();
    stream('lk.transcription', { id: 'one' }, one.chunks);
    stream('lk.transcription', { id: 'two' }, two.chunks);
    for (const chunk of ['a', 'b', 'c']) {
      one.push(chunk);
      two.push(chunk.toUpperCase());
      await settle();
    }
    expect(heard).toEqual({ one: 'abc', two: 'ABC' });
  });

  it('of others, and announced larger than their channel carries, are thrown away unread and counted', async () => {
    const { registrar, stream, dropped } = listening();
    const read = vi.fn();
    registrar.onText(channels.bookingConfirmation, read);
    registrar.onBytes(channels.appointmentDetails, read);
    let pulled = 0;
    const pieces = async function* () {
      for (; pulled < 3; pulled++) yield bytes('x');
    };
    stream('booking-confirmation', {}, chunksOf(['You are booked']), stranger);
    stream('appointment-details', { mimeType: 'application/json', name: 'a.json', size: 10_000_000 }, pieces());
    await settle();
    expect(read).not.toHaveBeenCalled();
    expect(dropped.mock.calls).toEqual([
      ['booking-confirmation', 'wrong_sender'],
      ['appointment-details', 'too_large'],
    ]);
    // Read to the end, so that nothing of it stays in memory.
    expect(pulled).toBe(3);
  });

  it('given up half read are read to the end and forgotten', async () => {
    const { registrar, stream } = listening();
    let pulled = 0;
    const pieces = async function* () {
      for (; pulled < 100; pulled++) yield bytes('0123456789');
    };
    const failed = vi.fn();
    registrar.onBytes(channels.appointmentDetails, ({ chunks }) => void wholeBytes(chunks, 25).catch(failed));
    stream('appointment-details', { mimeType: 'application/json', name: 'a.json' }, pieces());
    await settle();
    await vi.waitFor(() => expect(pulled).toBe(100));
    expect(failed).toHaveBeenCalledTimes(1);
  });

  it('stopped in the middle say so', async () => {
    const { registrar, stream } = listening();
    const failed = vi.fn();
    registrar.onText(channels.visitDraft, ({ chunks }) => void wholeText(chunks, 1000).catch(failed));
    stream('visit-draft', {}, chunksOf(['{"v":1,'], true));
    await settle();
    expect(failed).toHaveBeenCalledTimes(1);
  });
});

describe('packets', () => {
  it('are taken from the receptionist, small and well formed, and on their own topic alone', () => {
    const { registrar, packet, dropped } = listening();
    const take = vi.fn();
    registrar.onPacket(channels.typing, typingSchema, take);
    packet('typing', bytes({ v: 1, typing: true }));
    packet('elsewhere', bytes({ v: 1, typing: false }));
    packet('typing', bytes({ v: 1, typing: true }), stranger);
    packet('typing', bytes({ v: 1, typing: true, more: 'x'.repeat(200) }));
    packet('typing', bytes('no json'));
    packet('typing', bytes({ v: 2, typing: true }));
    expect(take.mock.calls).toEqual([[{ v: 1, typing: true }]]);
    expect(dropped.mock.calls).toEqual([
      ['typing', 'wrong_sender'],
      ['typing', 'too_large'],
      ['typing', 'malformed'],
      ['typing', 'malformed'],
    ]);
  });
});

describe('methods', () => {
  const ask = z.object({ v: z.literal(1) });

  it('answer the receptionist, who says how long it waits', async () => {
    const { registrar, call } = listening();
    registrar.onRpc('patient.test', ask, async (request, timeoutMs) => ({ request, timeoutMs }));
    expect(JSON.parse(await call('patient.test', '{"v":1}'))).toEqual({ request: { v: 1 }, timeoutMs: 9000 });
  });

  it.each([
    ['another caller', '{"v":1}', stranger, 'not_allowed', 'wrong_sender'],
    ['another shape', '{"v":2}', agent, 'invalid_payload', 'malformed'],
    ['no JSON', 'half a', agent, 'invalid_payload', 'malformed'],
    ['too much', JSON.stringify({ v: 1, x: 'x'.repeat(maxRpcPayloadBytes) }), agent, 'invalid_payload', 'too_large'],
  ] as const)('refuse %s by a code', async (_what, payload, from, error, outcome) => {
    const { registrar, call, dropped } = listening();
    const answer = vi.fn();
    registrar.onRpc('patient.test', ask, answer);
    const failure = await call('patient.test', payload, from).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(RpcError);
    expect(failure).toMatchObject({ code: rpcErrorCodes[error], message: error });
    expect(answer).not.toHaveBeenCalled();
    expect(dropped).toHaveBeenCalledWith('patient.test', outcome);
  });
});
