import type { Stack } from '#scripts/stack/stack.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';
import { bareToken } from './bare-client.ts';
import { measureWays } from './conversation-channels.ts';
import type { Figure } from './figures.ts';
import type { WorkerEvents } from './worker-events.ts';

type Side = 'Openwide' | 'bare agent';

const nowMs = () => performance.timeOrigin + performance.now();
const wallClock = (atMs: number) => performance.timeOrigin + atMs;

/**
 * Measures, turn and turn about, conversations with the product and with a bare agent of the same framework: join to
 * greeting, message to first word, and from the tool's call to each channel complete.
 */
export async function measureConversations(
  stack: Stack,
  events: { ours: WorkerEvents; bare: WorkerEvents },
  rounds: number,
): Promise<{ figures: Figure[]; ungreeted: Record<Side, number> }> {
  const ungreeted: Record<Side, number> = { Openwide: 0, 'bare agent': 0 };
  const series = new Map<string, number[]>();
  const add = (name: string, value: number) => series.set(name, [...(series.get(name) ?? []), value]);
  for (let round = -1; round < rounds; round++) {
    for (const side of ['Openwide', 'bare agent'] as const) {
      const measured = await oneConversation(side, stack, events);
      if (measured === 'not greeted') {
        ungreeted[side] += 1;
        continue;
      }
      // The first round of each warms up and is not counted.
      if (round >= 0) for (const [name, value] of Object.entries(measured)) add(`${name}, ${side}`, value);
    }
  }
  return { figures: [...series].map(([name, values]) => ({ name, unit: 'ms' as const, values })), ungreeted };
}

async function oneConversation(side: Side, stack: Stack, events: { ours: WorkerEvents; bare: WorkerEvents }) {
  const ours = side === 'Openwide';
  const client = new PatientClient(stack.webUrl);
  const token = ours ? await client.token() : await bareToken(stack.livekit);
  const joinedMs = nowMs();
  await client.join(token);
  try {
    await client.until(() => client.segments.some(({ complete }) => complete), 'a greeting', 10_000);
  } catch {
    await client.leave();
    return 'not greeted' as const;
  }
  const greetingMs = nowMs() - joinedMs;

  const messages: number[] = [];
  for (const text of ['Do you have parking?', 'And what about payment?', 'Thank you.']) {
    const before = client.segments.length;
    const sentMs = nowMs();
    await client.say(text);
    await client.until(() => client.segments.length > before, 'a first word');
    messages.push(wallClock(client.segments[before]?.firstWordAtMs ?? 0) - sentMs);
    await client.until(() => client.segments.at(-1)?.complete === true, 'the end of the answer');
  }

  if (ours) {
    await client.ask('I would like a cleaning. I am Ana Reed, phone 217-555-0155, born May 5, 1985. Any time is fine.');
    await client.until(() => (client.drafts.at(-1)?.openings.length ?? 0) > 0, 'openings');
    await client.ask('The first one');
    await client.say('Yes');
  } else {
    await client.say('book');
  }
  await client.until(
    () => client.confirmations.length > 0 && client.details.length > 0 && client.lastState === 'confirmed',
    'all channels',
  );
  const room = client.room.name ?? '';
  const source = ours ? events.ours : events.bare;
  const begun = await source.atMs(room, ours ? 'book_appointment' : 'tool');
  const stored = ours ? await source.atMs(room, 'stored') : begun;
  const confirmationMs = wallClock(client.confirmations[0]?.completeAtMs ?? 0);
  const detailsMs = wallClock(client.details[0]?.completeAtMs ?? 0);
  const attributeMs = wallClock(client.states.at(-1)?.atMs ?? 0);
  const otherWays = ours ? {} : await measureWays(client, events.bare);
  await client.leave();
  return {
    ...otherWays,
    'join to greeting complete': greetingMs,
    'message to first word': messages.reduce((sum, value) => sum + value, 0) / messages.length,
    'tool call to confirmation complete': confirmationMs - begun,
    'tool call to details complete': detailsMs - begun,
    'tool call to attribute': attributeMs - begun,
    ...(ours && { 'of it, tool call to row stored': stored - begun }),
    'row stored to confirmation complete': confirmationMs - stored,
    'row stored to details complete': detailsMs - stored,
    'row stored to attribute': attributeMs - stored,
    'row stored to all of it': Math.max(confirmationMs, detailsMs, attributeMs) - stored,
  };
}

/** So many patients press Start at the same moment: how long until each, and the last, is greeted. */
export async function measureCrowd(side: Side, stack: Stack, patients: number): Promise<number[]> {
  const clients = Array.from({ length: patients }, () => new PatientClient(stack.webUrl));
  const beganMs = nowMs();
  const greeted = await Promise.all(
    clients.map(async (client) => {
      await client.join(side === 'Openwide' ? await client.token() : await bareToken(stack.livekit));
      await client
        .until(() => client.segments.some(({ complete }) => complete), 'a greeting', 30_000)
        .catch(() => undefined);
      return client.segments.some(({ complete }) => complete) ? nowMs() - beganMs : null;
    }),
  );
  await Promise.all(clients.map((client) => client.leave()));
  return greeted.filter((ms) => ms !== null);
}
