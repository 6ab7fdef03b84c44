import type { ConfirmationKind } from '#contract/channels/appointment-details.ts';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { getDatabase } from '../database.ts';
import type { ChangingPrincipal } from '../identity/principal.ts';
import { appointmentResponse, appointmentSelection } from './appointment-response.ts';

/**
 * An appointment as it stands after a change.
 * @param kind what happened to it, for the words; a request says that it is one whatever happened
 * @param locale the reader's language, BCP 47, where it is not the appointment's
 */
export async function answerAppointment(
  principal: ChangingPrincipal,
  id: string,
  kind?: ConfirmationKind,
  locale?: string,
): Promise<AppointmentResponse> {
  const database = getDatabase();
  const row = await database.appointment.findUniqueOrThrow({
    where: { clinicId_id: { clinicId: principal.clinicId, id } },
    select: appointmentSelection,
  });
  const { practice } = await loadPractice(database, principal.clinicId);
  return appointmentResponse(row, practice, row.status === 'booked' ? kind : undefined, locale);
}
