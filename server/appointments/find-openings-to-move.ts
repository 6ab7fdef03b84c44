import type { MoveQuery } from '#contract/http/appointments.ts';
import type { AvailabilityResponse } from '#contract/http/availability.ts';
import { answerOpenings } from '../availability/find.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { ChangingPrincipal } from '../identity/principal.ts';
import { visibleTo } from './read.ts';

/**
 * Other times an appointment can be moved to; its own time does not stand in the way, and the patient's age counts.
 * @throws ProblemError `not_found`
 */
export async function findOpeningsToMove(
  principal: ChangingPrincipal,
  id: string,
  query: MoveQuery,
): Promise<AvailabilityResponse> {
  const database = getDatabase();
  const appointment = await database.appointment.findFirst({
    where: { AND: [visibleTo(principal), { id }] },
    select: { visitType: { select: { code: true } }, patient: { select: { birthDate: true } } },
  });
  if (!appointment) throw new ProblemError('not_found');
  const loaded = await loadPractice(database, principal.clinicId);
  return answerOpenings(
    loaded,
    {
      ...query,
      visitType: appointment.visitType.code,
      birthDate: appointment.patient.birthDate?.toISOString().slice(0, 10),
    },
    {
      nowMs: serverClock().nowMs(),
      conversationId: 'conversationId' in principal ? principal.conversationId : null,
      appointmentId: id,
    },
  );
}
