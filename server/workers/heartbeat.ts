import { type Heartbeat, heartbeatIntervalMs, heartbeatTimeoutMs } from '#contract/http/health.ts';
import { systemClock } from '#domain/clock.ts';
import { getDatabase } from '../database.ts';
import { sweep } from './sweep.ts';

/** A longer silence is a gap. */
const steadyGapMs = 2 * heartbeatIntervalMs;

/** Stores that a worker lives, and uses the regular moment to clear away what has run out. */
export async function recordHeartbeat(workerId: string, heartbeat: Heartbeat): Promise<void> {
  const database = getDatabase();
  const nowMs = systemClock.nowMs();
  const before = await database.workerHeartbeat.findUnique({
    where: { id: workerId },
    select: { seenAt: true, steadySince: true },
  });
  const seenAt = new Date(nowMs);
  const steady = before && nowMs - before.seenAt.getTime() < steadyGapMs;
  const data = {
    startedAt: new Date(heartbeat.startedAt),
    seenAt,
    steadySince: steady ? before.steadySince : seenAt,
    activeConversations: heartbeat.activeConversations,
    status: heartbeat.status,
  };
  await database.workerHeartbeat.upsert({
    where: { id: workerId },
    create: { id: workerId, ...data },
    update: data,
  });
  await sweep();
}

/** How many workers take conversations now. */
export async function workersReady(): Promise<number> {
  const since = new Date(systemClock.nowMs() - heartbeatTimeoutMs);
  return getDatabase().workerHeartbeat.count({ where: { seenAt: { gt: since }, status: 'ready' } });
}
