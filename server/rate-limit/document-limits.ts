import { openLimiter } from './limiter.ts';

/**
 * Documents a practice takes in an hour, a gigabyte at most. Somebody who begins one conversation after another would
 * else fill the disk; honest patients of one practice are far from it.
 */
export const documentsPerPracticeAndHour = 200;
const practices = openLimiter({ prefix: 'documents', points: documentsPerPracticeAndHour, seconds: 3600 });

/** Counts one more document of a practice; false when it has taken enough for now. */
export function takeDocument(clinicId: string): Promise<boolean> {
  return practices.take(clinicId);
}
