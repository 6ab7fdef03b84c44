/**
 * `npm run bench [-- conversation|crowd|memory|startup] [--rounds 20] [--cold]`: measures the running product beside a
 * bare agent of the same framework, in the same run. `npm run bench -- slots|availability|bookings [--rounds 20]
 * [--rows 1000000]`: measures the booking engine beside straightforward ways; `npm run bench -- gateway [--steps
 * 1,100,1000]`: the text gateway's memory and first words with so many conversations; `npm run bench -- page [--rounds
 * 20]`: weight, paint and responses of the patient's pages beside a bare page of Next's. These run when they are
 * named. No speed is asserted, only that all ways give the same; figures are printed with n and spread.
 */
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { bareToken } from '#tests/bench/bare-client.ts';
import { measureAvailability } from '#tests/bench/booking/availability.ts';
import { measureBookings } from '#tests/bench/booking/bookings.ts';
import { measureSlots } from '#tests/bench/booking/slots.ts';
import { measureConversations, measureCrowd } from '#tests/bench/conversation-latency.ts';
import { countPackets } from '#tests/bench/conversation-packets.ts';
import { describeFigure, type Figure, ratio } from '#tests/bench/figures.ts';
import { measureGateway } from '#tests/bench/gateway.ts';
import { memoryBelow } from '#tests/bench/memory.ts';
import { measurePage } from '#tests/bench/page/measure-page.ts';
import { measureStartUp } from '#tests/bench/start-up.ts';
import { WorkerEvents } from '#tests/bench/worker-events.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';
import { cacheDirOf, rootDir } from './stack/paths.ts';
import { createProgress } from './stack/progress.ts';
import { readSettings } from './stack/settings.ts';
import { type Stack, startStack } from './stack/stack.ts';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '20' },
    rows: { type: 'string', default: '1000000' },
    steps: { type: 'string', default: '1,100,1000' },
    cold: { type: 'boolean', default: false },
  },
});
const liveSuites = ['conversation', 'crowd', 'memory'];
const suites = positionals.length > 0 ? positionals : ['startup', ...liveSuites];
const rounds = Number(flags.rounds);
const show = (line: string) => process.stdout.write(`${line}\n`);

if (suites.includes('startup')) await measureStartUp({ rootDir, cold: flags.cold, environment: process.env, show });
if (suites.includes('slots')) measureSlots({ rounds, show });
if (suites.includes('availability')) await measureAvailability({ rounds: rounds * 10, rows: Number(flags.rows), show });
if (suites.includes('bookings')) await measureBookings({ rounds, show });
if (suites.some((suite) => liveSuites.includes(suite))) await withStack(runLiveSuites);
if (suites.includes('page')) {
  // A Monday morning, so that the practice is open and has times.
  await withStack(
    ({ publicUrl }) => measurePage({ rootDir, webUrl: publicUrl, environment: process.env, rounds, show }),
    {
      CLOCK_START: '2026-11-23T15:00:00Z',
    },
  );
}
if (suites.includes('gateway')) {
  const steps = flags.steps.split(',').map(Number);
  await withStack(
    ({ webUrl, gatewayUrl, secrets: { serviceKey } }) =>
      measureGateway({ webUrl, gatewayUrl, serviceKey, steps, show }),
    { LOG_LEVEL: 'info', MAX_CONVERSATIONS: '100000' },
  );
}
process.exit(0);

async function withStack(
  run: (stack: Stack, events: { ours: WorkerEvents; bare: WorkerEvents }) => Promise<void>,
  environment: Record<string, string> = {},
) {
  const dataDir = await mkdtemp(join(tmpdir(), 'openwide-bench-'));
  // The database's own account has to get in.
  await chmod(dataDir, 0o755);
  const events = { ours: new WorkerEvents(), bare: new WorkerEvents() };
  const settings = readSettings({
    ...process.env,
    PORT: '0',
    OPENWIDE_DATABASE_PORT: '0',
    OPENWIDE_LIVEKIT_PORT: '0',
    GATEWAY_PORT: '0',
  });
  const stack = await startStack({
    dataDir,
    cacheDir: cacheDirOf(process.env),
    settings,
    mode: 'production',
    environment: { ...process.env, LOG_LEVEL: 'debug', TOKENS_PER_10_MINUTES: '100000', ...environment },
    lasting: false,
    progress: createProgress(process.stderr),
    onWorkerLine: (line) => events.ours.read(line),
    events: {
      onRestart: (name) => show(`The ${name} was started again.`),
      onGivenUp: (name) => show(`The ${name} is gone.`),
    },
  });
  try {
    await run(stack, events);
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function runLiveSuites(stack: Stack, events: { ours: WorkerEvents; bare: WorkerEvents }): Promise<void> {
  // Before the bare agent runs beside it, so that nothing is counted twice.
  if (suites.includes('memory')) await reportMemory('Openwide, idle', process.pid);
  const bare = await startBareAgent(stack, events.bare);
  try {
    if (suites.includes('conversation')) {
      show(`\nConversations, ${rounds} rounds, turn and turn about:`);
      const { figures, ungreeted } = await measureConversations(stack, events, rounds);
      for (const figure of figures) show(`  ${describeFigure(figure)}`);
      show(
        `  never greeted: Openwide ${ungreeted.Openwide}, bare agent ${ungreeted['bare agent']} (not counted above)`,
      );
      compare(figures);
      await reportPackets(stack);
    }
    if (suites.includes('crowd')) await reportCrowd(stack);
    if (suites.includes('memory')) await reportConversationMemory(stack, bare.pid);
  } finally {
    bare.stop();
  }
}

function compare(figures: Figure[]): void {
  show('\n  Openwide to bare agent, by medians:');
  for (const ours of figures.filter(({ name }) => name.endsWith(', Openwide'))) {
    const theirs = figures.find(({ name }) => name === ours.name.replace(', Openwide', ', bare agent'));
    if (theirs) show(`  ${ours.name.replace(', Openwide', '').padEnd(58)} ${ratio(ours, theirs)}`);
  }
}

/** What crosses for words and document, counted in a browser, by ours and by the ways that it is measured beside. */
async function reportPackets(stack: Stack): Promise<void> {
  show('\n  Packets to the patient for words and document:');
  const booking = [
    'I am Ana Reed, 217-555-0155, born May 5, 1985. A cleaning, any time is fine.',
    'The first one',
    'Yes',
  ];
  for (const [way, wayIn, messages] of [
    ['Openwide', () => new PatientClient(stack.webUrl).token(), booking],
    ['naive', () => bareToken(stack.livekit), ['naive']],
    ['sendText, words alone', () => bareToken(stack.livekit), ['sendText']],
  ] as const) {
    try {
      const { packets, bytes } = await countPackets(wayIn, messages);
      show(`  ${way.padEnd(58)} ${packets} packets, ${bytes} bytes`);
    } catch {
      show(`  ${way.padEnd(58)} not counted: nobody greeted the counting browser`);
    }
  }
}

async function reportCrowd(stack: Stack): Promise<void> {
  show('\nEight patients at once, until greeted:');
  for (const side of ['Openwide', 'bare agent'] as const) {
    const last: number[] = [];
    const all: number[] = [];
    let missing = 0;
    for (let run = 0; run < 5; run++) {
      const greeted = await measureCrowd(side, stack, 8);
      all.push(...greeted);
      missing += 8 - greeted.length;
      last.push(Math.max(...greeted));
      // The stock worker warms up its next processes after a crowd; both get the time.
      await sleep(5000);
    }
    show(`  ${describeFigure({ name: `the last of eight, ${side}`, unit: 'ms', values: last })}`);
    show(`  ${describeFigure({ name: `each, ${side}`, unit: 'ms', values: all })}  never greeted: ${missing}`);
  }
}

async function reportMemory(title: string, rootPid: number): Promise<void> {
  await sleep(3000);
  const processes = memoryBelow(rootPid).filter(({ pid }) => pid !== process.pid);
  const total = processes.reduce((sum, { pssMb }) => sum + pssMb, 0);
  show(`\n${title}: ${total.toFixed(0)} MB (PSS)`);
  for (const { name, pid, pssMb } of processes.sort((a, b) => b.pssMb - a.pssMb)) {
    show(`  ${pssMb.toFixed(1).padStart(7)} MB  ${name} (${pid})`);
  }
}

async function reportConversationMemory(stack: Stack, barePid: number): Promise<void> {
  const patients = 8;
  show(`\nMemory of ${patients} running conversations (all processes but the measuring one):`);
  const total = (pid: number, without: number) =>
    memoryBelow(pid)
      .filter((one) => one.pid !== process.pid && one.pid !== without)
      .reduce((sum, { pssMb }) => sum + pssMb, 0);
  const bareTree = () => memoryBelow(barePid).reduce((sum, { pssMb }) => sum + pssMb, 0);
  const ourTree = () => total(process.pid, -1) - bareTree();
  for (const side of ['Openwide', 'bare agent'] as const) {
    const measure = side === 'Openwide' ? ourTree : bareTree;
    const before = measure();
    const clients = Array.from({ length: patients }, () => new PatientClient(stack.webUrl));
    for (const client of clients) {
      await client.join(side === 'Openwide' ? await client.token() : await bareToken(stack.livekit));
      await client
        .until(() => client.segments.some(({ complete }) => complete), 'a greeting', 15_000)
        .catch(() => undefined);
      await client.ask('Do you have parking?').catch(() => undefined);
    }
    await sleep(3000);
    show(
      `  ${side.padEnd(12)} ${((measure() - before) / patients).toFixed(1)} MB each (${before.toFixed(0)} → ${measure().toFixed(0)} MB)`,
    );
    await Promise.all(clients.map((client) => client.leave()));
  }
}

async function startBareAgent(stack: Stack, events: WorkerEvents): Promise<{ pid: number; stop(): void }> {
  const { url, apiKey, apiSecret } = stack.livekit;
  const child = spawn(process.execPath, [join(rootDir, 'tests/bench/bare-agent.ts'), url, apiKey, apiSecret], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const registered = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.includes('"registered":true')) registered.resolve();
    events.read(line);
  });
  child.once('exit', (code) => registered.reject(new Error(`the bare agent ended with ${code}`)));
  await registered.promise;
  process.once('exit', () => child.kill());
  // Its idle processes warm up after it has registered.
  await sleep(6000);
  return { pid: child.pid ?? 0, stop: () => child.kill('SIGTERM') };
}
