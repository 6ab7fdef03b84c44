import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { Principal } from '../identity/principal.ts';

let ownClinicId: string | undefined;

/**
 * The clinic a request is about: the caller's own, or for a public caller the one this deployment serves
 * (`CLINIC_SLUG`).
 * @throws ProblemError `not_found` before the practice has been set up.
 */
export async function clinicIdFor(principal: Principal): Promise<string> {
  if ('clinicId' in principal) return principal.clinicId;
  if (ownClinicId) return ownClinicId;
  const clinic = await getDatabase().clinic.findUnique({ where: { slug: env().CLINIC_SLUG }, select: { id: true } });
  if (!clinic) throw new ProblemError('not_found', { log: 'the practice is not set up' });
  ownClinicId = clinic.id;
  return clinic.id;
}
