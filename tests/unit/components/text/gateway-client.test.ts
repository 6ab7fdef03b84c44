import { afterEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '#agent/gateway/gateway-server.ts';
import type { GatewayLimits } from '#agent/gateway/limits.ts';
import { GatewayClient, type GatewayClientOptions } from '#components/text/gateway-client.ts';
import { GatewayError } from '#components/text/gateway-error.ts';
import type { SocketLike } from '#components/text/gateway-link.ts';
import type { GatewayOutput } from '#contract/gateway/messages.ts';
import { fakeLead } from '../../gateway/fake-conversation.ts';

const id = `conv_${'a'.repeat(26)}`;
const gateways: Gateway[] = [];
const clients: GatewayClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await Promise.all(gateways.splice(0).map((gateway) => gateway.drain(0)));
});

async function gatewayAt(port = 0, limits: Partial<GatewayLimits> = {}) {
  const fake = fakeLead();
  const gateway = await startGateway({
    port,
    host: '127.0.0.1',
    serviceKey: 'service-key-of-these-tests',
    origins: new Set(['*']),
    hasRoom: () => true,
    lead: fake.lead,
    admit: async (token) => (token === 'good' ? { outcome: 'admitted', conversationId: id } : { outcome: 'unknown' }),
    limits,
  });
  gateways.push(gateway);
  return { gateway, led: fake.led };
}

/** Sockets of one client, to be cut from outside. */
function clientOf(port: number, options: Partial<GatewayClientOptions> = {}) {
  const sockets: WebSocket[] = [];
  const client = new GatewayClient({
    getToken: async () => ({ url: `ws://127.0.0.1:${port}`, token: 'good' }),
    openSocket: ({ url, token }) => {
      const socket = new WebSocket(`${url}/?token=${token}`);
      sockets.push(socket);
      return socket;
    },
    retryAfterMs: [10, 20, 40, 80, 160, 320, 640],
    ...options,
  });
  clients.push(client);
  const got: GatewayOutput[] = [];
  client.listen((event) => {
    if (event.type !== 'status') got.push(event);
  });
  client.connect();
  const is = (status: string) => expect.poll(() => client.status).toBe(status);
  return { client, got, sockets, is };
}

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof GatewayError ? error.code : String(error)),
  );

describe('the gateway client', () => {
  it('connects, is greeted, and gets the answer to a message with all that came of it', async () => {
    const { gateway, led } = await gatewayAt();
    const { client, got, is } = clientOf(gateway.port);
    await is('ready');
    expect(got[0]).toMatchObject({ type: 'ready', message: 'Welcome to the practice.' });
    const answer = client.send('Do you have parking?');
    await led[0]?.heard(1);
    await led[0]?.answer('Yes.');
    expect(await answer).toEqual([
      { type: 'message', role: 'user', text: 'Do you have parking?' },
      { type: 'message', role: 'assistant', text: 'Yes.' },
    ]);
    expect(got.slice(2).map(({ type }) => type)).toEqual(['delta', 'complete', 'result']);
  });

  it('gives everything to each of several loops, until it is closed', async () => {
    const { gateway } = await gatewayAt();
    const { client } = clientOf(gateway.port);
    const read = async () => {
      const types: string[] = [];
      for await (const event of client.events()) {
        types.push(event.type === 'status' ? event.status : event.type);
        if (event.type === 'state') client.close();
      }
      return types;
    };
    const leaving = (async () => {
      for await (const _event of client.events()) break;
    })();
    const [one, two] = await Promise.all([read(), read(), leaving]);
    expect(one).toEqual(['ready', 'ready', 'state', 'closed']);
    expect(two).toEqual(one);
  });

  it('sends a message written before it is ready as soon as it is', async () => {
    const { gateway, led } = await gatewayAt();
    const { client } = clientOf(gateway.port);
    const answer = client.send('Hello');
    await expect.poll(() => led.length).toBe(1);
    await led[0]?.heard(1);
    await led[0]?.answer('Hi.');
    expect(await code(answer)).toBe('answered');
  });

  it('takes one message at a time, and tells why one was not taken', async () => {
    const { gateway, led } = await gatewayAt();
    const { client, is } = clientOf(gateway.port);
    await is('ready');
    const first = client.send('One');
    expect(await code(client.send('Two'))).toBe('busy');
    await led[0]?.heard(1);
    await led[0]?.answer('Answered.');
    await first;
    expect(await code(client.send('x'.repeat(5000)))).toBe('too_large');
    const again = client.send('Three');
    await led[0]?.heard(2);
    await led[0]?.answer('Fine.');
    expect(await code(again)).toBe('answered');
  });

  it('comes back after a loss, and a message that never arrived is sent again', async () => {
    const { gateway, led } = await gatewayAt();
    const { client, sockets, is } = clientOf(gateway.port);
    await is('ready');
    // It leaves into a socket that is closing already.
    sockets[0]?.close(4999);
    const answer = client.send('Book it');
    await led[0]?.heard(1);
    await led[0]?.answer('Booked.');
    expect((await answer).at(-1)).toEqual({ type: 'message', role: 'assistant', text: 'Booked.' });
    expect(sockets).toHaveLength(2);
    expect(led[0]?.written).toHaveLength(1);
  });

  it('finds the answer that came while it was away, and does not ask twice', async () => {
    const { gateway, led } = await gatewayAt();
    const tokens = Promise.withResolvers<void>();
    let asked = 0;
    const { client, sockets, is } = clientOf(gateway.port, {
      getToken: async () => {
        asked += 1;
        if (asked === 2) await tokens.promise;
        return { url: `ws://127.0.0.1:${gateway.port}`, token: 'good' };
      },
    });
    await is('ready');
    const answer = client.send('Book it');
    await led[0]?.heard(1);
    sockets[0]?.close(4999);
    await is('away');
    await led[0]?.answer('Booked.');
    tokens.resolve();
    expect(await answer).toEqual([
      { type: 'message', role: 'user', text: 'Book it' },
      { type: 'message', role: 'assistant', text: 'Booked.' },
    ]);
    expect(led[0]?.written).toHaveLength(1);
  });

  it('comes back in the middle of an answer and gets its end', async () => {
    const { gateway, led } = await gatewayAt();
    const { client, got, sockets, is } = clientOf(gateway.port);
    await is('ready');
    const answer = client.send('Tell me more');
    await led[0]?.heard(1);
    await led[0]?.face.words.captureText('We are ');
    await expect.poll(() => got.at(-1)?.type).toBe('delta');
    sockets[0]?.close(4999);
    await expect.poll(() => sockets.length).toBe(2);
    await is('ready');
    await led[0]?.answer('open.');
    await answer;
    expect(got.findLast(({ type }) => type === 'delta')).toEqual({
      type: 'delta',
      delta: 'open.',
      accumulated: 'We are open.',
    });
    expect(led[0]?.written).toHaveLength(1);
  });

  it('waits for a gateway that restarts, and goes on', async () => {
    const { gateway } = await gatewayAt();
    const { client, is } = clientOf(gateway.port);
    await is('ready');
    await gateway.drain(0);
    await is('away');
    expect(client.because).toBe('draining');
    await gatewayAt(gateway.port);
    await is('ready');
    expect(client.because).toBeNull();
  });

  it('says whether a token is for the same conversation again', async () => {
    const { gateway, led } = await gatewayAt();
    const occasions: string[] = [];
    const { client, sockets, is } = clientOf(gateway.port, {
      getToken: async (occasion) => {
        occasions.push(occasion);
        return { url: `ws://127.0.0.1:${gateway.port}`, token: 'good' };
      },
    });
    await is('ready');
    sockets[0]?.close(4999);
    await expect.poll(() => sockets.length).toBe(2);
    await is('ready');
    led[0]?.face.goodbye();
    await is('closed');
    client.connect();
    await is('ready');
    expect(occasions).toEqual(['first', 'again', 'first']);
  });

  it('gives up after its last try, and begins anew when told to', async () => {
    const { gateway } = await gatewayAt();
    let reachable = false;
    const { client, is } = clientOf(gateway.port, {
      retryAfterMs: [1, 1],
      getToken: async () => {
        if (!reachable) throw new GatewayError('unavailable');
        return { url: `ws://127.0.0.1:${gateway.port}`, token: 'good' };
      },
    });
    await is('closed');
    expect(client.because).toBe('unavailable');
    expect(await code(client.send('Hello?'))).toBe('unavailable');
    reachable = true;
    client.connect();
    await is('ready');
  });

  it('does not take a conversation back that went on somewhere else', async () => {
    const { gateway } = await gatewayAt();
    const first = clientOf(gateway.port);
    await first.is('ready');
    const second = clientOf(gateway.port);
    await second.is('ready');
    await first.is('closed');
    expect(first.client.because).toBe('replaced');
    expect(first.sockets).toHaveLength(1);
  });

  it('comes back by itself when something is said after a long silence', async () => {
    const { gateway, led } = await gatewayAt(0, { idleMs: 30 });
    const { client, is } = clientOf(gateway.port);
    await is('closed');
    expect(client.because).toBe('idle');
    const answer = client.send('Still there?');
    await expect.poll(() => led.length).toBe(2);
    await led[1]?.heard(1);
    await led[1]?.answer('Yes.');
    expect(await code(answer)).toBe('answered');
  });

  it('drops what is not in the contract, and gives up a connection that has gone silent', async () => {
    type Listener = (event: { data: unknown; code: number }) => void;
    class Silent implements SocketLike {
      readonly listeners = new Map<string, Listener>();
      closedWith: number | undefined;
      send(): void {}
      close(closeCode?: number): void {
        this.closedWith = closeCode;
      }
      addEventListener(type: string, listener: unknown): void {
        this.listeners.set(type, listener as Listener);
      }
    }
    const sockets: Silent[] = [];
    const { client, is } = clientOf(1, {
      silentMs: 30,
      openSocket: () => {
        const socket = new Silent();
        sockets.push(socket);
        return socket;
      },
    });
    await expect.poll(() => sockets.length).toBeGreaterThan(0);
    for (const data of ['nonsense', '{"type":"other"}', new ArrayBuffer(4)]) {
      sockets[0]?.listeners.get('message')?.({ data, code: 0 });
    }
    expect(client.dropped).toBe(3);
    await is('away');
    expect(sockets[0]?.closedWith).toBe(4413);
    await expect.poll(() => sockets.length).toBeGreaterThan(1);
  });
});
