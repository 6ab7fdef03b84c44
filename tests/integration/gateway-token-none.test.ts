import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await startWebApp({ environment: { GATEWAY_PUBLIC_URL: '' } });
});
afterAll(() => app.stop());

it('gives nobody a token, and begins no conversation, where there is no gateway', async () => {
  const heartbeat = { status: 'ready', startedAt: '2026-11-23T15:00:00Z', activeConversations: 0 };
  await app.call('PUT', '/workers/worker', { as: 'worker', body: heartbeat });
  const { cookie } = await app.startConversation();
  for (const as of ['public', { cookie }] as const) {
    const response = await app.call('POST', '/gateway/token', { as, body: {} });
    expect((await problemOf(response)).code).toBe('receptionist_unavailable');
    expect(response.headers.get('set-cookie')).toBeNull();
  }
  expect(await app.database.conversation.count()).toBe(1);
});
