import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';

const idleHours = 2;
const hourMs = 3_600_000;

/**
 * Clears away what ends by itself: holds past their time, conversations nobody came back to, answered idempotency
 * keys, silent workers. Safe to run at any moment and from several places at once.
 */
export async function sweep(): Promise<void> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const now = new Date(nowMs);
  await database.claim.deleteMany({ where: { kind: 'hold', expiresAt: { lte: now } } });
  await database.conversation.updateMany({
    where: { status: 'open', lastActivityAt: { lt: new Date(nowMs - idleHours * hourMs) } },
    data: { status: 'ended', endedAt: now },
  });
  await database.idempotencyKey.deleteMany({ where: { expiresAt: { lt: now } } });
  await database.workerHeartbeat.deleteMany({ where: { seenAt: { lt: new Date(Date.now() - 24 * hourMs) } } });
}
