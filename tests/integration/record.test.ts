import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type ConversationEvent,
  conversationExportSchema,
  lateEventsMs,
  maxEventsPerConversation,
} from '#contract/http/conversation-record.ts';
import { headers as names } from '#contract/http/headers.ts';
import { serverClock } from '#server/clock.ts';
import { appendMessages } from '#server/conversations/append-messages.ts';
import { eventsOf } from '#server/conversations/events-of.ts';
import { patchConversation } from '#server/conversations/patch.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { book } from '#tests/factories/caller.ts';
import { jpeg } from '#tests/factories/patient-documents.ts';
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
});
afterAll(() => app.stop());

const at = '2026-11-23T15:00:00.000Z';
const state = (name: string): ConversationEvent => ({ kind: 'state', id: randomUUID(), at, state: name });
const oneOfEach = (): ConversationEvent[] => [
  state('booking'),
  {
    kind: 'stream',
    id: randomUUID(),
    at,
    stream: {
      channel: 'patientDocument',
      direction: 'in',
      streamId: 'stream-1',
      bytes: 4711,
      pieces: 3,
      durationMs: 12.5,
      outcome: 'cut_off',
    },
  },
  { kind: 'rpc', id: randomUUID(), at, method: 'patient.pickSlot', direction: 'out', durationMs: 900, outcome: 'ok' },
  { kind: 'presence', id: randomUUID(), at, who: 'staff', what: 'took_over' },
];

const post = (events: unknown, to = talk.id) =>
  app.call('POST', `/conversations/${to}/events`, { as: { agentOf: to }, body: { events } });
const kept = (id = talk.id) => eventsOf(app.database, id);

describe('events', () => {
  it('are kept in their order, each kind as it was sent', async () => {
    const events = oneOfEach();
    expect((await post(events)).status).toBe(204);
    const later = [state('confirmed'), state('greeting')];
    await post(later);
    expect(await kept()).toEqual([...events, ...later]);
  });

  it('that come again are kept once, also when both come at once', async () => {
    const events = oneOfEach();
    await Promise.all([post(events), post(events), post([...events].reverse())]);
    await post([...events.map((event) => ({ ...event, at: '2026-11-23T16:00:00Z' })), state('handoff')]);
    const found = await kept();
    expect(found.map(({ id }) => id).sort()).toEqual([...events.map(({ id }) => id), found.at(-1)?.id].sort());
    expect(found.filter((event) => event.at !== at)).toEqual([]);
  });

  it('may have the same id in two conversations', async () => {
    const other = await app.startConversation();
    const event = state('booking');
    await post([event]);
    await post([event], other.id);
    expect([await kept(), await kept(other.id)]).toEqual([[event], [event]]);
  });

  it('are a hundred at most in one go, and so many in a conversation', async () => {
    const hundred = () => Array.from({ length: 100 }, () => state('booking'));
    expect((await problemOf(await post([...hundred(), state('booking')]))).code).toBe('invalid_request');
    expect((await problemOf(await post([]))).code).toBe('invalid_request');
    expect((await post(hundred())).status).toBe(204);
    await app.database.conversationEvent.createMany({
      data: Array.from({ length: maxEventsPerConversation - 130 }, () => ({
        ...{ conversationId: talk.id, id: randomUUID(), kind: 'state', data: { state: 'booking' } },
        at: new Date(at),
      })),
    });
    expect((await post(hundred())).status).toBe(204);
    expect((await post(hundred())).status).toBe(204);
    expect(await kept()).toHaveLength(maxEventsPerConversation);
  });

  it.each([
    ['just before a minute has passed', lateEventsMs - 5000, 204],
    ['more than a minute later', lateEventsMs + 1, 409],
  ])('of a conversation that has ended, %s', async (_when, agoMs, status) => {
    const endedAt = new Date(serverClock().nowMs() - agoMs);
    await app.database.conversation.update({ where: { id: talk.id }, data: { status: 'ended', endedAt } });
    const answer = await post([state('booking')]);
    expect(answer.status).toBe(status);
    if (status === 409) expect((await problemOf(answer)).code).toBe('conversation_ended');
    expect(await kept()).toHaveLength(status === 204 ? 1 : 0);
  });

  it('keep nobody’s conversation awake', async () => {
    const before = await app.database.conversation.findUniqueOrThrow({ where: { id: talk.id } });
    await post(oneOfEach());
    const after = await app.database.conversation.findUniqueOrThrow({ where: { id: talk.id } });
    expect(after.lastActivityAt).toEqual(before.lastActivityAt);
  });

  it('are taken from the conversation’s own agent alone', async () => {
    const path = `/conversations/${talk.id}/events`;
    const body = { events: [state('booking')] };
    for (const as of ['public', 'worker', { cookie: talk.cookie }, { staff: 'owner' }] as const) {
      expect((await app.call('POST', path, { as, body })).status).toBe(401);
    }
    const other = await app.startConversation();
    expect((await problemOf(await app.call('POST', path, { as: { agentOf: other.id }, body }))).code).toBe('not_found');
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['a kind that is none', { kind: 'words', id: randomUUID(), at, text: 'Hello' }],
    ['an id that is none', { ...state('booking'), id: '1' }],
    ['a year nobody lives in', { ...state('booking'), at: '0000-01-01T00:00:00Z' }],
    ['the character zero', state('a\u0000b')],
    ['a name that is too long', state('x'.repeat(41))],
    ['less than nothing', { ...oneOfEach()[2], durationMs: -1 }],
    ['no number at all', { ...oneOfEach()[2], durationMs: null }],
    ['nothing', null],
    ['a list', [[]]],
  ])('with %s are not stored, nor is what comes along', async (_what, event) => {
    expect((await problemOf(await post([state('booking'), event]))).code).toBe('invalid_request');
    expect(await kept()).toEqual([]);
  });

  it('that bring more than their summary leave it behind', async () => {
    const event = { ...state('booking'), words: 'My name is Hannah' };
    await post([event]);
    const row = await app.database.conversationEvent.findFirstOrThrow({ where: { conversationId: talk.id } });
    expect(row.data).toEqual({ state: 'booking' });
  });

  it('are ten megabytes for nobody', async () => {
    expect((await problemOf(await post([state('x'.repeat(10 * 1024 * 1024))]))).code).toBe('payload_too_large');
  });
});

describe('a receptionist that another has taken over from', () => {
  it('writes nothing any more, even when it was let in just before', async () => {
    await app.database.conversation.update({ where: { id: talk.id }, data: { attendance: 2 } });
    const principal = { kind: 'agent', clinicId: app.clinicId, conversationId: talk.id } as const;
    const [earlier, now] = [
      { ...principal, attendance: 1 },
      { ...principal, attendance: 2 },
    ];
    const message = { id: 'm1', role: 'receptionist', text: 'Hello', interrupted: false, at } as const;
    const refused = expect.objectContaining({ code: 'superseded' });
    await expect(appendMessages(earlier, [message])).rejects.toEqual(refused);
    await expect(patchConversation(earlier, { agentState: 'handoff' })).rejects.toEqual(refused);
    await expect(patchConversation(earlier, { status: 'ended' })).rejects.toEqual(refused);
    const where = { id: talk.id };
    const include = { messages: true };
    const untouched = { agentState: 'greeting', status: 'open', messages: [] };
    expect(await app.database.conversation.findUniqueOrThrow({ where, include })).toMatchObject(untouched);
    await appendMessages(now, [message]);
    await patchConversation(now, { agentState: 'booking', status: 'ended' });
    const written = { agentState: 'booking', status: 'ended', messages: [{ id: 'm1' }] };
    expect(await app.database.conversation.findUniqueOrThrow({ where, include })).toMatchObject(written);
    const ended = expect.objectContaining({ code: 'conversation_ended' });
    await expect(appendMessages(now, [message])).rejects.toEqual(ended);
  });
});

describe('the record taken along', () => {
  const path = () => `/conversations/${talk.id}/export`;
  const staff = { staff: 'front-desk' } as const;

  it('holds all that is kept: words, tool calls, events, documents, appointments', async () => {
    const messages = [
      { id: 'm1', role: 'patient', text: 'I am Hannah', at },
      { id: 'm2', role: 'tool', text: '', at, payload: { type: 'call', callId: 'c', name: 'find', arguments: '{}' } },
      { id: 'm3', role: 'receptionist', text: 'Hello Hannah', at },
    ];
    await app.call('POST', `/conversations/${talk.id}/messages`, { as: { agentOf: talk.id }, body: { messages } });
    const events = oneOfEach();
    await post(events);
    const id = randomUUID();
    const document = `/conversations/${talk.id}/documents/${id}`;
    const headers = { [names.documentName]: 'card.jpg' };
    await app.call('PUT', document, { as: { agentOf: talk.id }, body: jpeg, headers });
    const { details } = await book(app, { agentOf: talk.id }, bookingInput());

    const response = await app.call('GET', path(), { as: staff });
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="conversation-\d{4}-\d\d-\d\d-[a-z0-9]{8}\.json"$/,
    );
    expect(response.headers.get('cache-control')).toContain('no-store');
    const exported = conversationExportSchema.parse(await response.json());
    expect(exported.conversation.messages).toMatchObject(messages);
    expect(exported.events).toEqual(events);
    expect(exported.documents).toMatchObject([{ id, name: 'card.jpg', mimeType: 'image/jpeg' }]);
    expect(exported.conversation.appointments.map((appointment) => appointment.details.code)).toEqual([details.code]);
    expect(exported.deletedAfter).toBeNull();
    // What the staff see of it otherwise has no tool calls.
    const seen = await (await app.call('GET', `/conversations/${talk.id}`, { as: staff })).json();
    expect(seen).toMatchObject({ messages: [{ id: 'm1' }, { id: 'm3' }] });
  });

  it('says when it will be deleted by itself', async () => {
    const endedAt = new Date('2026-11-20T10:00:00Z');
    await app.database.conversation.update({ where: { id: talk.id }, data: { status: 'ended', endedAt } });
    const response = await app.call('GET', path(), { as: staff });
    expect(await response.json()).toMatchObject({ deletedAfter: '2027-11-20T10:00:00.000Z' });
  });

  it('is audited each time', async () => {
    await app.call('GET', path(), { as: staff });
    await app.call('GET', path(), { as: staff });
    const where = { action: 'conversation.exported', entityId: talk.id };
    const { userId } = await app.staff('front-desk');
    expect(await app.database.auditEntry.findMany({ where })).toMatchObject([
      { actorKind: 'staff', actorId: userId, data: null },
      { actorKind: 'staff', actorId: userId, data: null },
    ]);
  });

  it('is for the practice’s staff who may do more than look', async () => {
    for (const as of ['public', 'worker', { agentOf: talk.id }, { cookie: talk.cookie }] as const) {
      expect((await app.call('GET', path(), { as })).status).toBe(401);
    }
    expect((await problemOf(await app.call('GET', path(), { as: { staff: 'read-only' } }))).code).toBe('forbidden');
    expect((await problemOf(await elsewhere.call('GET', path(), { as: staff }))).code).toBe('not_found');
    expect(await app.database.auditEntry.count({ where: { action: 'conversation.exported', entityId: talk.id } })).toBe(
      0,
    );
  });
});
