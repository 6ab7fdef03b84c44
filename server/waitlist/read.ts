import type { AppointmentWaitlist, WaitlistEntry } from '#contract/http/waitlist.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Prisma } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { LinkPrincipal } from '../identity/principal.ts';
import { entryResponse, entrySelection } from './entry-response.ts';
import { visibleEntries, type WaitlistCaller } from './visible-entries.ts';

/**
 * One place on the waitlist.
 * @throws ProblemError `not_found` when there is none, or none this caller may see: the same answer for both
 */
export async function readEntry(principal: WaitlistCaller, id: string): Promise<WaitlistEntry> {
  const entry = await firstEntry(principal, { id });
  if (!entry) throw new ProblemError('not_found');
  return entry;
}

/** The open place that an appointment's link leads to, if there is one. */
export async function readAppointmentEntry(principal: LinkPrincipal): Promise<AppointmentWaitlist> {
  return { entry: await firstEntry(principal, { status: { in: ['waiting', 'offered'] } }) };
}

async function firstEntry(
  principal: WaitlistCaller,
  where: Prisma.WaitlistEntryWhereInput,
): Promise<WaitlistEntry | null> {
  const database = getDatabase();
  const { clinicId } = principal;
  const row = await database.waitlistEntry.findFirst({
    where: { AND: [await visibleEntries(database, principal), where] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: entrySelection,
  });
  if (!row) return null;
  const { practice } = await loadPractice(database, clinicId);
  await appendReadAudit(database, { clinicId, principal, entity: 'waitlist_entry', entityId: row.id });
  return entryResponse(row, practice, serverClock().nowMs());
}
