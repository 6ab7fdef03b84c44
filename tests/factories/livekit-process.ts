import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLivekit } from '#scripts/stack/livekit-server.ts';
import { choosePort } from '#scripts/stack/ports.ts';
import { startProcessGuard } from '#scripts/stack/process-guard.ts';
import { livekitCacheDir } from '#tests/environment/env.ts';
import { routeOf } from './route-table.ts';

/** A LiveKit server that one test file has to itself, whose webhooks go to the route handler in this process. */
export interface LivekitProcess {
  /** Settings of the web application that works with it. */
  readonly environment: Readonly<Record<'LIVEKIT_URL' | 'LIVEKIT_API_KEY' | 'LIVEKIT_API_SECRET', string>>;
  /** What it has reported and how that was answered, in order: `participant_joined 204`. */
  readonly reports: readonly string[];
  stop(): Promise<void>;
}

export async function startLivekitProcess(): Promise<LivekitProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'openwide-livekit-'));
  const reports: string[] = [];
  const receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const { authorization = '', 'content-type': contentType = '' } = request.headers;
    const { route, params } = routeOf('/livekit/webhooks');
    const post = (await route.load()).POST;
    const sent = new Request('http://localhost/api/v1/livekit/webhooks', {
      method: 'POST',
      headers: { authorization, 'content-type': contentType },
      body,
    });
    const answer = await post?.(sent, { params: Promise.resolve(params) });
    reports.push(`${(JSON.parse(body) as { event: string }).event} ${answer?.status}`);
    response.writeHead(answer?.status ?? 500).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;

  const given = new Set<number>();
  const free = async (protocol: 'tcp' | 'udp') => {
    const choice = await choosePort(0, protocol, given);
    given.add(choice.port);
    return choice.port;
  };
  // Ends the server also when the tests are killed.
  const guard = startProcessGuard();
  const keys = { apiKey: 'rooms-test', apiSecret: 'secret-of-the-rooms-test-of-32-characters' };
  await mkdir(join(dataDir, 'logs'));
  const { child, url } = await startLivekit({
    dataDir,
    cacheDir: livekitCacheDir(),
    ports: { http: await free('tcp'), tcp: await free('tcp'), udp: await free('udp') },
    ...keys,
    webhookUrl: `http://127.0.0.1:${port}/api/v1/livekit/webhooks`,
    guard,
    events: { onRestart() {}, onGivenUp() {} },
    report() {},
    onChild() {},
  });
  return {
    environment: { LIVEKIT_URL: url, LIVEKIT_API_KEY: keys.apiKey, LIVEKIT_API_SECRET: keys.apiSecret },
    reports,
    async stop() {
      await child.stop();
      await guard.release();
      receiver.closeAllConnections();
      await new Promise((resolve) => receiver.close(resolve));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
