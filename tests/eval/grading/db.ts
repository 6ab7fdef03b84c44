import type { DbAssertion, WatchedTable } from '../scenarios/schema.ts';
import type { AppointmentRow, FollowUpRow, PatientRow, Snapshot, WaitlistRow } from '../world/rows.ts';
import type { Finding } from './finding.ts';
import { lastSnapshot, type RunRecord } from './record.ts';

type Where<Table extends DbAssertion['table']> = Extract<DbAssertion, { table: Table }>['where'];

/** Compares the record at the end with the scenario's assertions. `appointments` is closed: nothing else may be there. */
export function gradeDb(run: RunRecord): Finding[] {
  const end = lastSnapshot(run);
  const { db, unchanged } = run.scenario.expect;
  const findings: Finding[] = [];
  for (const assertion of db) {
    const matching = rowsMatching(end, assertion);
    if (!countFits(matching.length, assertion.count)) {
      findings.push({
        kind: 'record',
        words: `${assertion.table}: ${matching.length} rows instead of ${JSON.stringify(assertion.count)} where ${JSON.stringify(assertion.where)}${nearly(end, assertion)}`,
      });
    }
  }
  for (const row of end.appointments) {
    const before = run.before.appointments.find(({ id }) => id === row.id);
    if (before && JSON.stringify(before) === JSON.stringify(row)) continue;
    const described = db.some(
      (assertion) =>
        assertion.table === 'appointments' && wantsRows(assertion.count) && appointmentFits(row, assertion.where),
    );
    if (!described) {
      findings.push({
        kind: 'record',
        words: `appointments: one that should not be there: ${describeAppointment(row)}`,
      });
    }
  }
  for (const table of unchanged) {
    const [was, is] = [run.before[table], end[table]];
    if (JSON.stringify(was) !== JSON.stringify(is)) {
      findings.push({ kind: 'unchanged', words: `${table} changed: ${difference(table, was, is)}` });
    }
  }
  return findings;
}

function rowsMatching(end: Snapshot, assertion: DbAssertion): unknown[] {
  switch (assertion.table) {
    case 'appointments':
      return end.appointments.filter((row) => appointmentFits(row, assertion.where));
    case 'patients':
      return end.patients.filter((row) => personFits(row, assertion.where));
    case 'followUps':
      return end.followUps.filter((row) => followUpFits(row, assertion.where));
    case 'waitlist':
      return end.waitlist.filter((row) => waitlistFits(row, assertion.where));
    default:
      return end.audit.filter(({ action }) => auditActions[assertion.where.action].includes(action));
  }
}

const auditActions: Readonly<Record<Where<'audit'>['action'], readonly string[]>> = {
  'verification failed': ['verification.failed', 'conversation.verification_failed'],
  'appointment booked': ['appointment.booked'],
  'appointment cancelled': ['appointment.cancelled'],
  'appointment rescheduled': ['appointment.rescheduled'],
};

export function appointmentFits(row: AppointmentRow, where: Where<'appointments'>): boolean {
  const { patient, visitType, provider, operatory, start, startUtc, status } = where;
  return (
    (!patient || personFits(row.patient, patient)) &&
    (!visitType || row.visitType === visitType) &&
    (!provider || provider === 'any' || [provider].flat().includes(row.provider)) &&
    (!operatory || row.operatory === operatory) &&
    (!start || (typeof start === 'string' ? row.start === start : row.start >= start.from && row.start <= start.to)) &&
    (!startUtc || Date.parse(row.startUtc) === Date.parse(startUtc)) &&
    (!status || row.status === status)
  );
}

function personFits(
  row: Partial<Record<keyof PatientRow, string | null>>,
  where: { [key in keyof PatientRow]?: string | null | undefined },
): boolean {
  return Object.entries(where).every(
    ([field, value]) => value === undefined || row[field as keyof PatientRow] === value,
  );
}

function followUpFits(row: FollowUpRow, where: Where<'followUps'>): boolean {
  const { kind, contact, preferred, due, status } = where;
  return (
    (!kind || row.kind === kind) &&
    (!contact || personFits(row.contact, contact)) &&
    (!preferred?.from || row.preferred.from === preferred.from) &&
    (!preferred?.to || row.preferred.to === preferred.to) &&
    (!due || row.due?.startsWith(due) === true) &&
    (!status || row.status === status)
  );
}

function waitlistFits(row: WaitlistRow, where: Where<'waitlist'>): boolean {
  const { patient, visitType, provider, days, before, status } = where;
  const sorted = days?.toSorted();
  return (
    (!patient || personFits(row.patient, patient)) &&
    (!visitType || row.visitType === visitType) &&
    (provider === undefined ||
      (provider === null ? row.provider === null : [provider].flat().includes(row.provider ?? ''))) &&
    (!sorted || (row.from === sorted[0] && row.to === sorted.at(-1))) &&
    (!before || row.before === before) &&
    (!status || row.status === status)
  );
}

function countFits(count: number, wanted: DbAssertion['count']): boolean {
  if (typeof wanted === 'number') return count === wanted;
  return count >= (wanted.min ?? 0) && count <= (wanted.max ?? Number.POSITIVE_INFINITY);
}

function wantsRows(count: DbAssertion['count']): boolean {
  return typeof count === 'number' ? count > 0 : (count.max ?? 1) > 0;
}

/** What is there instead, for whoever reads the report. */
function nearly(end: Snapshot, assertion: DbAssertion): string {
  const { table } = assertion;
  const there =
    table === 'appointments'
      ? end.appointments.map(describeAppointment)
      : table === 'audit'
        ? [...new Set(end.audit.map(({ action }) => action))]
        : end[table].map((row) => JSON.stringify({ ...row, id: undefined }));
  return there.length === 0 ? '; there are none' : `; there are: ${there.slice(0, 6).join(' | ')}`;
}

export function describeAppointment(row: AppointmentRow): string {
  const { patient, visitType, provider, start, status } = row;
  return `${visitType} ${start} ${provider} ${status} for ${patient.first} ${patient.last}, ${patient.birthDate ?? 'no birth date'}, ${patient.phone}${patient.guardian ? `, guardian ${patient.guardian}` : ''}`;
}

function difference(table: WatchedTable, was: Snapshot[WatchedTable], is: Snapshot[WatchedTable]): string {
  if (table === 'practice' || typeof was === 'string' || typeof is === 'string') return 'the settings';
  const old = new Set(was.map((row) => JSON.stringify(row)));
  const added = is.filter((row) => !old.has(JSON.stringify(row)));
  return `${was.length} rows before, ${is.length} now; new or changed: ${JSON.stringify(added).slice(0, 400)}`;
}
