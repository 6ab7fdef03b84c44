import type { AppointmentResponse } from '#contract/http/appointments.ts';
import { transition } from '#domain/appointment-states.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { inTransaction } from '../transaction.ts';
import { appointmentResponse, appointmentSelection } from './appointment-response.ts';
import { type AppointmentReader, visibleTo } from './read.ts';

/**
 * Cancels an appointment; its time is free as soon as the transaction stands. Cancelling twice is the same as once.
 * @throws ProblemError `not_found`, `transition_not_allowed`
 */
export async function cancelAppointment(principal: AppointmentReader, id: string): Promise<AppointmentResponse> {
  const database = getDatabase();
  const at = new Date(serverClock().nowMs());
  const row = await inTransaction(database, async (tx) => {
    const found = await tx.appointment.findFirst({
      where: { AND: [visibleTo(principal), { id }] },
      select: { id: true },
    });
    if (!found) throw new ProblemError('not_found');
    await tx.$queryRaw`SELECT id FROM appointments WHERE id = ${id}::uuid FOR UPDATE`;
    const current = await tx.appointment.findUniqueOrThrow({ where: { id }, select: appointmentSelection });
    if (current.status === 'cancelled') return current;
    const next = transition(current.status, 'cancel', principal.kind);
    if (!next.ok) throw new ProblemError('transition_not_allowed', { log: `cancel from ${current.status}` });
    await tx.claim.deleteMany({ where: { appointmentId: id } });
    const updated = await tx.appointment.update({
      where: { id },
      data: { status: next.to, cancelledAt: at, version: { increment: 1 } },
      select: appointmentSelection,
    });
    await appendAudit(tx, {
      clinicId: updated.clinicId,
      principal,
      action: 'appointment.cancelled',
      entity: 'appointment',
      entityId: id,
      conversationId: updated.conversationId,
      data: { status: next.to, version: updated.version },
      at,
    });
    return updated;
  });
  const { practice } = await loadPractice(database, row.clinicId);
  return appointmentResponse(row, practice);
}
