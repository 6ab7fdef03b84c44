import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { GatewayClient } from '#components/text/gateway-client.ts';
import { gatewayTokenResponseSchema } from '#contract/http/gateway.ts';
import { environment } from '#tests/environment/environment.ts';
import { GatewaySocket } from '#tests/factories/gateway-socket.ts';

const { webUrl, serviceKey, gatewayUrl, livekitUrl, livekitApiKey, livekitApiSecret } = environment();
const workers: ChildProcess[] = [];
const clients: { close(): void }[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const worker of workers.splice(0)) {
    if (worker.exitCode !== null || worker.signalCode !== null) continue;
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
});

/** A second worker beside the stack's own, which gets no rooms. Returns where its gateway is. */
async function startWorker(): Promise<{ url: string; worker: ChildProcess; ended: Promise<unknown> }> {
  const worker = spawn(process.execPath, ['agent/main.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      API_URL: webUrl,
      SERVICE_KEY: serviceKey,
      LIVEKIT_URL: livekitUrl,
      LIVEKIT_API_KEY: livekitApiKey,
      LIVEKIT_API_SECRET: livekitApiSecret,
      AGENT_NAME: 'gateway-alone',
      GATEWAY_PORT: '0',
      DRAIN_SECONDS: '10',
    },
  });
  workers.push(worker);
  const ended = once(worker, 'exit');
  const port = Promise.withResolvers<number>();
  worker.once('exit', (code) => port.reject(new Error(`the worker ended with ${code}`)));
  createInterface({ input: worker.stdout }).on('line', (line) => {
    if (line.includes('text gateway open')) port.resolve(JSON.parse(line).port);
  });
  return { url: `ws://127.0.0.1:${await port.promise}`, worker, ended };
}

async function newConversation(): Promise<string> {
  const response = await fetch(new URL('/api/v1/gateway/token', webUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { token } = gatewayTokenResponseSchema.parse(await response.json());
  return token.split('.')[0] ?? '';
}

const headersOf = (conversationId: string) => ({
  authorization: `Bearer ${serviceKey}`,
  'openwide-conversation': conversationId,
});

describe('a worker with a gateway', () => {
  it('that is told to stop finishes the answer, says goodbye, and leaves the conversation to another at once', async () => {
    const { url, worker, ended } = await startWorker();
    const conversationId = await newConversation();
    const socket = await new GatewaySocket(url, headersOf(conversationId)).ready();
    socket.say('I would like a cleaning next week. My name is Ruth Abel.');
    worker.kill('SIGTERM');
    expect(await socket.untilClosed()).toEqual({ code: 1001, reason: 'draining' });
    expect(socket.received.slice(-2).map(({ type }) => type)).toEqual(['result', 'error']);
    expect(await ended).toEqual([0, null]);
    const again = await new GatewaySocket(gatewayUrl, headersOf(conversationId)).ready();
    expect(again.last('ready')?.messages.map(({ role }) => role)).toEqual(['assistant', 'user', 'assistant']);
    await again.until(() => again.last('draft')?.draft.patient === 'Ruth Abel', 'what was understood');
    await again.leave();
  }, 60_000);

  it('that is killed is followed by another, to which the client finds by itself with nothing lost', async () => {
    const { url, worker } = await startWorker();
    const conversationId = await newConversation();
    const client = new GatewayClient({
      getToken: async () => ({ url: worker.signalCode === null ? url : gatewayUrl, token: serviceKey }),
      openSocket: (address) => new WebSocket(address.url, { headers: headersOf(conversationId) }),
      // Fifteen seconds without a sign of life, and the conversation is another's to take.
      retryAfterMs: Array.from({ length: 60 }, () => 1000),
    });
    clients.push(client);
    client.connect();
    await client.send('I would like a cleaning next week. My name is Ruth Abel.');
    worker.kill('SIGKILL');
    await expect.poll(() => client.status).toBe('away');
    const events = await client.send('Do you have parking?');
    expect(events).toContainEqual({
      type: 'message',
      role: 'assistant',
      text: expect.stringContaining('Oak Street'),
    });
  }, 90_000);
});
