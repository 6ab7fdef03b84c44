import { heartbeatIntervalMs, heartbeatTimeoutMs } from '#contract/http/health.ts';
import type { Database, Transaction } from '../database.ts';

/** For this long some worker must have been heard without a gap before the silence of another means anything. */
const listeningMs = 1.5 * heartbeatIntervalMs;

/**
 * Which of these workers are gone: silent for longer than the time-out, while another one was heard without a gap. When
 * nobody was heard it is we who were away, and nobody's conversations are taken from them for that.
 * @param nowMs the machine's clock, epoch milliseconds
 */
export async function goneWorkers(
  database: Database | Transaction,
  workerIds: readonly string[],
  nowMs: number,
): Promise<ReadonlySet<string>> {
  const heard = await database.workerHeartbeat.findMany({
    where: { seenAt: { gt: new Date(nowMs - heartbeatTimeoutMs) } },
    select: { id: true, steadySince: true },
  });
  if (!heard.some(({ steadySince }) => steadySince.getTime() <= nowMs - listeningMs)) return new Set();
  const fresh = new Set(heard.map(({ id }) => id));
  return new Set(workerIds.filter((id) => !fresh.has(id)));
}

/** Whether a worker's last report is younger than the time-out. */
export async function workerHeard(database: Database, workerId: string, nowMs: number): Promise<boolean> {
  const where = { id: workerId, seenAt: { gt: new Date(nowMs - heartbeatTimeoutMs) } };
  return (await database.workerHeartbeat.count({ where })) > 0;
}
