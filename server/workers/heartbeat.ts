import { type Heartbeat, heartbeatTimeoutMs } from '#contract/http/health.ts';
import { systemClock } from '#domain/clock.ts';
import { getDatabase } from '../database.ts';
import { sweep } from './sweep.ts';

/** Stores that a worker lives, and uses the regular moment to clear away what has run out. */
export async function recordHeartbeat(workerId: string, heartbeat: Heartbeat): Promise<void> {
  const seenAt = new Date(systemClock.nowMs());
  const data = {
    startedAt: new Date(heartbeat.startedAt),
    seenAt,
    activeConversations: heartbeat.activeConversations,
    status: heartbeat.status,
  };
  await getDatabase().workerHeartbeat.upsert({
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
