import type { AppointmentResponse, StaffAction } from '#contract/http/appointments.ts';
import { lockDays } from '../claims/lock-days.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { StaffPrincipal } from '../identity/principal.ts';
import { queueNotification } from '../notifications/queue-notification.ts';
import { inTransaction } from '../transaction.ts';
import { closeEntriesOf } from '../waitlist/close-entries-of.ts';
import { answerAppointment } from './answer-appointment.ts';
import { freeTime } from './free-time.ts';
import { lockAppointment, requireVersion } from './lock-appointment.ts';
import { permit } from './permit.ts';
import { recordChange } from './record-change.ts';

const auditOf = {
  approve: 'appointment.approved',
  decline: 'appointment.declined',
  check_in: 'appointment.checked_in',
  seat: 'appointment.seated',
  complete: 'appointment.completed',
  no_show: 'appointment.no_show',
  undo: 'appointment.undone',
} as const satisfies Record<StaffAction, string>;

/**
 * What the staff do with an appointment over its day: approve or decline a request, check in, seat, complete, note that
 * nobody came, take a slip back. A declined request gives its time up; the patient is told of either decision.
 * @param version the version the caller has seen
 * @throws ProblemError `not_found`, `version_conflict`, `transition_not_allowed`
 */
export async function changeAppointmentState(
  principal: StaffPrincipal,
  id: string,
  action: StaffAction,
  version: number,
): Promise<AppointmentResponse> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const loaded = await loadPractice(database, principal.clinicId);
  const { clinicId } = loaded;
  await inTransaction(database, async (tx) => {
    const appointment = await lockAppointment(tx, principal, id);
    requireVersion(principal, appointment, version);
    const status = permit(appointment, action, { principal, loaded, nowMs });
    if (status === 'declined') await lockDays(tx, loaded, [appointment.slot.startsAtMs]);
    await recordChange(tx, loaded, appointment, { principal, nowMs, action: auditOf[action], status });
    if (action === 'approve' || action === 'decline') {
      await queueNotification(tx, {
        clinicId,
        patientId: appointment.patientId,
        kind: auditOf[action],
        appointmentId: id,
        nowMs,
      });
    }
    if (status === 'declined' || status === 'completed') {
      await closeEntriesOf(tx, id, { clinicId, principal, nowMs });
    }
    if (status === 'declined') await freeTime(tx, loaded, appointment, { principal, nowMs });
  });
  return answerAppointment(principal, id);
}
