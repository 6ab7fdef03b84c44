import type { AppointmentState } from '#domain/appointment-states.ts';
import type { OpeningSlot } from '#domain/availability.ts';
import { type AuditAction, appendAudit } from '../audit/append-audit.ts';
import { idOf, type LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import type { ChangingPrincipal } from '../identity/principal.ts';
import { appointmentAudit } from './appointment-audit.ts';
import type { LockedAppointment } from './lock-appointment.ts';

/** Stores what a transition makes of a locked appointment: its row, one version step, and one audit row. */
export async function recordChange(
  tx: Transaction,
  loaded: LoadedPractice,
  appointment: LockedAppointment,
  change: {
    principal: ChangingPrincipal;
    nowMs: number;
    action: AuditAction;
    status: AppointmentState;
    slot?: OpeningSlot;
    cancelReason?: string | undefined;
  },
): Promise<void> {
  const { principal, status } = change;
  const slot = change.slot ?? appointment.slot;
  const version = appointment.version + 1;
  const at = new Date(change.nowMs);
  const conversationId = 'conversationId' in principal ? principal.conversationId : null;
  const spoken =
    conversationId === null
      ? null
      : await tx.conversation.findUnique({ where: { id: conversationId }, select: { locale: true } });
  await tx.appointment.update({
    where: { id: appointment.id },
    data: {
      status,
      version,
      // The practice's clock, as everything else that is stored.
      updatedAt: at,
      ...(change.slot && {
        providerId: idOf(loaded.providerIds, slot.provider),
        operatoryId: idOf(loaded.operatoryIds, slot.operatory),
        startsAt: new Date(slot.startsAtMs),
        endsAt: new Date(slot.endsAtMs),
      }),
      ...(conversationId !== null && { changedInId: conversationId }),
      // From now on it is written in the language its patient spoke last.
      ...(spoken && { locale: spoken.locale }),
      ...(status === 'cancelled' && { cancelledAt: at, cancelReason: change.cancelReason }),
    },
    select: { id: true },
  });
  await appendAudit(tx, {
    clinicId: appointment.clinicId,
    principal,
    action: change.action,
    entity: 'appointment',
    entityId: appointment.id,
    conversationId,
    data: appointmentAudit({ status, version, slot }),
    at,
  });
}
