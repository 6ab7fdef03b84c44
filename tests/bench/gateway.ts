import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { gatewayTokenResponseSchema } from '#contract/http/gateway.ts';
import { headers as names } from '#contract/http/headers.ts';
import { GatewaySocket } from '#tests/factories/gateway-socket.ts';
import { percentile } from './figures.ts';
import { memoryBelow } from './memory.ts';

export interface GatewayBenchOptions {
  webUrl: string;
  gatewayUrl: string;
  serviceKey: string;
  /** How many conversations are open at each step; each has had one turn. */
  steps: readonly number[];
  show: (line: string) => void;
}

/** Opened and asked at the same time; more would measure the queue before two cores. */
const atOnce = 8;
/** Messages of the quiet series of a step. */
const samples = 200;
/** The gateway lets a service send 50 a second and connection. */
const perConnectionMs = 25;

/** Opens more and more conversations in one worker and tells its memory and how soon the first words come. */
export async function measureGateway(options: GatewayBenchOptions): Promise<void> {
  const { steps, show } = options;
  const worker = workerPid();
  const sockets: GatewaySocket[] = [];
  // The first conversation loads what all share.
  const warmUp = await open(options);
  await firstWords(warmUp);
  await warmUp.leave();
  await sleep(5000);
  const before = memoryOf(worker);
  show(`\nText gateway, one worker process, without conversations: ${inWords(before)}`);
  for (const count of steps) {
    const opening: number[] = [];
    const crowded: number[] = [];
    await inLanes(count - sockets.length, async () => {
      const startedMs = performance.now();
      const socket = await open(options);
      opening.push(performance.now() - startedMs);
      sockets.push(socket);
      crowded.push(await firstWords(socket));
    });
    await sleep(5000);
    const now = memoryOf(worker);
    const each = (kind: keyof Memory) => (((now[kind] - before[kind]) * 1024) / sockets.length).toFixed(0);
    const quiet: number[] = [];
    for (let sample = 0; sample < samples; sample++) {
      const socket = sockets[(sample * 7) % sockets.length];
      if (socket) quiet.push(await firstWords(socket));
      await sleep(perConnectionMs);
    }
    show(
      `  ${String(sockets.length).padStart(4)} conversations: ${inWords(now)}; each ${each('pssMb')} kB PSS, ${each('rssMb')} kB RSS`,
    );
    show(`       token to ready, ${atOnce} at once:        ${series(opening)}`);
    show(`       message to first delta, ${atOnce} at once: ${series(crowded)}`);
    show(`       message to first delta, one by one:  ${series(quiet)}`);
  }
  await Promise.all(sockets.map((socket) => socket.leave()));
}

async function open({ webUrl, gatewayUrl, serviceKey }: GatewayBenchOptions): Promise<GatewaySocket> {
  const response = await fetch(new URL('/api/v1/gateway/token', webUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { token } = gatewayTokenResponseSchema.parse(await response.json());
  const [conversationId = ''] = token.split('.');
  const socket = new GatewaySocket(gatewayUrl, {
    authorization: `Bearer ${serviceKey}`,
    [names.conversation]: conversationId,
  });
  return socket.ready();
}

/** Says something and waits for the whole answer. Returns how long the first words took, in milliseconds. */
async function firstWords(socket: GatewaySocket): Promise<number> {
  const deltas = socket.all('delta').length;
  const results = socket.all('result').length;
  const startedMs = performance.now();
  socket.say('Do you have parking?');
  await socket.until(() => socket.all('delta').length > deltas, 'the first words', 60_000);
  const tookMs = performance.now() - startedMs;
  await socket.until(() => socket.all('result').length > results, 'the end of the answer', 60_000);
  return tookMs;
}

async function inLanes(count: number, work: () => Promise<void>): Promise<void> {
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, lane));
}

interface Memory {
  pssMb: number;
  rssMb: number;
}

function workerPid(): number {
  const worker = memoryBelow(process.pid).find(({ name }) => name.endsWith('agent/main.ts'));
  if (!worker) throw new Error('there is no worker below this process');
  return worker.pid;
}

function memoryOf(pid: number): Memory {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const megabytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1]) / 1024;
  return { pssMb: megabytes('Pss'), rssMb: megabytes('Rss') };
}

function inWords({ pssMb, rssMb }: Memory): string {
  return `${pssMb.toFixed(0)} MB PSS, ${rssMb.toFixed(0)} MB RSS`;
}

function series(values: readonly number[]): string {
  const of = (share: number) => percentile(values, share).toFixed(1).padStart(7);
  return `p50 ${of(0.5)}  p99 ${of(0.99)} ms  n ${values.length}`;
}
