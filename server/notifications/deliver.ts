import type { NotificationKind } from '#domain/notification-words.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import type { Database, Transaction } from '../database.ts';
import { log } from '../log.ts';
import { composeText, localeOf, type NotificationRow, notificationSelection } from './compose.ts';
import { consoleNotifier, type Notifier } from './notifier.ts';

/** So many at most in one go; the next sweep does the rest. */
const mostMessages = 20;
/** What could not be handed over in so long is given up. */
const triedForHours = 24;

let notifier: Notifier = consoleNotifier;

/** Sets how messages leave this process. */
export function setNotifier(other: Notifier): void {
  notifier = other;
}

/**
 * Hands over what the outbox holds, the oldest first, and marks each as sent. At least once: a process that dies after
 * handing over and before it has marked it sent leaves it to be handed over again, under the same id. Several at once
 * share the work. What cannot be handed over is tried again with each sweep for a day.
 */
export async function deliverNotifications(database: Database, nowMs: number): Promise<void> {
  // By practice, so that the index finds what is queued among all that was ever sent.
  const queued = await database.$queryRaw<{ id: string }[]>`
    SELECT n.id FROM clinics c CROSS JOIN LATERAL (
      SELECT id, created_at FROM notifications
      WHERE clinic_id = c.id AND status = 'queued' ORDER BY created_at, id LIMIT ${mostMessages}
    ) n
    ORDER BY n.created_at, n.id LIMIT ${mostMessages}`;
  for (const { id } of queued) await database.$transaction((tx) => deliverOne(tx, id, nowMs));
}

async function deliverOne(tx: Transaction, id: string, nowMs: number): Promise<void> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT id FROM notifications WHERE id = ${id}::uuid AND status = 'queued' FOR UPDATE SKIP LOCKED`;
  if (locked.length === 0) return;
  const row = await tx.notification.findUniqueOrThrow({ where: { id }, select: notificationSelection });
  const status = await tryToDeliver(tx, row, nowMs);
  if (status === 'queued') return;
  const sentAt = status === 'sent' ? new Date(nowMs) : null;
  await tx.notification.update({ where: { id }, data: { status, sentAt }, select: { id: true } });
}

async function tryToDeliver(
  tx: Transaction,
  row: NotificationRow,
  nowMs: number,
): Promise<'sent' | 'failed' | 'queued'> {
  if (isOver(row, nowMs)) return 'failed';
  const { practice } = await loadPractice(tx, row.clinicId);
  try {
    await notifier.deliver({
      id: row.id,
      kind: row.kind as NotificationKind,
      locale: localeOf(row),
      to: { phone: row.patient.phone, email: row.patient.email },
      text: composeText(row, practice, nowMs),
    });
    return 'sent';
  } catch (error) {
    log.warn({ notification: row.id, kind: row.kind, error: errorName(error) }, 'notification not delivered');
    return nowMs - row.createdAt.getTime() > triedForHours * 3_600_000 ? 'failed' : 'queued';
  }
}

/** An offer that is no longer open is no news, nor is a code that is no longer good. */
function isOver({ waitlistOffer, oneTimeCode }: NotificationRow, nowMs: number): boolean {
  if (oneTimeCode) return oneTimeCode.status !== 'live' || oneTimeCode.expiresAt.getTime() <= nowMs;
  return waitlistOffer !== null && (waitlistOffer.status !== 'open' || waitlistOffer.expiresAt.getTime() <= nowMs);
}

function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
