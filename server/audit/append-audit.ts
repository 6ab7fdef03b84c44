import type { Database, Transaction } from '../database.ts';
import { auditActor, type Principal } from '../identity/principal.ts';

/** Everything the audit records. Names are stable: reports and scenarios count them. */
export type AuditAction =
  | 'appointment.approved'
  | 'appointment.booked'
  | 'appointment.cancelled'
  | 'appointment.checked_in'
  | 'appointment.completed'
  | 'appointment.declined'
  | 'appointment.listed'
  | 'appointment.no_show'
  | 'appointment.read'
  | 'appointment.requested'
  | 'appointment.rescheduled'
  | 'appointment.seated'
  | 'appointment.undone'
  | 'block.placed'
  | 'block.removed'
  | 'conversation.attended'
  | 'conversation.deleted'
  | 'conversation.exported'
  | 'conversation.started'
  | 'conversation.ended'
  | 'conversation.joined'
  | 'conversation.participant_refused'
  | 'conversation.staff_token_issued'
  | 'conversation.read'
  | 'conversation.listed'
  | 'document.deleted'
  | 'document.read'
  | 'document.received'
  | 'emergency.flagged'
  | 'follow_up.created'
  | 'follow_up.updated'
  | 'hold.placed'
  | 'hold.released'
  | 'notification.listed'
  | 'patient.created'
  | 'recall.listed'
  | 'verification.code_not_sent'
  | 'verification.code_sent'
  | 'verification.failed'
  | 'verification.locked'
  | 'verification.succeeded'
  | 'waitlist.accepted'
  | 'waitlist.closed'
  | 'waitlist.declined'
  | 'waitlist.expired'
  | 'waitlist.joined'
  | 'waitlist.offered'
  | 'waitlist_entry.listed'
  | 'waitlist_entry.read';

/** Appends one row. `data` holds ids, codes and states alone, never what a patient is called or said. */
export async function appendAudit(
  database: Database | Transaction,
  entry: {
    clinicId: string;
    principal: Principal;
    action: AuditAction;
    entity:
      | 'appointment'
      | 'claim'
      | 'conversation'
      | 'document'
      | 'follow_up'
      | 'notification'
      | 'patient'
      | 'recall'
      | 'waitlist_entry';
    entityId: string;
    conversationId?: string | null;
    data?: Record<string, string | number | boolean | null>;
    at: Date;
  },
): Promise<void> {
  await database.auditEntry.create({
    data: {
      clinicId: entry.clinicId,
      ...auditActor(entry.principal),
      action: entry.action,
      entity: entry.entity,
      entityId: entry.entityId,
      conversationId: entry.conversationId ?? null,
      data: entry.data,
      at: entry.at,
    },
  });
}
