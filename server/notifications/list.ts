import type { NotificationList, NotificationListQuery } from '#contract/http/notifications.ts';
import { zonedIso } from '#domain/clinic-time.ts';
import type { NotificationKind } from '#domain/notification-words.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { readCursor, writeCursor } from '../http/page-cursor.ts';
import type { StaffPrincipal } from '../identity/principal.ts';
import { composeText, notificationSelection } from './compose.ts';

/**
 * The practice's outbox, the newest first, one page at a time.
 * @throws ProblemError `invalid_request` for a cursor that is not of this list
 */
export async function listNotifications(
  principal: StaffPrincipal,
  query: NotificationListQuery,
): Promise<NotificationList> {
  const database = getDatabase();
  const { clinicId } = principal;
  const { practice } = await loadPractice(database, clinicId);
  const { status, limit } = query;
  const list = `${clinicId}:notifications`;
  const after = query.cursor === undefined ? undefined : readCursor(list, query.cursor);
  const at = after && new Date(after.atMs);
  const rows = await database.notification.findMany({
    where: {
      clinicId,
      ...(status && { status }),
      ...(after && at && { createdAt: { lte: at }, OR: [{ createdAt: { lt: at } }, { id: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: notificationSelection,
  });
  await appendReadAudit(database, { clinicId, principal, entity: 'notification', entityId: clinicId, list: true });
  const nowMs = serverClock().nowMs();
  const iso = (instant: Date) => zonedIso(instant.getTime(), practice.timeZone);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    timeZone: practice.timeZone,
    notifications: page.map((row) => ({
      id: row.id,
      kind: row.kind as NotificationKind,
      status: row.status as NotificationList['notifications'][number]['status'],
      patient: {
        id: row.patient.id,
        name: `${row.patient.first} ${row.patient.last}`,
        phone: row.patient.phone,
      },
      // In a demonstration the outbox is the patient's telephone.
      text: composeText(row, practice, nowMs, { hideCodes: !env().DEMO }),
      createdAt: iso(row.createdAt),
      sentAt: row.sentAt && iso(row.sentAt),
    })),
    nextCursor: last && rows.length > limit ? writeCursor(list, { atMs: last.createdAt.getTime(), id: last.id }) : null,
  };
}
