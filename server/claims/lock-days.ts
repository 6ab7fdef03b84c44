import { localDateOf } from '#domain/clinic-time.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';

/**
 * Takes the locks of some local days of a practice until the transaction ends: writers of one day queue here instead
 * of colliding on the exclusion constraints (which stay the authority), writers of different days do not meet. A visit
 * with its buffers lies within one local day, and so does everything that decides whether it can be had.
 *
 * Every transaction locks in one order: idempotency key, waitlist entry, appointment row, days (in their order), then
 * patients by phone; who holds days already takes a waitlist entry only when it is free (`SKIP LOCKED`).
 * @param phones of patients about to be looked up or created: two bookings at once must not make two records of one
 */
export async function lockDays(
  tx: Transaction,
  loaded: Pick<LoadedPractice, 'clinicId' | 'practice'>,
  instantsMs: readonly number[],
  phones: readonly string[] = [],
): Promise<void> {
  const { clinicId, practice } = loaded;
  const days = [...new Set(instantsMs.map((instantMs) => localDateOf(instantMs, practice.timeZone)))].sort();
  const keys = [
    ...days.map((day) => `${clinicId}:day:${day}`),
    ...[...new Set(phones)].sort().map((phone) => `${clinicId}:patient:${phone}`),
  ];
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(${keys}::text[]) AS key`;
}
