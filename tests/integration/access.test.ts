import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointmentResponseSchema } from '#contract/http/appointments.ts';
import { conversationSchema } from '#contract/http/conversations.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
let mine: { id: string; cookie: string };
let other: { id: string; cookie: string };
let appointment: { id: string; manage: string };

beforeAll(async () => {
  app = await startWebApp();
  mine = await app.startConversation();
  other = await app.startConversation();
  const response = await app.call('POST', '/appointments', {
    as: { agentOf: mine.id },
    body: bookingInput(),
    key: crypto.randomUUID(),
  });
  const { details } = appointmentResponseSchema.parse(await response.json());
  appointment = { id: details.id, manage: details.links.manage };
});
afterAll(() => app.stop());

const notFound = async (response: Response) => expect((await problemOf(response)).code).toBe('not_found');

describe('an appointment', () => {
  it('is seen by its own conversation, agent and browser', async () => {
    const path = `/appointments/${appointment.id}`;
    expect((await app.call('GET', path, { as: { agentOf: mine.id } })).status).toBe(200);
    expect((await app.call('GET', path, { as: { cookie: mine.cookie } })).status).toBe(200);
  });

  it('does not exist for another conversation, in the same words as one that never was', async () => {
    const theirs = await app.call('GET', `/appointments/${appointment.id}`, { as: { agentOf: other.id } });
    const none = await app.call('GET', `/appointments/${crypto.randomUUID()}`, { as: { agentOf: other.id } });
    const withoutId = async (response: Response) => ({ ...(await problemOf(response)), requestId: undefined });
    expect(await withoutId(theirs)).toEqual(await withoutId(none));
    await notFound(
      await app.call('POST', `/appointments/${appointment.id}/cancel`, { as: { agentOf: other.id }, body: {} }),
    );
  });

  it('is not open to the public, to a wrong key or a made-up cookie', async () => {
    const path = `/appointments/${appointment.id}`;
    for (const headers of [{}, { authorization: 'Bearer wrong' }, { cookie: 'openwide_conversation=guess' }]) {
      const response = await app.call('GET', path, { headers: headers as Record<string, string> });
      expect(response.status).toBe(401);
    }
  });

  it('is not seen by the page of another site, whatever cookie the browser sends along', async () => {
    const path = `/appointments/${appointment.id}`;
    const asked = (origin: string) => app.call('GET', path, { headers: { cookie: mine.cookie, origin } });
    expect((await asked('https://evil.example')).status).toBe(401);
    expect((await asked('null')).status).toBe(401);
    expect((await asked('http://localhost:3000')).status).toBe(200);
  });

  it('is seen by the cookie of a frame as by that of a page', async () => {
    const started = await app.call('POST', '/conversations', {
      headers: { 'openwide-framed': '1' },
      body: { locale: 'en-US' },
    });
    const [cookie = ''] = started.headers.getSetCookie();
    expect(cookie).toMatch(/^openwide_framed_conversation=.+; HttpOnly; SameSite=None; Secure; Partitioned$/);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await app.call('GET', '/conversations/current', { headers })).status).toBe(200);
  });

  it('opens by its signed link, and by no link that was changed by one character', async () => {
    const token = appointment.manage.split('/').at(-1) ?? '';
    expect((await app.call('GET', `/a/${token}/details.json`)).status).toBe(200);
    const changed = token.slice(0, -2) + (token.at(-2) === 'A' ? 'B' : 'A') + token.slice(-1);
    await notFound(await app.call('GET', `/a/${changed}/details.json`));
  });
});

describe('a conversation', () => {
  it('keeps tool items from everybody but its agent', async () => {
    const at = new Date().toISOString();
    const messages = [
      { id: 'm1', role: 'patient', text: 'Hello', at },
      {
        id: 'm2',
        role: 'tool',
        text: '',
        at,
        payload: { type: 'call', callId: 'c', name: 'find_openings', arguments: '{}' },
      },
      { id: 'm3', role: 'receptionist', text: 'Hi there', at },
    ];
    const path = `/conversations/${mine.id}`;
    await app.call('POST', `${path}/messages`, { as: { agentOf: mine.id }, body: { messages } });
    // The same items again: stored once.
    await app.call('POST', `${path}/messages`, { as: { agentOf: mine.id }, body: { messages } });
    const agents = conversationSchema.parse(await (await app.call('GET', path, { as: { agentOf: mine.id } })).json());
    expect(agents.messages.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
    const visitors = conversationSchema.parse(
      await (await app.call('GET', '/conversations/current', { as: { cookie: mine.cookie } })).json(),
    );
    expect(visitors.messages.map(({ id }) => id)).toEqual(['m1', 'm3']);
    expect(visitors.appointments).toHaveLength(1);
  });

  it('is closed to the agent of another one', async () => {
    await notFound(await app.call('GET', `/conversations/${mine.id}`, { as: { agentOf: other.id } }));
    await notFound(
      await app.call('PATCH', `/conversations/${mine.id}`, {
        as: { agentOf: other.id },
        body: { agentState: 'confirmed' },
      }),
    );
  });

  it('takes no more words once it has ended', async () => {
    const gone = await app.startConversation();
    await app.database.conversation.update({ where: { id: gone.id }, data: { status: 'ended' } });
    const messages = [{ id: 'm1', role: 'patient', text: 'Hello?', at: new Date().toISOString() }];
    const response = await app.call('POST', `/conversations/${gone.id}/messages`, {
      as: { agentOf: gone.id },
      body: { messages },
    });
    expect((await problemOf(response)).code).toBe('conversation_ended');
  });
});

describe('the audit', () => {
  it('cannot be changed or emptied', async () => {
    const row = await app.database.auditEntry.findFirstOrThrow();
    await expect(
      app.database.auditEntry.update({ where: { id: row.id }, data: { action: 'nothing' } }),
    ).rejects.toThrow();
    await expect(app.database.auditEntry.deleteMany()).rejects.toThrow();
    await expect(app.database.$executeRaw`TRUNCATE audit_entries`).rejects.toThrow();
  });
});

describe('the API', () => {
  it('describes every route it has in its OpenAPI document', async () => {
    const document = (await (await app.call('GET', '/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, object>;
    };
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/token', '/clinic', '/availability', '/appointments', '/conversations/{id}', '/health']),
    );
  });

  it('refuses a body that is no JSON or too large', async () => {
    const { POST } = await import('#app/api/v1/token/route.ts');
    const send = (body: string) =>
      POST(new Request('http://localhost/api/v1/token', { method: 'POST', body }), { params: Promise.resolve({}) });
    expect((await problemOf(await send('{'))).code).toBe('invalid_request');
    expect((await problemOf(await send(JSON.stringify({ room_name: 'x'.repeat(100_000) })))).code).toBe(
      'payload_too_large',
    );
  });
});

it('lets staff who may only read look, search and change nothing', async () => {
  const as = { staff: 'read-only' } as const;
  expect((await app.call('GET', '/appointments', { as })).status).toBe(200);
  expect((await app.call('POST', '/availability', { as, body: { visitType: 'cleaning' } })).status).toBe(200);
  const changes = [
    ['POST', '/appointments'],
    ['POST', `/appointments/${crypto.randomUUID()}/cancel`],
    ['POST', `/appointments/${crypto.randomUUID()}/check_in`],
    ['POST', '/blocks'],
    ['DELETE', `/blocks/${crypto.randomUUID()}`],
    ['POST', '/waitlist'],
    ['POST', '/family/appointments'],
  ] as const;
  for (const [method, path] of changes) {
    const answer = await app.call(method, path, { as, ...(method === 'POST' && { body: {} }), key: 'k' });
    expect((await problemOf(answer)).code, path).toBe('forbidden');
  }
});
