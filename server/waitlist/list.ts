import type { WaitlistList, WaitlistListQuery } from '#contract/http/waitlist.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { readCursor, writeCursor } from '../http/page-cursor.ts';
import type { AgentPrincipal, StaffPrincipal } from '../identity/principal.ts';
import { entryResponse, entrySelection } from './entry-response.ts';
import { visibleEntries } from './visible-entries.ts';

/**
 * Places on the waitlist, those who have waited longest first, one page at a time.
 * @throws ProblemError `invalid_request` for a cursor that is not of this list
 */
export async function listWaitlist(
  principal: AgentPrincipal | StaffPrincipal,
  query: WaitlistListQuery,
): Promise<WaitlistList> {
  const database = getDatabase();
  const { clinicId } = principal;
  const { practice } = await loadPractice(database, clinicId);
  const { status, visitType, provider, limit } = query;
  const list = `${clinicId}:waitlist`;
  const after = query.cursor === undefined ? undefined : readCursor(list, query.cursor);
  const at = after && new Date(after.atMs);
  const rows = await database.waitlistEntry.findMany({
    where: {
      AND: [
        await visibleEntries(database, principal),
        { status: status ?? { in: ['waiting', 'offered'] } },
        ...(visitType === undefined ? [] : [{ visitType: { code: visitType } }]),
        ...(provider === undefined ? [] : [{ provider: { code: provider } }]),
        ...(after && at ? [{ createdAt: { gte: at }, OR: [{ createdAt: { gt: at } }, { id: { gt: after.id } }] }] : []),
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: { ...entrySelection, patient: { select: { id: true, first: true, last: true, phone: true } } },
  });
  await appendReadAudit(database, { clinicId, principal, entity: 'waitlist_entry', entityId: clinicId, list: true });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nowMs = serverClock().nowMs();
  return {
    timeZone: practice.timeZone,
    entries: page.map((row) => ({
      ...entryResponse(row, practice, nowMs),
      ...(principal.kind === 'staff' && {
        // Staff read the practice's own language.
        visitTypeName: row.visitType.name,
        patient: {
          id: row.patient.id,
          name: `${row.patient.first} ${row.patient.last}`,
          phone: row.patient.phone,
        },
      }),
      conversationId: row.conversationId,
    })),
    nextCursor: last && rows.length > limit ? writeCursor(list, { atMs: last.createdAt.getTime(), id: last.id }) : null,
  };
}
