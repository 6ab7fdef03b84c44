import type { RecallList, RecallListQuery } from '#contract/http/recalls.ts';
import { addDays, dayBoundsMs, localDateOf } from '#domain/clinic-time.ts';
import { dueDate, firstVisitDueFrom, type RecallRule, recallRules } from '#domain/recall.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { idOf, type LoadedPractice, loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { type PageEnd, readCursor, writeCursor } from '../http/page-cursor.ts';
import type { StaffPrincipal } from '../identity/principal.ts';
import { findRecalls, type VisitsInQuestion } from './find-recalls.ts';

/** Who is due in the next days is called, and who has been overdue for less than a year. */
const defaultDaysAhead = 30;
const defaultMonthsBack = 12;

/**
 * Patients whose next visit is due and who have none ahead, by due date, one page at a time. Of each patient and due
 * visit type the last completed visit counts. The work follows the visits of the months asked about, not the history.
 * @throws ProblemError `invalid_request` for a cursor that is not of this list, or days that end before they begin
 */
export async function listRecalls(principal: StaffPrincipal, query: RecallListQuery): Promise<RecallList> {
  const database = getDatabase();
  const { clinicId } = principal;
  const loaded = await loadPractice(database, clinicId);
  const { practice } = loaded;
  const nowMs = serverClock().nowMs();
  const today = localDateOf(nowMs, practice.timeZone);
  const dueBefore = query.dueBefore ?? addDays(today, defaultDaysAhead + 1);
  const dueFrom = query.dueFrom ?? firstVisitDueFrom(dueBefore, defaultMonthsBack);
  if (dueBefore < dueFrom) {
    throw new ProblemError('invalid_request', {
      fields: [{ path: 'dueBefore', message: 'must not be before dueFrom' }],
    });
  }
  const list = `${clinicId}:recalls`;
  const after = query.cursor === undefined ? undefined : readCursor(list, query.cursor);
  const rules = recallRules(practice);
  const asked = rules.filter(({ due }) => query.visitType === undefined || due === query.visitType);
  const rows = await findRecalls(database, {
    clinicId,
    timeZone: practice.timeZone,
    now: new Date(nowMs),
    visits: asked.map((rule) => visitsInQuestion(loaded, rules, rule, { dueFrom, dueBefore })),
    after: after && { due: dayOf(after), id: after.id },
    limit: query.limit + 1,
  });
  await appendReadAudit(database, { clinicId, principal, entity: 'recall', entityId: clinicId, list: true });
  const recalls = rows.slice(0, query.limit).map((row) => {
    const on = localDateOf(row.startsAt.getTime(), practice.timeZone);
    const rule = asked.find(({ after, due }) => after === row.visitType && due === row.due);
    const dueOn = dueDate(on, rule?.months ?? 0);
    return {
      patient: { id: row.patientId, name: `${row.first} ${row.last}`, phone: row.phone, locale: row.locale },
      visitType: row.due,
      visitTypeName: practice.visitTypes.find(({ code }) => code === row.due)?.name ?? row.due,
      dueOn,
      overdue: dueOn < today,
      lastVisit: { appointmentId: row.appointmentId, visitType: row.visitType, on },
    };
  });
  const last = recalls.at(-1);
  return {
    recalls,
    nextCursor:
      last && rows.length > query.limit ? writeCursor(list, pageEnd(last.dueOn, last.lastVisit.appointmentId)) : null,
  };
}

/** The completed visits that make something due in the days asked about. */
function visitsInQuestion(
  loaded: LoadedPractice,
  rules: readonly RecallRule[],
  { after, due, months }: RecallRule,
  days: { dueFrom: string; dueBefore: string },
): VisitsInQuestion {
  const { practice, visitTypeIds } = loaded;
  const startOf = (day: string) => new Date(dayBoundsMs(firstVisitDueFrom(day, months), practice.timeZone).startMs);
  return {
    visitTypeId: idOf(visitTypeIds, after),
    dueVisitTypeId: idOf(visitTypeIds, due),
    sameDueVisitTypeIds: rules.filter((rule) => rule.due === due).map((rule) => idOf(visitTypeIds, rule.after)),
    months,
    from: startOf(days.dueFrom),
    to: startOf(days.dueBefore),
  };
}

function pageEnd(dueOn: string, id: string): PageEnd {
  return { atMs: Date.parse(`${dueOn}T00:00:00Z`), id };
}

function dayOf({ atMs }: PageEnd): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
