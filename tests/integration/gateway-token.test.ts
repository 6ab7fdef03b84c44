import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  gatewayAdmissionResponseSchema,
  gatewayTokenLifeMinutes,
  gatewayTokenResponseSchema,
} from '#contract/http/gateway.ts';
import { readGatewayToken, signGatewayToken } from '#server/gateway/gateway-token.ts';
import { signId } from '#server/links/signed-link.ts';
import { forgetLimits } from '#tests/factories/caller.ts';
import { type PracticeApp, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

const url = 'wss://gateway.practice.example/v1';
let app: WebApp;
let elsewhere: PracticeApp;
beforeAll(async () => {
  app = await startWebApp({ environment: { GATEWAY_PUBLIC_URL: url, TOKENS_PER_10_MINUTES: '5' } });
  elsewhere = await app.addPractice({ slug: 'elsewhere' });
  await app.call('PUT', '/workers/worker', {
    as: 'worker',
    body: { status: 'ready', startedAt: '2026-11-23T15:00:00Z', activeConversations: 0 },
  });
});
beforeEach(async () => {
  await forgetLimits(app.database);
  // For as long as the test may take.
  await app.database.workerHeartbeat.updateMany({
    data: { seenAt: new Date(Date.now() + 3_600_000), status: 'ready' },
  });
});
afterAll(() => app.stop());

const ask = (as: Parameters<WebApp['call']>[2] = {}) => app.call('POST', '/gateway/token', { body: {}, ...as });

async function opened(response: Response) {
  expect(response.status).toBe(201);
  const cookie = response.headers.get('set-cookie');
  return { ...gatewayTokenResponseSchema.parse(await response.json()), cookie };
}

async function admission(token: string) {
  const response = await app.call('POST', '/gateway/admissions', { as: 'worker', body: { token } });
  return gatewayAdmissionResponseSchema.parse(await response.json());
}

const conversations = () => app.database.conversation.count();

describe('a token', () => {
  it('opens a new conversation for somebody without one, and their browser comes back to it', async () => {
    const beganMs = Date.now();
    const first = await opened(await ask({ body: { locale: 'es-MX' } }));
    expect(first).toMatchObject({ url, resumed: false });
    expect(first.cookie).toMatch(/^openwide_conversation=[\w-]{43}; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax/);
    const lifeMs = Date.parse(first.expiresAt) - beganMs;
    expect(Math.abs(lifeMs - gatewayTokenLifeMinutes * 60_000)).toBeLessThan(30_000);
    const admitted = await admission(first.token);
    const id = admitted.outcome === 'admitted' ? admitted.conversationId : expect.fail('not admitted');
    expect(await app.database.conversation.findUniqueOrThrow({ where: { id } })).toMatchObject({
      clinicId: app.clinicId,
      status: 'open',
      locale: expect.stringMatching(/^es/),
    });
    expect(await app.database.auditEntry.count({ where: { conversationId: id, action: 'conversation.started' } })).toBe(
      1,
    );
    const again = await opened(await ask({ as: { cookie: first.cookie?.split(';')[0] ?? '' } }));
    expect(again).toMatchObject({ resumed: true, cookie: null });
    expect(await admission(again.token)).toEqual(admitted);
  });

  it('opens the conversation of the browser’s cookie, of whatever practice', async () => {
    for (const practice of [app, elsewhere]) {
      const { id, cookie } = await practice.startConversation();
      const { token, resumed } = await opened(await ask({ as: { cookie } }));
      expect(resumed).toBe(true);
      expect(await admission(token)).toEqual({ outcome: 'admitted', conversationId: id });
    }
  });

  it('opens a new conversation when the old one is over, counted as a new one', async () => {
    const { id, cookie } = await app.startConversation();
    await app.database.conversation.update({ where: { id }, data: { status: 'ended', endedAt: new Date() } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask({ as: { cookie } })));
    const codes = answers.map(({ status }) => status).sort();
    expect(codes).toEqual([...Array(5).fill(201), ...Array(3).fill(429)]);
    const made = await Promise.all(answers.filter(({ status }) => status === 201).map(opened));
    for (const { token, resumed, cookie: given } of made) {
      expect([resumed, given === null]).toEqual([false, false]);
      expect(await admission(token)).not.toMatchObject({ conversationId: id });
    }
  });

  it('is counted together with those of the room', async () => {
    for (let count = 0; count < 5; count++) await opened(await ask());
    const before = await conversations();
    expect((await problemOf(await ask())).code).toBe('rate_limited');
    expect((await problemOf(await app.call('POST', '/token', { body: {} }))).code).toBe('rate_limited');
    expect(await conversations()).toBe(before);
  });

  it('is not given while nobody is there to answer', async () => {
    await app.database.workerHeartbeat.updateMany({ data: { seenAt: new Date(Date.now() - 3_600_000) } });
    const before = await conversations();
    expect((await problemOf(await ask())).code).toBe('receptionist_unavailable');
    expect(await conversations()).toBe(before);
  });

  it.each([
    [{ locale: 7 }, 'invalid_request'],
    [{ locale: 'x'.repeat(21) }, 'invalid_request'],
    [{ locale: 'a\u0000b' }, 'invalid_request'],
    [[], 'invalid_request'],
    [{ locale: 'x'.repeat(10 * 1024 * 1024) }, 'payload_too_large'],
  ])('is not given for what is no request', async (body, code) => {
    expect((await problemOf(await ask({ body }))).code).toBe(code);
  });
});

describe('an admission', () => {
  it('is the worker’s to ask for', async () => {
    const { id, cookie } = await app.startConversation();
    const { token } = await opened(await ask({ as: { cookie } }));
    for (const as of ['public', { cookie }, { agentOf: id }, { staff: 'owner' }] as const) {
      const response = await app.call('POST', '/gateway/admissions', { as, body: { token } });
      expect((await problemOf(response)).code).toBe('unauthenticated');
    }
  });

  it('ends with the token’s time', async () => {
    const { id } = await app.startConversation();
    const nowMs = Date.now();
    expect(await admission(signGatewayToken(id, nowMs - 1000))).toEqual({ outcome: 'expired' });
    expect(await admission(signGatewayToken(id, nowMs + 5000))).toEqual({ outcome: 'admitted', conversationId: id });
    const expiresAtMs = 1_800_000_000_000;
    const token = signGatewayToken(id, expiresAtMs);
    expect(readGatewayToken(token, expiresAtMs - 1)).toEqual({ conversationId: id });
    expect(readGatewayToken(token, expiresAtMs)).toBe('expired');
  });

  it('still tells of a conversation that has ended, and of none that was deleted', async () => {
    const { id, cookie } = await app.startConversation();
    const { token } = await opened(await ask({ as: { cookie } }));
    await app.database.conversation.update({ where: { id }, data: { status: 'ended', endedAt: new Date() } });
    expect(await admission(token)).toEqual({ outcome: 'admitted', conversationId: id });
    expect((await app.call('DELETE', `/conversations/${id}`, { as: { staff: 'owner' } })).status).toBe(204);
    expect(await admission(token)).toEqual({ outcome: 'unknown' });
  });

  it('is refused to every token that was not made here, for this, in these letters', async () => {
    const { id } = await app.startConversation();
    const other = await app.startConversation();
    const token = signGatewayToken(id, Date.now() + 60_000);
    const [conversation = '', expires = '', signature = ''] = token.split('.');
    const forged = [
      '',
      ' ',
      id,
      `${id}.${expires}`,
      `${id}.${expires}.`,
      `${other.id}.${expires}.${signature}`,
      `${conversation}.${Number(expires) + 600}.${signature}`,
      `${conversation}.0${expires}.${signature}`,
      `${conversation}.${expires}.${signature.slice(0, -1)}`,
      `${conversation}.${expires}.${signature}=`,
      `${conversation.toUpperCase()}.${expires}.${signature}`,
      `${token} `,
      `${token}\n`,
      token.replaceAll('.', '\u2024'),
      signId('appointment-link', crypto.randomUUID(), Date.now() + 60_000),
      "' OR '1'='1",
      'x'.repeat(500),
    ];
    for (let place = 0; place < signature.length; place++) {
      const letter = signature[place] === 'A' ? 'B' : 'A';
      forged.push(`${conversation}.${expires}.${signature.slice(0, place)}${letter}${signature.slice(place + 1)}`);
    }
    for (const each of forged) expect([each, await admission(each)]).toEqual([each, { outcome: 'unknown' }]);
    expect(await admission(token)).toMatchObject({ outcome: 'admitted' });
  });

  it.each([{}, { token: 1 }, { token: 'x'.repeat(501) }, { token: 'a\u0000b' }, []])(
    'is not asked for with %j',
    async (body) => {
      const response = await app.call('POST', '/gateway/admissions', { as: 'worker', body });
      expect((await problemOf(response)).code).toBe('invalid_request');
    },
  );
});
