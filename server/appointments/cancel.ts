import type { AppointmentResponse, CancelInput } from '#contract/http/appointments.ts';
import { lockDays } from '../claims/lock-days.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { ChangingPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { closeEntriesOf } from '../waitlist/close-entries-of.ts';
import { answerAppointment } from './answer-appointment.ts';
import { freeTime } from './free-time.ts';
import { lockAppointment, requireVersion } from './lock-appointment.ts';
import { permit } from './permit.ts';
import { recordChange } from './record-change.ts';

/**
 * Cancels an appointment; its time is free as soon as the transaction stands, and offered to whoever waits for it.
 * Cancelling twice is the same as once.
 * @throws ProblemError `not_found`, `version_conflict`, `transition_not_allowed`
 */
export async function cancelAppointment(
  principal: ChangingPrincipal,
  id: string,
  input: CancelInput = {},
): Promise<AppointmentResponse> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const loaded = await loadPractice(database, principal.clinicId);
  await inTransaction(database, async (tx) => {
    const appointment = await lockAppointment(tx, principal, id);
    if (appointment.status === 'cancelled') return;
    requireVersion(principal, appointment, input.version);
    const status = permit(appointment, 'cancel', { principal, loaded, nowMs });
    await lockDays(tx, loaded, [appointment.slot.startsAtMs]);
    await recordChange(tx, loaded, appointment, {
      principal,
      nowMs,
      action: 'appointment.cancelled',
      status,
      cancelReason: input.reason,
    });
    await closeEntriesOf(tx, id, { clinicId: loaded.clinicId, principal, nowMs });
    await freeTime(tx, loaded, appointment, { principal, nowMs });
  });
  return answerAppointment(principal, id);
}
