import type { Database } from '../database.ts';

/** LiveKit gives up sending an event again long before. */
const keptHours = 48;
const hourMs = 3_600_000;

/** Whether an event was dealt with already. */
export async function eventTaken(database: Database, id: string): Promise<boolean> {
  return (await database.livekitEvent.count({ where: { id } })) > 0;
}

/** Notes that an event was dealt with. */
export async function noteEvent(database: Database, id: string, nowMs: number): Promise<void> {
  await database.livekitEvent.createMany({ data: [{ id, receivedAt: new Date(nowMs) }], skipDuplicates: true });
}

/** Forgets events that will not come again. */
export async function purgeLivekitEvents(database: Database, nowMs: number): Promise<void> {
  await database.livekitEvent.deleteMany({ where: { receivedAt: { lt: new Date(nowMs - keptHours * hourMs) } } });
}
