import type { AppointmentResponse, BookInput } from '#contract/http/appointments.ts';
import { withAlternatives } from '../claims/alternatives.ts';
import type { Holder } from '../claims/holder.ts';
import { prepareClaim, type WantedTime } from '../claims/prepare-claim.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { once } from '../idempotency/once.ts';
import type { ConversationPrincipal, StaffPrincipal } from '../identity/principal.ts';
import { findOrCreatePatient } from '../patients/find-or-create-patient.ts';
import { answerAppointment } from './answer-appointment.ts';
import { type AppointmentRow, appointmentResponse } from './appointment-response.ts';
import { requireEligible } from './require-eligible.ts';
import { storeAppointment } from './store-appointment.ts';

type Booker = ConversationPrincipal | StaffPrincipal;

/**
 * Books a visit, or stores a request when the visit type needs approval. One transaction: idempotency key, claim,
 * patient, appointment and audit stand or fall together.
 * @throws ProblemError `slot_taken` with up to three alternatives, `not_bookable`, `idempotency_key_reused`
 */
export async function bookAppointment(
  principal: Booker,
  input: BookInput,
  idempotencyKey: string,
): Promise<{ appointment: AppointmentResponse; replayed: boolean }> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const loaded = await loadPractice(database, principal.clinicId);
  const conversationId = principal.kind === 'staff' ? null : principal.conversationId;
  const { patient } = input;
  const wanted: WantedTime = {
    visitType: input.visitType,
    provider: input.provider,
    startsAtMs: Date.parse(input.startsAt),
    birthDate: patient.birthDate,
  };
  const holder: Holder = { principal, nowMs, conversationId };
  const scope = `appointments.create:${principal.kind === 'staff' ? principal.userId : principal.conversationId}`;
  const locale = input.locale ?? loaded.practice.locales[0] ?? 'en-US';
  let row: AppointmentRow | undefined;
  const { result, replayed } = await withAlternatives(
    () =>
      once(
        database,
        { clinicId: principal.clinicId, scope, key: idempotencyKey, body: input, now: new Date(nowMs) },
        async (tx) => {
          requireEligible(loaded.practice, wanted, patient);
          const slot = await prepareClaim(tx, loaded, wanted, holder, { releases: 'booked', phones: [patient.phone] });
          const record = await findOrCreatePatient(tx, { ...holder, principal, patient, locale });
          row = await storeAppointment(tx, {
            ...{ principal, loaded, slot, patient: record, locale, conversationId, nowMs },
            note: input.note,
          });
          return { id: row.id };
        },
      ),
    database,
    loaded,
    wanted,
    holder,
  );
  const appointment =
    row && !replayed ? appointmentResponse(row, loaded.practice) : await answerAppointment(principal, result.id);
  return { appointment, replayed };
}
