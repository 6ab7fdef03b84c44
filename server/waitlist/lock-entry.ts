import type { Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { type EntryRow, entrySelection } from './entry-response.ts';
import { visibleEntries, type WaitlistCaller } from './visible-entries.ts';

/**
 * Locks a place on the waitlist that the caller may see, together with the others of its appointment: in the order in
 * which `lockAppointment` takes them.
 * @throws ProblemError `not_found` when there is none, or none this caller may see
 */
export async function lockEntry(tx: Transaction, principal: WaitlistCaller, id: string): Promise<EntryRow> {
  const where = { AND: [await visibleEntries(tx, principal), { id }] };
  const seen = await tx.waitlistEntry.findFirst({ where, select: { appointmentId: true } });
  if (!seen) throw new ProblemError('not_found');
  await tx.$executeRaw`
    SELECT id FROM waitlist_entries
    WHERE clinic_id = ${principal.clinicId}::uuid
      AND (id = ${id}::uuid OR appointment_id = ${seen.appointmentId}::uuid)
    ORDER BY id FOR UPDATE`;
  // Read after the lock: what a statement reads beside a row it had to wait for may be old.
  const row = await tx.waitlistEntry.findFirst({ where, select: entrySelection });
  if (!row) throw new ProblemError('not_found');
  return row;
}
