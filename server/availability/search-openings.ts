import { claimWindows, findOpenings, type OpeningsAnswer, type OpeningsQuery } from '#domain/availability.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Database } from '../database.ts';
import { type Asker, takenTimes } from './taken-times.ts';

/**
 * Answers a question for free times. One query over the claims of the window asked for; a second, over the whole
 * bookable time, only when the first does not settle it.
 * @param asker what is theirs does not stand in their way
 */
export async function searchOpenings(
  database: Database,
  loaded: LoadedPractice,
  query: OpeningsQuery,
  asker: Asker,
): Promise<OpeningsAnswer> {
  const { practice, clinicId } = loaded;
  const { nowMs } = asker;
  const { first, all } = claimWindows({ practice, query, nowMs });
  const near = await takenTimes(database, clinicId, first, asker);
  const answer = findOpenings({ practice, ...near, nowMs, query, claimsCover: first });
  if (answer.complete) return answer;
  const everything = await takenTimes(database, clinicId, all, asker);
  return findOpenings({ practice, ...everything, nowMs, query, claimsCover: all });
}
