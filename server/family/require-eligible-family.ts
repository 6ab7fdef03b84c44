import type { FamilyBookInput } from '#contract/http/family.ts';
import type { Practice } from '#domain/practice.ts';
import { requireEligible } from '../appointments/require-eligible.ts';
import { ProblemError } from '../errors/problem-error.ts';

/**
 * The patients' side of the rules, for each: ages, and who comes along with a child.
 * @throws ProblemError `not_bookable` with the rule that says no and the `member` it is about
 */
export function requireEligibleFamily(practice: Practice, { members }: FamilyBookInput): void {
  for (const [member, { visitType, provider, startsAt, patient }] of members.entries()) {
    try {
      requireEligible(practice, { visitType, provider, startsAtMs: Date.parse(startsAt) }, patient);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      throw new ProblemError(error.code, { ...error.extras, member, log: error.message });
    }
  }
}
