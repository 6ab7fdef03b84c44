import { afterEach, describe, expect, it } from 'vitest';
import { GatewayClient } from '#components/text/gateway-client.ts';
import type { GatewayOutput } from '#contract/gateway/messages.ts';
import { conversationSchema } from '#contract/http/conversations.ts';
import { type GatewayTokenResponse, gatewayTokenResponseSchema } from '#contract/http/gateway.ts';
import { environment } from '#tests/environment/environment.ts';
import { GatewaySocket } from '#tests/factories/gateway-socket.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';

const { webUrl, serviceKey, gatewayUrl } = environment();
const sockets: GatewaySocket[] = [];
const clients: { close(): void }[] = [];
const visitors: Visitor[] = [];

/** Somebody with a browser's cookie and no LiveKit. */
class Visitor {
  cookie = '';

  async token(): Promise<GatewayTokenResponse> {
    const response = await fetch(new URL('/api/v1/gateway/token', webUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.cookie && { cookie: this.cookie }) },
      body: JSON.stringify({ locale: 'en-US' }),
    });
    expect(response.status).toBe(201);
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return gatewayTokenResponseSchema.parse(await response.json());
  }

  async open(given?: GatewayTokenResponse): Promise<GatewaySocket> {
    const { url, token } = given ?? (await this.token());
    const address = new URL(url);
    address.searchParams.set('token', token);
    const socket = new GatewaySocket(address.href);
    sockets.push(socket);
    return socket;
  }

  async conversation() {
    const response = await this.call('GET', '/api/v1/conversations/current');
    return conversationSchema.parse(await response.json());
  }

  call(method: string, path: string): Promise<Response> {
    return fetch(new URL(path, webUrl), { method, headers: { cookie: this.cookie } });
  }
}

function visitor(): Visitor {
  const one = new Visitor();
  visitors.push(one);
  return one;
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await Promise.all(sockets.splice(0).map((socket) => socket.leave()));
  for (const one of visitors.splice(0)) if (one.cookie) await one.call('POST', '/api/v1/conversations/current/end');
});

const words = (outputs: readonly GatewayOutput[]) =>
  outputs.flatMap((output) => (output.type === 'complete' ? [output.text] : [])).join(' ');

describe('the text gateway', () => {
  it('books a cleaning by WebSocket alone: words as they come, draft, state, booking, and the record', async () => {
    const one = visitor();
    const socket = await (await one.open()).ready();
    expect(socket.last('ready')).toMatchObject({
      message: expect.stringContaining('Welcome to Bright Smile Dental'),
      resumed: false,
    });
    await socket.ask(
      'Hi, I am Gwen Ives, phone 217-555-0171, born June 3, 1988. I would like a cleaning, whenever you have time.',
    );
    await socket.until(() => (socket.last('draft')?.draft.openings.length ?? 0) > 0, 'times on offer');
    await socket.ask('The first one, please.');
    expect(words(socket.received)).toMatch(/Gwen Ives/);
    expect(socket.all('booking')).toEqual([]);
    await socket.ask('Yes, that is right.');
    expect(socket.all('booking')).toHaveLength(1);
    const booking = socket.last('booking');
    expect(booking?.details).toMatchObject({ patient: 'Gwen Ives', visitType: 'Cleaning', kind: 'booked' });
    expect(booking?.confirmation).toContain(booking?.details.code);
    expect(socket.all('state').map(({ state }) => state)).toEqual(['greeting', 'booking', 'confirmed']);
    const deltas = socket.all('delta');
    expect(deltas.length).toBeGreaterThan(socket.all('complete').length);
    for (const { delta, accumulated } of deltas) expect(accumulated.endsWith(delta)).toBe(true);
    expect(socket.all('result').flatMap(({ events }) => events.map(({ type }) => type))).not.toContain('function_call');

    await expect.poll(async () => (await one.conversation()).appointments.length).toBe(1);
    const stored = await one.conversation();
    expect(stored.agentState).toBe('confirmed');
    expect(stored.appointments[0]?.details).toEqual(booking?.details);
    expect(stored.messages.filter(({ role }) => role === 'patient')).toHaveLength(3);
  }, 60_000);

  it('tells a service of tools and their outputs', async () => {
    const one = visitor();
    const { token } = await one.token();
    const [conversationId = ''] = token.split('.');
    const socket = new GatewaySocket(gatewayUrl, {
      authorization: `Bearer ${serviceKey}`,
      'openwide-conversation': conversationId,
    });
    sockets.push(socket);
    await socket.ready();
    const { events } = await socket.ask('I would like a cleaning next week.');
    const call = events.find((event) => event.type === 'function_call' && event.name === 'find_openings');
    if (call?.type !== 'function_call') throw new Error('nobody looked for times');
    expect(events).toContainEqual({
      type: 'function_call_output',
      call_id: call.call_id,
      name: 'find_openings',
      output: expect.stringContaining('"openings"'),
      is_error: false,
    });
  }, 45_000);

  it('refuses what is too large, and a second message while one is answered; the conversation goes on', async () => {
    const socket = await (await visitor().open()).ready();
    socket.say('x'.repeat(5000));
    await socket.until(() => socket.errors.length === 1, 'a refusal');
    // Looking for times asks the practice, so the second message comes while the first is being answered.
    socket.say('I would like a cleaning next week');
    socket.say('Do you have parking?');
    await socket.until(() => socket.all('result').length === 1, 'an answer');
    expect(socket.errors).toEqual(['too_large', 'busy']);
    expect(words(socket.received)).toMatch(/Rosa Martinez/);
    expect(words(socket.received)).not.toMatch(/parking|behind the building/);
  }, 45_000);

  it('opens for no token but a good one', async () => {
    for (const token of ['', 'made-up', `${'conv_'.padEnd(31, 'a')}.9999999999.${'A'.repeat(43)}`]) {
      const socket = new GatewaySocket(`${gatewayUrl}/?token=${token}`);
      expect(await socket.untilClosed()).toEqual({ code: 4401, reason: 'not_authenticated' });
    }
    const { token } = await visitor().token();
    const altered = new GatewaySocket(`${gatewayUrl}/?token=${token.slice(0, -2)}AA`);
    expect((await altered.untilClosed()).code).toBe(4401);
    const foreign = new GatewaySocket(`${gatewayUrl}/?token=${token}`, { origin: 'https://evil.example' });
    expect((await foreign.untilClosed()).code).toBe(403);
  }, 30_000);

  it('gives a conversation to the newest of two tabs, with everything that was said', async () => {
    const one = visitor();
    const first = await (await one.open()).ready();
    await first.ask('I would like a cleaning. My name is Otis Field.');
    const token = await one.token();
    expect(token.resumed).toBe(true);
    const second = await (await one.open(token)).ready();
    expect(await first.untilClosed()).toEqual({ code: 4409, reason: 'replaced' });
    expect(second.last('ready')).toMatchObject({ message: '', resumed: true, answering: false });
    expect(second.last('ready')?.messages.map(({ role }) => role)).toEqual(['assistant', 'user', 'assistant']);
    await second.until(() => second.last('draft')?.draft.patient === 'Otis Field', 'what was understood');
    await second.ask('My phone is 217-555-0175.');
    expect(words(second.received)).not.toMatch(/Welcome/);
  }, 45_000);

  it('goes on after a lost connection, and after a goodbye from what is stored', async () => {
    const one = visitor();
    const first = await (await one.open()).ready();
    await first.ask('I would like a cleaning. My name is Nora Quist.');
    first.drop();
    const second = await (await one.open()).ready();
    expect(second.last('ready')?.messages).toHaveLength(3);
    await second.leave();
    const third = await (await one.open()).ready();
    expect(third.last('ready')?.messages.map(({ text }) => text)).toEqual(
      second.last('ready')?.messages.map(({ text }) => text),
    );
    await third.ask('My phone is 217-555-0176.');
    expect(third.last('draft')?.draft).toMatchObject({ patient: 'Nora Quist' });
    const { messages } = await one.conversation();
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
  }, 60_000);

  it('says when a conversation is still open in a room', async () => {
    const patient = new PatientClient(webUrl);
    await patient.join();
    await patient.until(() => patient.segments.some(({ complete }) => complete), 'a greeting');
    const one = visitor();
    one.cookie = patient.cookie;
    const socket = await one.open();
    expect(await socket.untilClosed()).toEqual({ code: 1013, reason: 'attended_elsewhere' });
    await patient.leave();
  }, 45_000);

  it('ends with the goodbye, and the token opens it no more', async () => {
    const one = visitor();
    const token = await one.token();
    const socket = await (await one.open(token)).ready();
    await socket.ask('No, thank you. Goodbye!');
    expect(await socket.untilClosed()).toEqual({ code: 4410, reason: 'ended' });
    const again = await one.open(token);
    expect(await again.untilClosed()).toEqual({ code: 4410, reason: 'ended' });
  }, 45_000);

  it('closes when its visitor has ended the conversation some other way', async () => {
    const one = visitor();
    const socket = await (await one.open()).ready();
    await socket.ask('Do you have parking?');
    expect((await one.call('POST', '/api/v1/conversations/current/end')).ok).toBe(true);
    socket.say('Are you still there?');
    expect(await socket.untilClosed()).toEqual({ code: 4410, reason: 'ended' });
  }, 30_000);

  it('is led by the project’s client through a cut in mid-answer, each thing once', async () => {
    const one = visitor();
    const opened: WebSocket[] = [];
    const client = new GatewayClient({
      getToken: () => one.token(),
      openSocket: ({ url, token }) => {
        const socket = new WebSocket(`${url}/?token=${token}`);
        opened.push(socket);
        return socket;
      },
      retryAfterMs: [50, 100, 200, 400, 800],
    });
    clients.push(client);
    client.connect();
    await expect.poll(() => client.status, { timeout: 15_000 }).toBe('ready');
    const answer = client.send('Do you have parking?');
    opened[0]?.close(4999);
    const events = await answer;
    expect(events.flatMap((event) => (event.type === 'message' ? [event.role] : []))).toEqual(['user', 'assistant']);
    const { messages } = await one.conversation();
    expect(messages.filter(({ role }) => role === 'patient')).toHaveLength(1);
  }, 45_000);
});
