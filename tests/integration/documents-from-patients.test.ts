import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maxDocumentsPerConversation, maxPatientDocumentBytes } from '#contract/channels/patient-document.ts';
import {
  type PatientDocument,
  patientDocumentListSchema,
  type StoreDocumentResponse,
  storeDocumentResponseSchema,
} from '#contract/http/conversation-record.ts';
import { headers as names } from '#contract/http/headers.ts';
import { documentsPerPracticeAndHour } from '#server/rate-limit/document-limits.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { book, forgetLimits } from '#tests/factories/caller.ts';
import { jpeg, pdf, phoneJpeg, png } from '#tests/factories/patient-documents.ts';
import { type PracticeApp, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
let elsewhere: PracticeApp;
let talk: { id: string; cookie: string };
beforeAll(async () => {
  app = await startWebApp();
  elsewhere = await app.addPractice({ slug: 'elsewhere' });
});
beforeEach(async () => {
  talk = await app.startConversation();
  await forgetLimits(app.database);
});
afterAll(() => app.stop());

const frontDesk = { staff: 'front-desk' } as const;

interface Sent {
  id?: string;
  name?: string;
  body: Uint8Array | ReadableStream;
  type?: string;
  to?: string;
  headers?: Record<string, string>;
}

function send({ id = crypto.randomUUID(), name, body, type = 'image/jpeg', to = talk.id, headers = {} }: Sent) {
  const named: Record<string, string> = name === undefined ? {} : { [names.documentName]: encodeURIComponent(name) };
  return app.call('PUT', `/conversations/${to}/documents/${id}`, {
    as: { agentOf: to },
    body,
    headers: { 'content-type': type, ...named, ...headers },
  });
}

async function answerTo(sent: Sent): Promise<StoreDocumentResponse> {
  const response = await send(sent);
  expect(response.status).toBe(200);
  return storeDocumentResponseSchema.parse(await response.json());
}

async function stored(sent: Sent): Promise<PatientDocument> {
  const answer = await answerTo(sent);
  return answer.outcome === 'stored' ? answer.document : expect.fail(`refused: ${answer.reason}`);
}

const kept = () => app.database.patientDocument.count({ where: { conversationId: talk.id } });

describe('a document that is in order', () => {
  it.each([
    ['image/jpeg', jpeg, 'jpg'],
    ['image/jpeg', phoneJpeg, 'jpg'],
    ['image/png', png(), 'png'],
    ['application/pdf', pdf, 'pdf'],
  ])('%s is kept and comes back byte for byte', async (mimeType, body, extension) => {
    const document = await stored({ body, name: 'card', type: 'application/octet-stream' });
    expect(document).toMatchObject({ name: `card.${extension}`, mimeType, sizeBytes: body.byteLength });
    expect(document.receivedAt).toMatch(/^2026-11-23T15:/);
    const download = await app.call('GET', `/documents/${document.id}`, { as: frontDesk });
    expect(Buffer.from(await download.arrayBuffer()).equals(Buffer.from(body))).toBe(true);
    expect(Object.fromEntries(download.headers)).toMatchObject({
      'content-type': mimeType,
      'content-disposition': `attachment; filename="card.${extension}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
  });

  it('is what its content is, whatever it is called and said to be', async () => {
    expect(await stored({ body: png(), name: 'card.pdf', type: 'application/pdf' })).toMatchObject({
      mimeType: 'image/png',
      name: 'card.pdf.png',
    });
  });

  it('may be as large as allowed, to the last byte', async () => {
    const body = new Uint8Array(maxPatientDocumentBytes);
    body.set(png());
    expect(await stored({ body })).toMatchObject({ sizeBytes: maxPatientDocumentBytes });
  });

  it('is told of to the staff without its content, and to the audit without its name', async () => {
    const first = await stored({ body: jpeg, name: 'Hannah Lindqvist.jpg' });
    const second = await stored({ body: pdf, name: 'letter.pdf' });
    const response = await app.call('GET', `/conversations/${talk.id}/documents`, { as: { staff: 'read-only' } });
    expect(patientDocumentListSchema.parse(await response.json())).toEqual({ documents: [first, second] });
    const audit = await app.database.auditEntry.findMany({
      where: { entity: 'document', entityId: first.id },
      orderBy: { seq: 'asc' },
    });
    expect(audit).toMatchObject([
      {
        action: 'document.received',
        actorKind: 'agent',
        conversationId: talk.id,
        data: { mimeType: 'image/jpeg', sizeBytes: jpeg.byteLength },
      },
    ]);
    expect(JSON.stringify(audit, (_, value) => (typeof value === 'bigint' ? Number(value) : value))).not.toMatch(
      /Hannah|Lindqvist/,
    );
  });

  it('is read with an audit row', async () => {
    const { id } = await stored({ body: jpeg });
    for (const role of ['read-only', 'owner', 'owner'] as const) {
      expect((await app.call('GET', `/documents/${id}`, { as: { staff: role } })).status).toBe(200);
    }
    const where = { entity: 'document', entityId: id, action: 'document.read' };
    const readers = await app.database.auditEntry.findMany({ where, select: { actorId: true } });
    expect(readers.map(({ actorId }) => actorId).sort()).toEqual(
      [(await app.staff('read-only')).userId, (await app.staff('owner')).userId].sort(),
    );
  });
});

describe('a document that is not', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['words that call themselves a jpeg', new TextEncoder().encode('<script>alert(1)</script>'), 'wrong_type'],
    ['half a jpeg', jpeg.slice(0, jpeg.length / 2), 'cut_off'],
    ['half a pdf', pdf.slice(0, pdf.length / 2), 'cut_off'],
    ['a byte too many', new Uint8Array(maxPatientDocumentBytes + 1), 'too_large'],
    ['ten megabytes', new Uint8Array(10 * 1024 * 1024), 'too_large'],
  ])('%s is refused and leaves nothing', async (_name, body, reason) => {
    expect(await answerTo({ body, name: 'card.jpg' })).toEqual({ outcome: 'refused', reason });
    expect(await kept()).toBe(0);
    expect(await app.database.auditEntry.count({ where: { conversationId: talk.id, entity: 'document' } })).toBe(0);
  });

  it('ends when its sender goes in the middle', async () => {
    const halfThenGone = new ReadableStream({
      start(controller) {
        controller.enqueue(jpeg.slice(0, 300));
        controller.error(new Error('gone'));
      },
    });
    expect(await answerTo({ body: halfThenGone })).toEqual({ outcome: 'refused', reason: 'cut_off' });
    expect(await kept()).toBe(0);
  });

  it('is found out when it is another size than was said', async () => {
    const less = await answerTo({ body: jpeg, headers: { 'content-length': String(jpeg.length + 1) } });
    expect(less).toEqual({ outcome: 'refused', reason: 'cut_off' });
    const said = await answerTo({ body: jpeg, headers: { 'content-length': String(maxPatientDocumentBytes + 1) } });
    expect(said).toEqual({ outcome: 'refused', reason: 'too_large' });
    expect(await kept()).toBe(0);
  });

  it('is not read to its end when it has none, though it said it was small', async () => {
    let given = 0;
    const endless = new ReadableStream({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const answer = await answerTo({ body: endless, headers: { 'content-length': '100' } });
    expect(answer).toEqual({ outcome: 'refused', reason: 'too_large' });
    expect(given).toBeLessThanOrEqual(8);
  });

  it('is one too many after the last that may be sent', async () => {
    const ids = Array.from({ length: maxDocumentsPerConversation }, () => crypto.randomUUID());
    for (const id of ids) await stored({ id, body: jpeg });
    expect(await answerTo({ body: jpeg })).toEqual({ outcome: 'refused', reason: 'too_many' });
    // One of those that are here is still answered.
    expect(await answerTo({ id: ids[0] ?? '', body: jpeg })).toMatchObject({ outcome: 'stored' });
  });

  it('is one too many also when all come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => answerTo({ body: jpeg })));
    const refused = answers.filter(({ outcome }) => outcome === 'refused');
    expect(refused).toHaveLength(12 - maxDocumentsPerConversation);
    for (const answer of refused) expect(answer).toMatchObject({ reason: 'too_many' });
    expect(await kept()).toBe(maxDocumentsPerConversation);
  });

  it('comes to a conversation that has ended', async () => {
    await app.call('PATCH', `/conversations/${talk.id}`, { as: { agentOf: talk.id }, body: { status: 'ended' } });
    expect((await problemOf(await send({ body: jpeg }))).code).toBe('conversation_ended');
    expect(await kept()).toBe(0);
  });

  it('waits while a practice is flooded, and may be sent again', async () => {
    await stored({ body: jpeg });
    const { clinicId } = app;
    await app.database.rateLimit.updateMany({
      where: { key: { contains: clinicId } },
      data: { points: documentsPerPracticeAndHour },
    });
    const id = crypto.randomUUID();
    expect(await answerTo({ id, body: jpeg })).toEqual({ outcome: 'refused', reason: 'not_stored' });
    await forgetLimits(app.database);
    expect(await answerTo({ id, body: jpeg })).toMatchObject({ outcome: 'stored' });
  });
});

describe('an id', () => {
  it('that comes twice is one document, and the answer is the same', async () => {
    const id = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => answerTo({ id, body: jpeg, name: 'card.jpg' })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ outcome: 'stored', document: { id } });
    expect(await answerTo({ id: id.toUpperCase(), body: jpeg, name: 'another.jpg' })).toEqual(answers[0]);
    expect(await kept()).toBe(1);
    expect(await app.database.auditEntry.count({ where: { action: 'document.received', entityId: id } })).toBe(1);
  });

  it('is no other document’s', async () => {
    const id = crypto.randomUUID();
    await stored({ id, body: jpeg });
    expect((await problemOf(await send({ id, body: pdf }))).code).toBe('idempotency_key_reused');
    const { document } = (await answerTo({ id, body: jpeg })) as { document: PatientDocument };
    expect(document.mimeType).toBe('image/jpeg');
  });

  it('of another conversation tells nothing and changes nothing, with the same content or another', async () => {
    const id = crypto.randomUUID();
    await stored({ id, body: jpeg, name: 'theirs.jpg' });
    const mine = await app.startConversation();
    for (const body of [jpeg, pdf]) {
      const problem = await problemOf(await send({ id, body, to: mine.id }));
      expect(problem.code).toBe('idempotency_key_reused');
      expect(JSON.stringify(problem)).not.toContain('theirs');
    }
    expect(await app.database.patientDocument.count({ where: { conversationId: mine.id } })).toBe(0);
  });

  it('that is none leads nowhere', async () => {
    for (const id of ['1', 'card.jpg', '../card', "' OR 1=1", '\u0000']) {
      const path = `/conversations/${talk.id}/documents/${encodeURIComponent(id)}`;
      const response = await app.call('PUT', path, { as: { agentOf: talk.id }, body: jpeg });
      expect((await problemOf(response)).code).toBe('not_found');
    }
  });
});

describe('a name', () => {
  it.each([
    ['../../etc/passwd', 'passwd.jpg'],
    ['a\u0000b\r\nX-Evil: 1.jpg', 'abX-Evil_ 1.jpg'],
    ['card\u202egpj.exe', 'cardgpj.exe.jpg'],
    ['tarjeta de Zoë.jpg', 'tarjeta de Zoë.jpg'],
    ['x'.repeat(900), `${'x'.repeat(60)}.jpg`],
  ])('%j is made safe', async (name, safe) => {
    const document = await stored({ body: jpeg, name });
    expect(document.name).toBe(safe);
    const download = await app.call('GET', `/documents/${document.id}`, { as: frontDesk });
    const disposition = download.headers.get('content-disposition') ?? '';
    const ascii = safe.replace(/[^ -~]/g, '_');
    expect(disposition).toBe(
      ascii === safe
        ? `attachment; filename="${safe}"`
        : `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(safe)}`,
    );
  });
});

it('has the plainest of names when its own cannot be read', async () => {
  for (const name of ['%', '%ff%fe', '']) {
    const document = await stored({ body: pdf, headers: { [names.documentName]: name } });
    expect(document.name).toBe('document.pdf');
  }
});

describe('nobody but the practice’s staff', () => {
  let document: PatientDocument;
  let link: string;
  beforeEach(async () => {
    document = await stored({ body: jpeg, name: 'card.jpg' });
    await app.database.appointment.deleteMany();
    const { details } = await book(app, { agentOf: talk.id }, bookingInput());
    link = details.links.manage.split('/').at(-1) ?? '';
  });

  it.each(['GET', 'DELETE'])('may %s it', async (method) => {
    const path = `/documents/${document.id}`;
    const others = ['public', 'worker', { agentOf: talk.id }, { cookie: talk.cookie }] as const;
    for (const as of others) expect((await app.call(method, path, { as })).status).toBe(401);
    const bearer = { authorization: `Bearer ${link}` };
    expect((await app.call(method, path, { headers: bearer })).status).toBe(401);
    const theirs = await elsewhere.call(method, path, { as: { staff: 'owner' } });
    expect((await problemOf(theirs)).code).toBe('not_found');
    expect(await kept()).toBe(1);
  });

  it('may list it', async () => {
    const path = `/conversations/${talk.id}/documents`;
    const others = ['public', 'worker', { agentOf: talk.id }, { cookie: talk.cookie }] as const;
    for (const as of others) expect((await app.call('GET', path, { as })).status).toBe(401);
    expect((await problemOf(await elsewhere.call('GET', path, { as: frontDesk }))).code).toBe('not_found');
  });

  it('may send it but the conversation’s own agent', async () => {
    const path = `/conversations/${talk.id}/documents/${crypto.randomUUID()}`;
    for (const as of ['public', 'worker', { cookie: talk.cookie }, frontDesk] as const) {
      expect((await app.call('PUT', path, { as, body: jpeg })).status).toBe(401);
    }
    const other = await app.startConversation();
    expect((await problemOf(await app.call('PUT', path, { as: { agentOf: other.id }, body: jpeg }))).code).toBe(
      'not_found',
    );
    expect(await kept()).toBe(1);
  });
});

describe('deleting a document', () => {
  it.each(['owner', 'dentist', 'front-desk'] as const)('is open to the role %s, once', async (role) => {
    const { id } = await stored({ body: jpeg });
    expect((await app.call('DELETE', `/documents/${id}`, { as: { staff: role } })).status).toBe(204);
    expect(await kept()).toBe(0);
    expect((await problemOf(await app.call('GET', `/documents/${id}`, { as: frontDesk }))).code).toBe('not_found');
    expect((await problemOf(await app.call('DELETE', `/documents/${id}`, { as: frontDesk }))).code).toBe('not_found');
    const audit = await app.database.auditEntry.findMany({ where: { action: 'document.deleted', entityId: id } });
    expect(audit).toMatchObject([{ actorKind: 'staff', conversationId: talk.id, data: null }]);
  });

  it('is not open to who may only read', async () => {
    const { id } = await stored({ body: jpeg });
    const response = await app.call('DELETE', `/documents/${id}`, { as: { staff: 'read-only' } });
    expect((await problemOf(response)).code).toBe('forbidden');
    expect(await kept()).toBe(1);
  });
});
