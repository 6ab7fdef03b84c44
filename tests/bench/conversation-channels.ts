import type { PatientClient } from '#tests/factories/patient-client.ts';
import type { WorkerEvents } from './worker-events.ts';

type Way = 'naive' | 'sendText';

/**
 * Measures, in a room of the bare agent, other ways to send what a booking brings, from the tool's call on: `naive`, a
 * write for each word, then the document, then the attribute; and `sendText`, the same words alone at once.
 * @returns milliseconds by what was complete
 */
export async function measureWays(client: PatientClient, events: WorkerEvents): Promise<Record<string, number>> {
  const room = client.room.name ?? '';
  const measured: Record<string, number> = {};
  for (const way of ['naive', 'sendText'] as const) {
    events.forget(room, 'tool');
    const complete = await once(client, way);
    const begunMs = await events.atMs(room, 'tool');
    for (const [name, atMs] of Object.entries(complete)) {
      measured[`${way}: call to ${name}`] = performance.timeOrigin + atMs - begunMs;
    }
  }
  return measured;
}

async function once(client: PatientClient, way: Way): Promise<Record<string, number>> {
  const { confirmations, details, states, segments } = client;
  const before = [confirmations.length, details.length, states.length, segments.length] as const;
  await client.say(way);
  await client.until(
    () =>
      confirmations.length > before[0] &&
      (way === 'sendText' || (details.length > before[1] && states.length > before[2])),
    'what was sent',
  );
  // The echo of the tool's answer ends the turn.
  await client.until(() => segments.slice(before[3]).some(({ complete }) => complete), 'the end of the turn');
  const words = { 'words complete': confirmations.at(-1)?.completeAtMs ?? 0 };
  if (way === 'sendText') return words;
  const all = {
    ...words,
    'details complete': details.at(-1)?.completeAtMs ?? 0,
    attribute: states.at(-1)?.atMs ?? 0,
  };
  return { ...all, 'all of it': Math.max(...Object.values(all)) };
}
