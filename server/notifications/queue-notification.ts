import { randomUUID } from 'node:crypto';
import type { NotificationKind } from '#domain/notification-words.ts';
import type { Transaction } from '../database.ts';

/**
 * Puts into the outbox that a patient is to be told something; it goes out when this transaction stands, and not
 * without it. The words are made when it is sent.
 * @param notification `patientId`: null when nobody is to be told, after the same work: whoever watches the clock must
 *   not learn which it was
 */
export async function queueNotification(
  tx: Transaction,
  notification: {
    clinicId: string;
    patientId: string | null;
    kind: NotificationKind;
    appointmentId?: string;
    waitlistOfferId?: string;
    oneTimeCodeId?: string;
    nowMs: number;
  },
): Promise<void> {
  const { clinicId, patientId, kind, appointmentId, waitlistOfferId, oneTimeCodeId, nowMs } = notification;
  await tx.$executeRaw`
    INSERT INTO notifications (id, clinic_id, patient_id, kind, appointment_id, waitlist_offer_id, one_time_code_id,
      created_at)
    SELECT ${randomUUID()}::uuid, ${clinicId}::uuid, ${patientId}::uuid, ${kind}, ${appointmentId ?? null}::uuid,
      ${waitlistOfferId ?? null}::uuid, ${oneTimeCodeId ?? null}::uuid, ${new Date(nowMs)}::timestamptz
    WHERE ${patientId}::uuid IS NOT NULL`;
}
