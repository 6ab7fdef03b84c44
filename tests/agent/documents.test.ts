import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { maxPatientDocumentBytes } from '#contract/channels/patient-document.ts';
import { openDatabase } from '#server/database.ts';
import { environment } from '#tests/environment/environment.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';
import { png } from '#tests/factories/patient-documents.ts';

const { webUrl, databaseUrl } = environment();
const database = openDatabase(databaseUrl, 2);
afterAll(() => database.$disconnect());
const clients: PatientClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) {
    await client.leave();
    const headers = { cookie: client.cookie };
    await fetch(new URL('/api/v1/conversations/current/end', webUrl), { method: 'POST', headers });
  }
});

async function greeted(): Promise<PatientClient> {
  const client = new PatientClient(webUrl);
  clients.push(client);
  await client.join();
  await client.until(() => client.segments.some(({ complete }) => complete), 'a greeting');
  return client;
}

/** A picture of about so many bytes. */
const picture = (bytes: number) => png(1000, Math.ceil(bytes / 1000));

/** Sends a document; `sentBytes` of it, when it is given up on the way. */
async function send(
  client: PatientClient,
  document: { content: Uint8Array; mimeType?: string; totalSize?: number; sentBytes?: number },
): Promise<string> {
  const { content, mimeType = 'image/png', totalSize = content.byteLength, sentBytes = content.byteLength } = document;
  const id = crypto.randomUUID();
  const writer = await client.room.localParticipant?.streamBytes({
    topic: 'patient-document',
    name: 'insurance card.png',
    mimeType,
    totalSize,
    attributes: { v: '1', document_id: id },
  });
  for (let at = 0; at < sentBytes; at += 60_000)
    await writer?.write(content.subarray(at, Math.min(at + 60_000, sentBytes)));
  await writer?.close();
  return id;
}

const last = (client: PatientClient, id: string) => client.documentStatuses.findLast((status) => status.id === id);

describe('a document from the patient', () => {
  it('is stored for the staff, with progress on the way, and remarked on in words', async () => {
    const client = await greeted();
    const content = picture(2_000_000);
    const id = await send(client, { content });
    await client.until(() => last(client, id)?.status === 'stored', 'the document stored');
    const received = client.documentStatuses.flatMap((status) =>
      status.status === 'receiving' ? [status.receivedBytes] : [],
    );
    expect(received).toEqual([...received].sort((a, b) => a - b));
    expect(received.length).toBeGreaterThan(0);
    await client.until(() => client.segments.some(({ text }) => /document has arrived/.test(text)), 'a remark');
    const [row] = await database.patientDocument.findMany({ where: { id } });
    expect(row).toMatchObject({ mimeType: 'image/png', sizeBytes: content.byteLength });
    expect(Buffer.compare(row?.content ?? Buffer.alloc(0), content)).toBe(0);
  }, 60_000);

  it.each([
    ['is too large', { content: picture(100), totalSize: maxPatientDocumentBytes + 1 }, 'too_large'],
    [
      'is no picture whatever it says',
      { content: new TextEncoder().encode('<script>alert(1)</script>') },
      'wrong_type',
    ],
    ['has a type nobody takes', { content: picture(100), mimeType: 'text/html' }, 'wrong_type'],
    ['is given up on the way', { content: picture(500_000), sentBytes: 120_000 }, 'cancelled'],
  ])(
    'that %s is refused with its reason, and nothing is stored',
    async (_what, document, reason) => {
      const client = await greeted();
      const id = await send(client, document);
      await client.until(() => last(client, id)?.status === 'refused', 'a refusal');
      expect(last(client, id)).toMatchObject({ reason });
      expect(await database.patientDocument.count({ where: { id } })).toBe(0);
      expect(await client.ask('Do you have parking?')).toMatch(/Oak Street/);
    },
    30_000,
  );

  it('does not hold up the conversation', async () => {
    const client = await greeted();
    const sending = send(client, { content: picture(4_000_000) });
    expect(await client.ask('Do you have parking?')).toMatch(/Oak Street/);
    const id = await sending;
    await client.until(() => last(client, id)?.status === 'stored', 'the document stored', 30_000);
  }, 60_000);
});
