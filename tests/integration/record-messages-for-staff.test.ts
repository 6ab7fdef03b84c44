import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageForStaffResponseSchema } from '#contract/http/conversation-record.ts';
import { serverClock } from '#server/clock.ts';
import { messagesPer10Minutes } from '#server/rate-limit/message-limits.ts';
import { forgetLimits } from '#tests/factories/caller.ts';
import { type Caller, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
let talk: { id: string; cookie: string };
beforeAll(async () => {
  app = await startWebApp();
});
beforeEach(async () => {
  talk = await app.startConversation();
  await app.database.followUp.deleteMany();
  await forgetLimits(app.database);
});
afterAll(() => app.stop());

const message = { name: 'Hannah Maria Lindqvist', phone: '(217) 555-0142', text: 'Please call me about my crown.' };

function leave(body: unknown, options: { as?: Caller; key?: string; headers?: Record<string, string> } = {}) {
  return app.call('POST', '/conversations/current/message', { body, key: crypto.randomUUID(), ...options });
}

async function left(body: unknown, options: Parameters<typeof leave>[1] = {}): Promise<string | null> {
  const response = await leave(body, options);
  expect(response.status).toBe(201);
  return messageForStaffResponseSchema.parse(await response.json()).urgent;
}

const followUps = () => app.database.followUp.findMany({ orderBy: { createdAt: 'asc' } });

describe('a message for the staff', () => {
  it('is a call to be made, of the conversation it comes from', async () => {
    expect(await left(message, { as: { cookie: talk.cookie } })).toBeNull();
    expect(await followUps()).toMatchObject([
      {
        clinicId: app.clinicId,
        conversationId: talk.id,
        kind: 'callback',
        contactFirst: 'Hannah',
        contactLast: 'Maria Lindqvist',
        contactPhone: '+12175550142',
        note: message.text,
        status: 'open',
      },
    ]);
    const audit = await app.database.auditEntry.findMany({ where: { conversationId: talk.id } });
    expect(audit).toMatchObject([{ action: 'follow_up.created', actorKind: 'visitor', data: { kind: 'callback' } }]);
  });

  it('goes to the practice whose conversation it is', async () => {
    const elsewhere = await app.addPractice({ slug: 'elsewhere' });
    const { id, cookie } = await elsewhere.startConversation();
    await left(message, { as: { cookie } });
    expect(await followUps()).toMatchObject([{ clinicId: elsewhere.clinicId, conversationId: id }]);
  });

  it('can be left by somebody who got no conversation', async () => {
    await left(message);
    expect(await followUps()).toMatchObject([{ clinicId: app.clinicId, conversationId: null, kind: 'callback' }]);
  });

  it('belongs to a conversation that has ended today, and to none that ended longer ago', async () => {
    const { id, cookie } = talk;
    for (const hours of [23, 25]) {
      const endedAt = new Date(serverClock().nowMs() - hours * 3_600_000);
      await app.database.conversation.update({ where: { id }, data: { status: 'ended', endedAt } });
      await left(message, { as: { cookie } });
    }
    expect((await followUps()).map(({ conversationId }) => conversationId)).toEqual([id, null]);
  });

  it.each([
    ['+49 30 901820', '+4930901820', undefined],
    ['217.555.0142', '+12175550142', undefined],
    ['555-0142', null, 'Phone as it was written: 555-0142'],
    ['my mother’s', null, 'Phone as it was written: my mother’s'],
    ['217 555 0142 ext. 5', '+12175550142', 'Phone as it was written: 217 555 0142 ext. 5'],
  ])('with the number %s loses nothing of it', async (phone, contactPhone, line) => {
    await left({ ...message, phone });
    const note = line === undefined ? message.text : `${message.text}\n${line}`;
    expect(await followUps()).toMatchObject([{ contactPhone, note }]);
  });

  it('that comes twice under one key is one', async () => {
    const options = { as: { cookie: talk.cookie }, key: 'k' };
    await Promise.all([left(message, options), left(message, options), left(message, options)]);
    expect(await followUps()).toHaveLength(1);
    expect((await problemOf(await leave({ ...message, text: 'Something else' }, options))).code).toBe(
      'idempotency_key_reused',
    );
    const without = await app.call('POST', '/conversations/current/message', { body: message });
    expect((await problemOf(without)).code).toBe('idempotency_key_missing');
  });

  it('keeps the keys of two addresses apart', async () => {
    await left(message, { key: 'k', headers: { 'x-forwarded-for': '10.0.0.1' } });
    await left({ ...message, text: 'Mine' }, { key: 'k', headers: { 'x-forwarded-for': '10.0.0.2' } });
    expect(await followUps()).toHaveLength(2);
  });

  it('is added to the open one of its conversation, and nothing of that is lost', async () => {
    const as = { cookie: talk.cookie };
    await left(message, { as });
    await left({ ...message, phone: '(217) 555-0199', text: 'Mornings are best.' }, { as });
    await left({ ...message, phone: '(217) 555-0199', text: 'Mornings are best.' }, { as });
    expect(await followUps()).toMatchObject([
      {
        contactPhone: '+12175550199',
        note: 'Please call me about my crown.\nNumber given before: +12175550142\nMornings are best.',
      },
    ]);
    await app.database.followUp.updateMany({ data: { status: 'done' } });
    await left({ ...message, text: 'One more thing.' }, { as });
    expect((await followUps()).map(({ status, note }) => [status, note?.split('\n').at(-1)])).toEqual([
      ['done', 'Mornings are best.'],
      ['open', 'One more thing.'],
    ]);
  });

  it('is one also when several come at once', async () => {
    const as = { cookie: talk.cookie };
    await Promise.all([1, 2, 3, 4].map((place) => left({ ...message, text: `Line ${place}` }, { as })));
    const [one, ...more] = await followUps();
    expect(more).toEqual([]);
    expect(one?.note?.split('\n').sort()).toEqual(['Line 1', 'Line 2', 'Line 3', 'Line 4']);
  });

  it('does not stand together with that of another visitor', async () => {
    const other = await app.startConversation();
    await left(message, { as: { cookie: talk.cookie } });
    await left(message, { as: { cookie: other.cookie } });
    await left(message);
    await left(message);
    expect(await followUps()).toHaveLength(4);
  });

  it('that tells of an emergency is one, and is answered with what the practice says then', async () => {
    const text = 'My face is swelling up and I cannot breathe properly';
    const urgent = await left({ ...message, text }, { as: { cookie: talk.cookie } });
    expect(urgent).toContain('911');
    expect(await followUps()).toMatchObject([{ kind: 'emergency', note: text, conversationId: talk.id }]);
    const flagged = await app.database.auditEntry.findMany({ where: { action: 'emergency.flagged' } });
    expect(flagged).toMatchObject([{ conversationId: talk.id, data: { level: 'call911' } }]);
    expect(await left({ ...message, text: 'No puedo respirar', locale: 'es-US' })).toMatch(/911/);
  });

  it('is limited for an address, with conversations or without', async () => {
    for (let count = 0; count < messagesPer10Minutes; count++) {
      await left(message, count % 2 ? { as: { cookie: talk.cookie } } : {});
    }
    expect((await problemOf(await leave(message))).code).toBe('rate_limited');
    const fresh = await app.startConversation();
    expect((await problemOf(await leave(message, { as: { cookie: fresh.cookie } }))).code).toBe('rate_limited');
    await left(message, { headers: { 'x-forwarded-for': '10.0.0.7' } });
  });

  it.each([
    ['no name', { ...message, name: ' ' }],
    ['no number', { ...message, phone: '' }],
    ['no words', { ...message, text: '\n' }],
    ['far too many words', { ...message, text: 'x'.repeat(1001) }],
    ['the character zero', { ...message, text: 'a\u0000b' }],
    ['half a character', { ...message, name: '\ud800' }],
    ['a list for a name', { ...message, name: ['Hannah'] }],
    ['nothing', null],
  ])('with %s is refused', async (_what, body) => {
    expect((await problemOf(await leave(body))).code).toBe('invalid_request');
    expect(await followUps()).toEqual([]);
  });

  it('of ten megabytes is refused', async () => {
    expect((await problemOf(await leave({ ...message, text: 'x'.repeat(10 * 1024 * 1024) }))).code).toBe(
      'payload_too_large',
    );
  });

  it('may be written in any script', async () => {
    const body = { name: '林 美咲', phone: '+81 3-1234-5678', text: '歯が痛い 🦷 \u202eevil' };
    await left(body);
    expect(await followUps()).toMatchObject([{ contactFirst: '林', contactLast: '美咲', note: body.text }]);
  });
});
