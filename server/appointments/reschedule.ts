import type { AppointmentResponse, RescheduleInput } from '#contract/http/appointments.ts';
import { withAlternatives } from '../claims/alternatives.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { ChangingPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { answerAppointment } from './answer-appointment.ts';
import { isAt, lockAppointment, requireVersion } from './lock-appointment.ts';
import { moveAppointment } from './move-appointment.ts';

/**
 * Moves an appointment to another time, with the same provider unless another is named. Asked twice for the same time
 * it moves once. A visit that needs approval is requested again.
 * @throws ProblemError `not_found`, `version_conflict`, `transition_not_allowed`, `slot_taken` with up to three
 *   alternatives, `not_bookable`
 */
export async function rescheduleAppointment(
  principal: ChangingPrincipal,
  id: string,
  input: RescheduleInput,
): Promise<AppointmentResponse> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const loaded = await loadPractice(database, principal.clinicId);
  const conversationId = 'conversationId' in principal ? principal.conversationId : null;
  const wanted = { visitType: '', provider: input.provider ?? '', startsAtMs: Date.parse(input.startsAt) };
  await withAlternatives(
    () =>
      inTransaction(database, async (tx) => {
        const appointment = await lockAppointment(tx, principal, id);
        if (!isAt(appointment, { ...input, startsAtMs: wanted.startsAtMs }))
          requireVersion(principal, appointment, input.version);
        wanted.visitType = appointment.slot.visitType;
        wanted.provider = input.provider ?? appointment.slot.provider;
        await moveAppointment(tx, appointment, { principal, loaded, to: wanted, nowMs, conversationId });
      }),
    database,
    loaded,
    wanted,
    { nowMs, conversationId, appointmentId: id },
  );
  return answerAppointment(principal, id, 'rescheduled');
}
