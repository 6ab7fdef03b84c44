import type { PatientInput } from '#contract/http/appointments.ts';
import { addDays, localDateOf } from '#domain/clinic-time.ts';
import { eligibility } from '#domain/eligibility.ts';
import { lockDays } from '../claims/lock-days.ts';
import type { Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal, StaffPrincipal } from '../identity/principal.ts';
import { findOrCreatePatient } from '../patients/find-or-create-patient.ts';
import type { Joining } from './store-entry.ts';

/**
 * The record of a patient who waits for a visit they could have on the first or on the last of the days they want.
 * @throws ProblemError `not_bookable` with the rule that says no
 */
export async function patientWhoWaits(
  tx: Transaction,
  joining: Joining & { principal: AgentPrincipal | StaffPrincipal },
  { patient, visitType }: { patient: PatientInput; visitType: string },
): Promise<string> {
  const { principal, loaded, wishes, nowMs, locale } = joining;
  const { practice } = loaded;
  const today = localDateOf(nowMs, practice.timeZone);
  const answers = [wishes.from ?? today, wishes.to ?? addDays(today, practice.booking.horizonDays)].map((onDate) =>
    eligibility(practice, {
      visitType,
      provider: wishes.provider,
      birthDate: patient.birthDate,
      guardian: patient.guardian,
      onDate,
    }),
  );
  const refused = answers.some(({ eligible }) => eligible) ? undefined : answers.find((answer) => !answer.eligible);
  if (refused && !refused.eligible) {
    throw new ProblemError('not_bookable', { reason: refused.reason, log: `not eligible: ${refused.reason}` });
  }
  await lockDays(tx, loaded, [], [patient.phone]);
  const conversationId = principal.kind === 'agent' ? principal.conversationId : null;
  const { id } = await findOrCreatePatient(tx, { principal, patient, locale, nowMs, conversationId });
  return id;
}
