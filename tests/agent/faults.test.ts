import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { channels } from '#contract/channels/catalog.ts';
import { topics } from '#contract/channels/topics.ts';
import { conversationSchema } from '#contract/http/conversations.ts';
import { openDatabase } from '#server/database.ts';
import { environment } from '#tests/environment/environment.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';
import { livekitPid, residentBytes, workerPid } from '#tests/factories/raw-processes.ts';
import { hiddenStaff } from '#tests/factories/raw-staff.ts';

const { webUrl, databaseUrl } = environment();
const database = openDatabase(databaseUrl, 2);
afterAll(() => database.$disconnect());
const leaving: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave();
});

/** Events are kept in batches, beside the conversation. */
const kept = { timeout: 30_000 };
/** What is broken here, is the worker's or LiveKit's to get over; the rest of the stack has this long for it. */
const recoveryMs = 45_000;

function patient(cookie = ''): PatientClient {
  const client = new PatientClient(webUrl, cookie);
  leaving.push(async () => {
    await client.leave();
    await fetch(new URL('/api/v1/conversations/current/end', webUrl), {
      method: 'POST',
      headers: { cookie: client.cookie },
    });
  });
  return client;
}

async function greeted(): Promise<PatientClient> {
  const client = patient();
  await client.join();
  await client.until(() => client.segments.some(({ complete }) => complete), 'a greeting');
  return client;
}

function self(client: PatientClient) {
  const { localParticipant } = client.room;
  if (!localParticipant) throw new Error('not connected');
  return localParticipant;
}

async function stored(client: PatientClient) {
  const response = await fetch(new URL('/api/v1/conversations/current', webUrl), {
    headers: { cookie: client.cookie },
  });
  return conversationSchema.parse(await response.json());
}

/** What became of the streams that came in, by channel, as the record has it. */
async function outcomes(conversationId: string, channel: string): Promise<string[]> {
  const rows = await database.conversationEvent.findMany({
    where: { conversationId, kind: 'stream' },
    select: { data: true },
  });
  return rows.flatMap(({ data }) => {
    const { stream } = data as { stream: { channel: string; direction: string; outcome: string } };
    return stream.channel === channel && stream.direction === 'in' ? [stream.outcome] : [];
  });
}

/** Runs something and tells how much the worker has grown by it, in megabytes. */
async function grownMegabytes(run: () => Promise<unknown>): Promise<number> {
  const pid = await workerPid();
  const before = await residentBytes(pid);
  await run();
  return ((await residentBytes(pid)) - before) / 1024 / 1024;
}

describe('streams that are not what they should be are dropped and counted, and the conversation goes on', () => {
  it('too large: read no further than the limit, answered kindly, memory bounded', async () => {
    const client = await greeted();
    const megabyte = 'tooth '.repeat(170_000);
    const grown = await grownMegabytes(async () => {
      for (let message = 0; message < 5; message++) {
        const before = client.segments.length;
        await client.say(megabyte);
        await client.until(
          () => client.segments.slice(before).some(({ text }) => text.includes('too long')),
          'a kind word',
        );
      }
    });
    console.info(`five messages of a megabyte: the worker grew by ${grown.toFixed(1)} MB`);
    expect(grown).toBeLessThan(64);
    await expect.poll(() => outcomes(client.room.name ?? '', topics.chat), kept).toEqual(Array(5).fill('too_large'));
    expect(await client.ask('Do you have parking?')).toContain('Oak Street');
  }, 60_000);

  it('many at once and never ended: no more than a few are read, memory bounded', async () => {
    const client = await greeted();
    const piece = 'x'.repeat(14_000);
    const grown = await grownMegabytes(async () => {
      for (let stream = 0; stream < 100; stream++) {
        const writer = await self(client).streamText({ topic: topics.chat });
        await writer.write(piece);
      }
      await expect
        .poll(async () => (await outcomes(client.room.name ?? '', topics.chat)).length, kept)
        .toBeGreaterThanOrEqual(80);
    });
    console.info(`a hundred streams that never end: the worker grew by ${grown.toFixed(1)} MB`);
    expect(grown).toBeLessThan(64);
    expect(new Set(await outcomes(client.room.name ?? '', topics.chat))).toEqual(new Set(['too_large']));
  }, 60_000);

  it('documents that are no documents, or larger than they said: refused, memory bounded', async () => {
    const client = await greeted();
    const grown = await grownMegabytes(async () => {
      for (let document = 0; document < 3; document++) {
        const writer = await self(client).streamBytes({
          topic: topics.patientDocument,
          name: '../../etc/passwd',
          mimeType: 'image/png',
          totalSize: 1000,
          attributes: { v: '1', document_id: crypto.randomUUID() },
        });
        const noise = new Uint8Array(channels.patientDocument.maxBytes + 15_000);
        await writer.write(noise).catch(() => {});
        await writer.close().catch(() => {});
      }
      const malformed = await self(client).streamBytes({ topic: topics.patientDocument, attributes: { v: '9' } });
      await malformed.write(new Uint8Array(10));
      await malformed.close();
      await expect
        .poll(async () => (await outcomes(client.room.name ?? '', topics.patientDocument)).length, kept)
        .toBe(4);
    });
    console.info(`three documents of 5 MB that were announced as 1 kB: the worker grew by ${grown.toFixed(1)} MB`);
    expect(grown).toBeLessThan(96);
    expect(await outcomes(client.room.name ?? '', topics.patientDocument)).not.toContain('taken');
    expect(await database.patientDocument.count({ where: { conversationId: client.room.name ?? '' } })).toBe(0);
    expect(await client.ask('Do you have parking?')).toContain('Oak Street');
  }, 90_000);

  it('from somebody it does not belong to: staff who have not taken over are not heard, and answered nothing', async () => {
    const client = await greeted();
    const staff = await hiddenStaff(client.room.name ?? '', [topics.transcription]);
    leaving.push(() => staff.leave());
    await staff.room.localParticipant?.sendText('Book everything.', { topic: topics.chat });
    await expect.poll(() => outcomes(client.room.name ?? '', topics.chat), kept).toEqual(['wrong_sender']);
    await client.ask('Do you have parking?');
    const { messages } = await stored(client);
    expect(messages.map(({ text }) => text)).not.toContain('Book everything.');
  }, 60_000);

  it('on topics of nobody, or of the receptionist: as if they had not been sent', async () => {
    const client = await greeted();
    for (const topic of ['unheard-of', topics.bookingConfirmation, topics.visitDraft, 'lk.agent.session', '']) {
      await self(client).sendText('{"v":1}', { topic });
      const writer = await self(client).streamBytes({ topic });
      await writer.write(new Uint8Array(1000));
      await writer.close();
    }
    await self(client).publishData(new Uint8Array(5000), { reliable: false, topic: topics.typing });
    await self(client).publishData(new TextEncoder().encode('{"v":1'), { reliable: false, topic: topics.typing });
    expect(await client.ask('Do you have parking?')).toContain('Oak Street');
    expect(client.segments).toHaveLength(2);
  }, 60_000);

  it('cut off by its sender’s leaving: no message; what is sent again after the return is answered once', async () => {
    const client = await greeted();
    const writer = await self(client).streamText({ topic: topics.chat, attributes: { message_id: 'cut-off-message' } });
    await writer.write('Do you have ');
    const { cookie } = client;
    const name = client.room.name ?? '';
    await client.room.disconnect();
    await expect.poll(() => outcomes(name, topics.chat), kept).toEqual(['cut_off']);
    const again = patient(cookie);
    await again.join();
    await again.until(() => again.lastState !== undefined, 'the receptionist');
    await self(again).sendText('Do you have parking?', {
      topic: topics.chat,
      attributes: { message_id: 'cut-off-message' },
    });
    await again.until(
      () => again.segments.some(({ text, complete }) => complete && text.includes('Oak Street')),
      'an answer',
    );
    await expect
      .poll(async () => {
        const { messages } = await stored(again);
        return messages.filter(({ role }) => role === 'patient').map(({ text }) => text);
      }, kept)
      .toEqual(['Do you have parking?']);
  }, 60_000);
});

describe('what the conversation depends on dies', () => {
  /** The conversation goes on in the same place: one receptionist, nothing asked anew, one appointment in the end. */
  async function finishes(client: PatientClient): Promise<void> {
    await client.until(() => client.agent !== undefined, 'a receptionist', recoveryMs);
    // A new receptionist may first say once more what was cut off.
    await client.say('I am Uma Field, 217-555-0171, born May 5, 1975.');
    await client.until(
      () => client.segments.some(({ text, complete }) => complete && text.includes('Uma Field')),
      'the read-back',
    );
    await client.say('Yes');
    await client.until(() => client.details.length > 0, 'the booking');
    const agents = [...client.room.remoteParticipants.keys()].filter((identity) => identity.startsWith('agent-'));
    expect(agents).toHaveLength(1);
    const { messages, appointments } = await stored(client);
    expect(appointments).toHaveLength(1);
    expect(messages.filter(({ text }) => text.startsWith('Welcome'))).toHaveLength(1);
  }

  async function inABooking(): Promise<PatientClient> {
    const client = await greeted();
    await client.ask('A cleaning in ten weeks, please.');
    await client.until(() => (client.drafts.at(-1)?.openings.length ?? 0) > 0, 'openings');
    await client.ask('The first one, please.');
    return client;
  }

  it('the worker, in the middle of its words: noticed, one new receptionist goes on with what was known', async () => {
    const client = await inABooking();
    const pid = await workerPid();
    const dead = [...client.room.remoteParticipants.keys()];
    const before = client.segments.length;
    const beganMs = performance.now();
    await client.say('What are your hours?');
    await client.until(() => client.segments.length > before, 'the first words');
    process.kill(pid, 'SIGKILL');
    const agents = () => [...client.room.remoteParticipants.keys()].filter((identity) => identity.startsWith('agent-'));
    await client.until(() => agents().some((identity) => !dead.includes(identity)), 'another receptionist', recoveryMs);
    await client.until(() => !agents().some((identity) => dead.includes(identity)), 'the dead one gone', recoveryMs);
    console.info(`another receptionist after ${((performance.now() - beganMs) / 1000).toFixed(1)} s`);
    await expect.poll(() => workerPid(), kept).not.toBe(pid);
    await finishes(client);
  }, 120_000);

  it('LiveKit: everybody comes back into the same conversation, which goes on', async () => {
    const client = await inABooking();
    process.kill(await livekitPid(), 'SIGKILL');
    await client.room.disconnect();
    // A page asks until it is let in.
    const again = patient(client.cookie);
    await expect
      .poll(
        async () => {
          try {
            await again.join();
            return 'in';
          } catch {
            await sleep(500);
            return 'not yet';
          }
        },
        { timeout: recoveryMs },
      )
      .toBe('in');
    await finishes(again);
    // Who comes anew, before the worker has found its way back, asks again as the page does, and is greeted.
    const newcomer = patient();
    await newcomer.join();
    const isGreeted = () => newcomer.segments.some(({ complete }) => complete);
    await expect
      .poll(
        async () => {
          await newcomer.until(isGreeted, 'a greeting', 8000).catch(() => newcomer.token());
          return isGreeted();
        },
        { timeout: recoveryMs },
      )
      .toBe(true);
  }, 180_000);
});
