import { type FamilyAnswer, type FamilyQuery, findFamilyOpenings } from '#domain/availability/family.ts';
import { claimWindows } from '#domain/availability.ts';
import { type Asker, takenTimes } from '../availability/taken-times.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Database } from '../database.ts';

/**
 * Answers a family's question for free times: one query over the claims of the window asked for; a second, over the
 * whole bookable time, only when the first does not settle it.
 * @param asker what is theirs does not stand in their way
 */
export async function searchFamily(
  database: Database,
  { practice, clinicId }: LoadedPractice,
  query: FamilyQuery,
  asker: Asker,
): Promise<FamilyAnswer> {
  const { nowMs } = asker;
  // All come on the day of the first.
  const windows = claimWindows({ practice, query: { ...query, visitType: query.members[0]?.visitType ?? '' }, nowMs });
  const near = await takenTimes(database, clinicId, windows.first, asker);
  const answer = findFamilyOpenings({ practice, ...near, nowMs, query, claimsCover: windows.first });
  if (answer.complete) return answer;
  const everything = await takenTimes(database, clinicId, windows.all, asker);
  return findFamilyOpenings({ practice, ...everything, nowMs, query, claimsCover: windows.all });
}
