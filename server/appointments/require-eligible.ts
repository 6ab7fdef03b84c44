import type { PatientInput } from '#contract/http/appointments.ts';
import { localDateOf } from '#domain/clinic-time.ts';
import { eligibility } from '#domain/eligibility.ts';
import type { Practice } from '#domain/practice.ts';
import type { WantedTime } from '../claims/prepare-claim.ts';
import { ProblemError } from '../errors/problem-error.ts';

/**
 * The patient's side of the rules: ages, and who comes along with a child. The time's side is `prepareClaim`'s.
 * @throws ProblemError `not_bookable` with the rule that says no
 */
export function requireEligible(practice: Practice, wanted: WantedTime, patient: PatientInput): void {
  const answer = eligibility(practice, {
    visitType: wanted.visitType,
    provider: wanted.provider,
    birthDate: patient.birthDate,
    guardian: patient.guardian,
    onDate: localDateOf(wanted.startsAtMs, practice.timeZone),
  });
  if (!answer.eligible) {
    throw new ProblemError('not_bookable', { reason: answer.reason, log: `not eligible: ${answer.reason}` });
  }
}
