import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookingInput } from '#tests/factories/booking.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

/** What parses as JSON, as a date or as an instant, and yet cannot be stored or reckoned with. */
let app: WebApp;
let agent: { agentOf: string };
beforeAll(async () => {
  app = await startWebApp();
  agent = { agentOf: (await app.startConversation()).id };
});
afterAll(() => app.stop());

const staff = { staff: 'front-desk' } as const;
const key = () => crypto.randomUUID();

async function isRefused(response: Promise<Response>): Promise<void> {
  expect((await problemOf(await response)).code).toBe('invalid_request');
}

describe('years nobody lives in', () => {
  it.each(['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-12:00'])(
    '%s is held, booked and blocked by nobody',
    async (startsAt) => {
      const wanted = { visitType: 'cleaning', provider: 'martinez', startsAt };
      await isRefused(app.call('POST', '/holds', { as: agent, body: wanted }));
      await isRefused(app.call('POST', '/appointments', { as: agent, body: bookingInput({ startsAt }), key: key() }));
      const block = { provider: 'chen', startsAt, endsAt: '2026-12-02T09:00:00Z' };
      await isRefused(app.call('POST', '/blocks', { as: staff, body: block, key: key() }));
    },
  );

  it.each(['0000-01-01', '0000-02-29', '9999-12-31'])('%s is no day to ask for', async (day) => {
    const patient = { ...bookingInput().patient, birthDate: day, guardian: 'Ada Stone' };
    await isRefused(app.call('POST', '/appointments', { as: agent, body: bookingInput({ patient }), key: key() }));
    const wait = { visitType: 'cleaning', from: day, patient: bookingInput().patient };
    await isRefused(app.call('POST', '/waitlist', { as: agent, body: wait, key: key() }));
    await isRefused(app.call('GET', `/availability?visitType=cleaning&from=${day}`));
    for (const path of [`/appointments?to=${day}`, `/blocks?to=${day}`, `/recalls?dueBefore=${day}`]) {
      await isRefused(app.call('GET', path, { as: staff }));
    }
  });
});

describe('what is no text', () => {
  it.each([
    ['the character zero', 'a\0b'],
    ['half a character', 'a\ud800b'],
  ])('%s is stored nowhere', async (_what, text) => {
    await isRefused(app.call('POST', '/appointments', { as: agent, body: bookingInput({ note: text }), key: key() }));
    const block = { provider: 'chen', local: { from: '2027-01-05' }, reason: text };
    await isRefused(app.call('POST', '/blocks', { as: staff, body: block, key: key() }));
    const message = { id: 'm', role: 'patient', text, at: '2026-11-23T15:00:00Z' };
    const path = `/conversations/${agent.agentOf}/messages`;
    await isRefused(app.call('POST', path, { as: agent, body: { messages: [message] } }));
    await isRefused(app.call('POST', path, { as: agent, body: { [text]: 1, messages: [] } }));
  });

  it('whole characters of any script are', async () => {
    const note = 'Zähne 🦷 歯';
    const body = bookingInput({ startsAt: '2026-12-02T09:00:00-06:00', note });
    expect((await app.call('POST', '/appointments', { as: agent, body, key: key() })).status).toBe(201);
    expect(await app.database.appointment.count({ where: { note } })).toBe(1);
  });
});
