import { type Database, Prisma } from '../database.ts';

/** Completed visits of one type, `[from, to)`, that make another type due months later. */
export interface VisitsInQuestion {
  readonly visitTypeId: string;
  readonly dueVisitTypeId: string;
  /** All visit types that make the same type due: the last visit of any of them counts. */
  readonly sameDueVisitTypeIds: readonly string[];
  readonly months: number;
  readonly from: Date;
  readonly to: Date;
}

export interface RecallRow {
  appointmentId: string;
  startsAt: Date;
  visitType: string;
  due: string;
  patientId: string;
  first: string;
  last: string;
  phone: string;
  locale: string;
}

/**
 * The last completed visits that lie in question, of patients who have nothing of the due type ahead, by due date and
 * id. Reads the visits of each span by the index of visit type, state and start, and for each of them two looks into
 * its patient's own appointments.
 * @param question `after`: the last row of the page before, its due date as `YYYY-MM-DD`
 */
export async function findRecalls(
  database: Database,
  question: {
    clinicId: string;
    timeZone: string;
    now: Date;
    visits: readonly VisitsInQuestion[];
    after: { due: string; id: string } | undefined;
    limit: number;
  },
): Promise<RecallRow[]> {
  if (question.visits.length === 0) return [];
  const { after } = question;
  const spans = question.visits.map((visits) => visitsOf(question, visits));
  return database.$queryRaw<RecallRow[]>`
    SELECT r.id AS "appointmentId", r.starts_at AS "startsAt", v.code AS "visitType", d.code AS due,
      p.id AS "patientId", p.first, p.last, p.phone, p.locale
    FROM (${Prisma.join(spans, ' UNION ALL ')}) r
    JOIN visit_types v ON v.id = r.visit_type_id
    JOIN visit_types d ON d.id = r.due_visit_type_id
    JOIN patients p ON p.id = r.patient_id
    ${after ? Prisma.sql`WHERE (r.due_on, r.id) > (${after.due}::date, ${after.id}::uuid)` : Prisma.empty}
    ORDER BY r.due_on, r.id
    LIMIT ${question.limit}`;
}

function visitsOf(
  { clinicId, timeZone, now }: { clinicId: string; timeZone: string; now: Date },
  visits: VisitsInQuestion,
): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id, a.patient_id, a.starts_at, a.visit_type_id, ${visits.dueVisitTypeId}::uuid AS due_visit_type_id,
      ((a.starts_at AT TIME ZONE ${timeZone})::date + make_interval(months => ${visits.months}::int))::date AS due_on
    FROM appointments a
    WHERE a.clinic_id = ${clinicId}::uuid AND a.visit_type_id = ${visits.visitTypeId}::uuid AND a.status = 'completed'
      AND a.starts_at >= ${visits.from}::timestamptz AND a.starts_at < ${visits.to}::timestamptz
      AND NOT EXISTS (
        SELECT FROM appointments later
        WHERE later.patient_id = a.patient_id AND later.status = 'completed'
          AND later.visit_type_id = ANY (${visits.sameDueVisitTypeIds}::uuid[])
          AND (later.starts_at, later.id) > (a.starts_at, a.id))
      AND NOT EXISTS (
        SELECT FROM appointments ahead
        WHERE ahead.patient_id = a.patient_id AND ahead.visit_type_id = ${visits.dueVisitTypeId}::uuid
          AND (ahead.status IN ('requested', 'booked') AND ahead.starts_at >= ${now}::timestamptz
            OR ahead.status IN ('arrived', 'in_chair')))`;
}
