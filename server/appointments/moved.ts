import type { ConfirmationKind } from '#contract/channels/appointment-details.ts';
import type { Database } from '../database.ts';

/** What is asked of a row to tell whether it was moved. */
interface MaybeMoved {
  id: string;
  status: string;
  version: number;
}

/**
 * What to say of stored appointments that were booked and then moved: the audit remembers it. Of all others the row
 * itself tells; they are not in the answer. One query, and none when no row has changed since it was made.
 */
export async function movedAmong(
  database: Database,
  rows: readonly MaybeMoved[],
): Promise<ReadonlyMap<string, ConfirmationKind>> {
  const changed = rows.filter(({ status, version }) => status === 'booked' && version > 1).map(({ id }) => id);
  if (changed.length === 0) return new Map();
  const moves = await database.auditEntry.findMany({
    where: { entity: 'appointment', entityId: { in: changed }, action: 'appointment.rescheduled' },
    select: { entityId: true },
    distinct: ['entityId'],
  });
  return new Map(moves.map(({ entityId }) => [entityId, 'rescheduled']));
}
