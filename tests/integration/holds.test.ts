import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdResponseSchema } from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await startWebApp();
});
afterAll(() => app.stop());

const wanted = { visitType: 'cleaning', provider: 'martinez', startsAt: '2026-12-02T09:00:00-06:00' };

async function offered(as: { agentOf: string }): Promise<string[]> {
  const path = '/availability?visitType=cleaning&provider=martinez&from=2026-12-02&to=2026-12-02&at=09:00';
  const answer = availabilityResponseSchema.parse(await (await app.call('GET', path, { as })).json());
  return answer.openings.map(({ startsAt }) => startsAt);
}

it('keeps a time for one conversation, hidden from the others, and books it', async () => {
  const mine = { agentOf: (await app.startConversation()).id };
  const other = { agentOf: (await app.startConversation()).id };
  const hold = await app.call('POST', '/holds', { as: mine, body: wanted });
  expect(hold.status).toBe(201);
  expect(holdResponseSchema.parse(await hold.json()).opening).toMatchObject({
    provider: 'martinez',
    operatory: 'HYG1',
  });
  expect(await offered(mine)).toEqual([wanted.startsAt]);
  expect(await offered(other)).toEqual([]);
  const refused = await app.call('POST', '/appointments', {
    as: other,
    body: bookingInput(),
    key: crypto.randomUUID(),
  });
  expect((await problemOf(refused)).code).toBe('slot_taken');
  const booked = await app.call('POST', '/appointments', { as: mine, body: bookingInput(), key: crypto.randomUUID() });
  expect(booked.status).toBe(201);
  expect(await app.database.claim.count({ where: { kind: 'hold' } })).toBe(0);
});

it('lets go of the earlier hold when another time is chosen', async () => {
  const mine = { agentOf: (await app.startConversation()).id };
  await app.call('POST', '/holds', { as: mine, body: { ...wanted, startsAt: '2026-12-03T09:00:00-06:00' } });
  await app.call('POST', '/holds', { as: mine, body: { ...wanted, startsAt: '2026-12-03T10:00:00-06:00' } });
  const holds = await app.database.claim.findMany({ where: { kind: 'hold', conversationId: mine.agentOf } });
  expect(holds.map(({ startsAt }) => startsAt.toISOString())).toEqual(['2026-12-03T16:00:00.000Z']);
});

it('does not let a hold outlive its minutes', async () => {
  const mine = { agentOf: (await app.startConversation()).id };
  const other = { agentOf: (await app.startConversation()).id };
  const startsAt = '2026-12-07T09:00:00-06:00';
  await app.call('POST', '/holds', { as: mine, body: { ...wanted, startsAt } });
  await app.database.claim.updateMany({
    where: { conversationId: mine.agentOf, kind: 'hold' },
    data: { expiresAt: new Date('2026-11-23T14:00:00Z') },
  });
  const booked = await app.call('POST', '/appointments', {
    as: other,
    body: bookingInput({ startsAt }),
    key: crypto.randomUUID(),
  });
  expect(booked.status).toBe(201);
});

it('clears expired holds away when nobody asks, with the workers’ heartbeat', async () => {
  const mine = { agentOf: (await app.startConversation()).id };
  await app.call('POST', '/holds', { as: mine, body: { ...wanted, startsAt: '2026-12-08T09:00:00-06:00' } });
  await app.database.claim.updateMany({
    where: { conversationId: mine.agentOf },
    data: { expiresAt: new Date('2026-11-23T14:00:00Z') },
  });
  const heartbeat = { status: 'ready', startedAt: '2026-11-23T15:00:00Z', activeConversations: 0 };
  expect((await app.call('PUT', '/workers/w1', { as: 'worker', body: heartbeat })).status).toBe(204);
  expect(await app.database.claim.count({ where: { conversationId: mine.agentOf } })).toBe(0);
});
