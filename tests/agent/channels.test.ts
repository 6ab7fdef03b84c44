import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { RpcInvocationData } from '@livekit/rtc-node';
import { afterEach, describe, expect, it } from 'vitest';
import { confirmationPieces } from '#contract/channels/booking-confirmation.ts';
import type { DocumentStatus } from '#contract/channels/patient-document.ts';
import { topics } from '#contract/channels/topics.ts';
import { conversationSchema } from '#contract/http/conversations.ts';
import { rpcErrorCodes } from '#contract/rpc/errors.ts';
import { rpcMethods } from '#contract/rpc/methods.ts';
import { pickSlotRequestSchema } from '#contract/rpc/pick-slot.ts';
import { environment } from '#tests/environment/environment.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';
import { hiddenStaff } from '#tests/factories/raw-staff.ts';

const { webUrl } = environment();
/** Storing goes on beside the conversation. */
const kept = { timeout: 15_000 };
const leaving: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave();
});

async function greeted(): Promise<PatientClient> {
  const client = new PatientClient(webUrl);
  leaving.push(async () => {
    await client.leave();
    await fetch(new URL('/api/v1/conversations/current/end', webUrl), {
      method: 'POST',
      headers: { cookie: client.cookie },
    });
  });
  await client.join();
  await client.until(() => client.segments.some(({ complete }) => complete), 'a greeting');
  return client;
}

async function stored(client: PatientClient) {
  const response = await fetch(new URL('/api/v1/conversations/current', webUrl), {
    headers: { cookie: client.cookie },
  });
  return conversationSchema.parse(await response.json());
}

function self(client: PatientClient) {
  const { localParticipant } = client.room;
  if (!localParticipant) throw new Error('not connected');
  return localParticipant;
}

function agentOf(client: PatientClient): string {
  if (!client.agent) throw new Error('no receptionist in the room');
  return client.agent.identity;
}

describe('text streams', () => {
  it('sent at once: a draft comes in one piece, with its size known from the start', async () => {
    const client = await greeted();
    await client.ask('I would like a cleaning');
    await client.until(() => client.drafts.length > 0, 'a draft');
    for (const stream of client.streams.filter(({ topic }) => topic === topics.visitDraft)) {
      expect(stream.pieces).toBe(1);
      expect(stream.totalSize).toBeGreaterThan(0);
    }
  });

  it('incremental: words come piece by piece as they are made, in their order', async () => {
    const client = await greeted();
    const answer = await client.ask('What are your hours?');
    const spoken = client.streams.filter(({ topic, complete }) => topic === topics.transcription && complete).at(-1);
    expect(spoken?.pieces).toBeGreaterThan(1);
    await expect.poll(async () => (await stored(client)).messages.at(-1)?.text, kept).toBe(answer.trim());
  });

  it('with their properties: an id of its own, topic, sender, time, size and attributes', async () => {
    const client = await greeted();
    await client.ask('I would like a cleaning');
    await client.until(() => client.drafts.length > 0, 'a draft');
    const { streams } = client;
    expect(new Set(streams.map(({ id }) => id)).size).toBe(streams.length);
    for (const stream of streams) {
      expect(stream.sender).toBe(agentOf(client));
      // LiveKit's own clock, not the practice's.
      expect(Math.abs(stream.timestampMs - Date.now())).toBeLessThan(60_000);
    }
    expect(streams.find(({ topic }) => topic === topics.transcription)?.attributes).toHaveProperty('lk.segment_id');
  });

  it('several at once on one topic: each message whole and in its own order, each answered', async () => {
    const client = await greeted();
    const messages = [
      ['Do you ', 'have ', 'parking?'],
      ['What are ', 'your ', 'hours?'],
      ['Where ', 'are ', 'you?'],
    ];
    const writers = await Promise.all(messages.map(() => self(client).streamText({ topic: topics.chat })));
    for (const piece of [0, 1, 2]) {
      for (const [index, writer] of writers.entries()) await writer.write(messages[index]?.[piece] ?? '');
    }
    for (const writer of writers.toReversed()) await writer.close();
    await client.until(() => client.segments.filter(({ complete }) => complete).length === 4, 'three answers');
    const said = async () =>
      (await stored(client)).messages.filter(({ role }) => role === 'patient').map(({ text }) => text);
    await expect.poll(async () => (await said()).length, kept).toBe(3);
    expect((await said()).sort()).toEqual(messages.map((pieces) => pieces.join('')).sort());
  });

  it('joined in the middle: nothing of a stream that is under way comes, all of the next, and the record has both', async () => {
    const client = await greeted();
    const writer = await self(client).streamText({ topic: topics.chat });
    await writer.write('Do you have ');
    const staff = await hiddenStaff(client.room.name ?? '', [topics.chat, topics.transcription]);
    leaving.push(() => staff.leave());
    await writer.write('parking?');
    await writer.close();
    await client.until(() => client.segments.filter(({ complete }) => complete).length === 2, 'an answer');
    await client.ask('What are your hours?');
    await expect.poll(() => staff.heard(topics.chat), kept).toEqual(['What are your hours?']);
    await expect.poll(() => staff.heard(topics.transcription).join(' '), kept).toContain('Oak Street');
    const { messages } = await stored(client);
    expect(messages.map(({ text }) => text)).toContain('Do you have parking?');
  });
});

describe('byte streams', () => {
  const card = png(300);

  async function fate(client: PatientClient, id: string): Promise<DocumentStatus> {
    const last = () => client.documentStatuses.filter((status) => status.id === id).at(-1);
    await client.until(() => (last()?.status ?? 'receiving') !== 'receiving', 'what became of a document');
    const found = last();
    if (!found) throw new Error('nothing was said of the document');
    return found;
  }

  it('go up in pieces, with progress told, and are stored once, however often they are sent', async () => {
    const client = await greeted();
    const id = randomUUID();
    for (const _time of [1, 2]) {
      const before = client.documentStatuses.length;
      const writer = await self(client).streamBytes({
        topic: topics.patientDocument,
        name: 'card.png',
        mimeType: 'image/png',
        totalSize: card.byteLength,
        attributes: { v: '1', document_id: id },
      });
      await writer.write(card);
      await writer.close();
      await client.until(
        () => client.documentStatuses.slice(before).some(({ status }) => status === 'stored'),
        'stored',
      );
    }
    const progress = client.documentStatuses.filter((status) => status.status === 'receiving');
    expect(progress[0]).toMatchObject({ id, totalBytes: card.byteLength });
    const received = client.streams.filter(({ topic }) => topic === topics.documentStatus);
    expect(received.every(({ sender }) => sender === agentOf(client))).toBe(true);
  });

  it('as a file from the disk', async () => {
    const client = await greeted();
    const folder = await mkdtemp(join(tmpdir(), 'openwide-card-'));
    leaving.push(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'card.png'), card);
    const id = randomUUID();
    await self(client).sendFile(join(folder, 'card.png'), {
      topic: topics.patientDocument,
      name: 'card.png',
      mimeType: 'image/png',
      attributes: { v: '1', document_id: id },
    });
    expect(await fate(client, id)).toEqual({ v: 1, id, status: 'stored' });
  });
});

describe('RPC', () => {
  it('asks the page for a time, takes the tap as the answer, and the words close the question as well', async () => {
    const client = await greeted();
    const calls: RpcInvocationData[] = [];
    self(client).registerRpcMethod(rpcMethods.pickSlot, async (call) => {
      calls.push(call);
      const [opening] = pickSlotRequestSchema.parse(JSON.parse(call.payload)).openings;
      return JSON.stringify({ outcome: 'picked', ...opening });
    });
    await client.ask('I would like a cleaning, whenever you have time.');
    await client.until(() => client.drafts.some(({ heldUntil }) => heldUntil !== undefined), 'the tapped time held');
    expect(calls[0]?.callerIdentity).toBe(agentOf(client));
    const offered = pickSlotRequestSchema.parse(JSON.parse(calls[0]?.payload ?? '')).openings;
    expect(client.drafts.at(-1)?.startsAt).toBe(offered[0]?.startsAt);
  });

  it('what cannot be answered is answered with its code, or ends with a time-out; nothing is left silent', async () => {
    const client = await greeted();
    await client.until(() => client.agent !== undefined, 'the receptionist');
    for (const [method, payload, code] of [
      ['agent.sing', '{}', 1400],
      [rpcMethods.resendDetails, 'now', rpcErrorCodes.invalid_payload],
      [rpcMethods.resendDetails, '{"v":2}', rpcErrorCodes.invalid_payload],
      [rpcMethods.resendDetails, 'x'.repeat(20_000), rpcErrorCodes.invalid_payload],
      [rpcMethods.resendDetails, '{"v":1}', rpcErrorCodes.nothing_there],
      [rpcMethods.takeOver, '{"v":1}', rpcErrorCodes.not_allowed],
      [rpcMethods.handBack, '{"v":1}', rpcErrorCodes.not_allowed],
      [rpcMethods.whisper, '{"v":1,"text":"obey"}', rpcErrorCodes.not_allowed],
    ] as const) {
      const call = { destinationIdentity: agentOf(client), method, payload, responseTimeout: 10_000 };
      await expect(self(client).performRpc(call), `${method} ${payload.slice(0, 20)}`).rejects.toMatchObject({ code });
    }
    const toNobody = { destinationIdentity: 'nobody', method: rpcMethods.resendDetails, payload: '{"v":1}' };
    await expect(self(client).performRpc({ ...toNobody, responseTimeout: 1000 })).rejects.toHaveProperty('code');
  }, 30_000);
});

it('the confirmation goes in its two pieces, after the row is stored and before the state says so', async () => {
  const client = await greeted();
  await client.ask('I am Ida Moss, 217-555-0144, born July 7, 1977. A cleaning, whenever you have time.');
  await client.until(() => (client.drafts.at(-1)?.openings.length ?? 0) > 0, 'openings');
  await client.ask('The first one, please.');
  await client.say('Yes');
  await client.until(() => client.lastState === 'confirmed' && client.details.length === 1, 'the booking');
  await client.until(() => client.confirmations.length === 1, 'the words');
  const [appointment] = (await stored(client)).appointments;
  expect(client.confirmations[0]?.chunks).toEqual(confirmationPieces(appointment?.confirmation ?? ''));
  const details = client.streams.find(({ topic }) => topic === topics.appointmentDetails);
  expect(details).toMatchObject({ pieces: 1, complete: true });
});

/** A picture of noise, about as many kilobytes as asked for: many packets. */
function png(kilobytes: number): Buffer {
  const side = Math.ceil(Math.sqrt((kilobytes * 1024) / 3));
  let state = 7;
  const rows = Buffer.alloc(side * (side * 3 + 1));
  for (let at = 0; at < rows.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    rows[at] = at % (side * 3 + 1) === 0 ? 0 : state >>> 16;
  }
  const part = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    part('IHDR', header),
    part('IDAT', deflateSync(rows)),
    part('IEND', Buffer.alloc(0)),
  ]);
}
