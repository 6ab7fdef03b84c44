import { serverClock } from '../clock.ts';
import type { Database } from '../database.ts';
import { auditActor, type Principal } from '../identity/principal.ts';
import { appendAudit } from './append-audit.ts';

const onceInMs = 15 * 60_000;

/**
 * Records that somebody read a patient's data: once in a quarter of an hour for the same reader and thing, so that a
 * page that keeps itself fresh does not bury the audit.
 */
export async function appendReadAudit(
  database: Database,
  entry: {
    clinicId: string;
    principal: Principal;
    /** The row that was read; of a list, the clinic it was the list of. */
    entityId: string;
  } & (
    | { entity: 'appointment' | 'conversation' | 'waitlist_entry'; list?: boolean }
    | { entity: 'document'; list?: undefined }
    | { entity: 'notification' | 'recall'; list: true }
  ),
): Promise<void> {
  const nowMs = serverClock().nowMs();
  const { list, ...read } = entry;
  const action = entry.list ? (`${entry.entity}.listed` as const) : (`${entry.entity}.read` as const);
  const recent = await database.auditEntry.findFirst({
    where: {
      clinicId: entry.clinicId,
      ...auditActor(entry.principal),
      action,
      entity: entry.entity,
      entityId: entry.entityId,
      at: { gt: new Date(nowMs - onceInMs) },
    },
    select: { id: true },
  });
  if (recent) return;
  await appendAudit(database, {
    ...read,
    action,
    conversationId: entry.entity === 'conversation' && !list ? entry.entityId : null,
    at: new Date(nowMs),
  });
}
