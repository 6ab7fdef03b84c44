import { randomUUID } from 'node:crypto';
import type { NotificationKind } from '#domain/notification-words.ts';
import type { Transaction } from '../database.ts';

/**
 * Puts into the outbox that a patient is to be told something; it goes out when this transaction stands, and not
 * without it. The words are made when it is sent.
 */
export async function queueNotification(
  tx: Transaction,
  notification: {
    clinicId: string;
    patientId: string;
    kind: NotificationKind;
    appointmentId?: string;
    waitlistOfferId?: string;
    nowMs: number;
  },
): Promise<void> {
  const { nowMs, ...about } = notification;
  await tx.notification.create({
    data: { id: randomUUID(), ...about, createdAt: new Date(nowMs) },
    select: { id: true },
  });
}
