import type { AppointmentList, AppointmentListQuery, StaffAppointment } from '#contract/http/appointment-list.ts';
import { dayBoundsMs, localDateOf, zonedIso } from '#domain/clinic-time.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Prisma } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { type PageEnd, readCursor, writeCursor } from '../http/page-cursor.ts';
import type { StaffPrincipal } from '../identity/principal.ts';

/**
 * The practice's appointments by start, one page at a time. A page begins after the last row of the one before by
 * start and id, so rows that come, go or move in between make no other row appear twice or not at all.
 * @throws ProblemError `invalid_request` for a cursor that is not of this list, or a range that ends before it begins
 */
export async function listAppointments(
  principal: StaffPrincipal,
  query: Partial<AppointmentListQuery>,
): Promise<AppointmentList> {
  const database = getDatabase();
  const { clinicId } = principal;
  const { practice } = await loadPractice(database, clinicId);
  const { timeZone } = practice;
  const { limit = 100, order = 'asc' } = query;
  const list = `${clinicId}:appointments:${order}`;
  const after = query.cursor === undefined ? undefined : readCursor(list, query.cursor);
  const rows = await database.appointment.findMany({
    where: { AND: [{ clinicId }, filters(query, timeZone), ...(after ? [beyond(after, order)] : [])] },
    orderBy: [{ startsAt: order }, { id: order }],
    take: limit + 1,
    select: rowSelection,
  });
  await appendReadAudit(database, { clinicId, principal, entity: 'appointment', entityId: clinicId, list: true });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    timeZone,
    appointments: page.map((row) => toStaffAppointment(row, timeZone)),
    nextCursor: last && rows.length > limit ? writeCursor(list, { atMs: last.startsAt.getTime(), id: last.id }) : null,
  };
}

function filters(query: Partial<AppointmentListQuery>, timeZone: string): Prisma.AppointmentWhereInput {
  const { to, provider, operatory, visitType, status, patientId, familyId, updatedSince } = query;
  const narrowed = to ?? patientId ?? familyId ?? updatedSince;
  const from = query.from ?? (narrowed === undefined ? localDateOf(serverClock().nowMs(), timeZone) : undefined);
  if (from !== undefined && to !== undefined && to < from) {
    throw new ProblemError('invalid_request', { fields: [{ path: 'to', message: 'must not be before from' }] });
  }
  return {
    startsAt: {
      ...(from !== undefined && { gte: new Date(dayBoundsMs(from, timeZone).startMs) }),
      ...(to !== undefined && { lt: new Date(dayBoundsMs(to, timeZone).endMs) }),
    },
    ...(provider !== undefined && { provider: { code: provider } }),
    ...(operatory !== undefined && { operatory: { code: operatory } }),
    ...(visitType !== undefined && { visitType: { code: visitType } }),
    ...(status !== undefined && { status: { in: [...status] } }),
    ...(patientId !== undefined && { patientId }),
    ...(familyId !== undefined && { familyId }),
    ...(updatedSince !== undefined && { updatedAt: { gte: new Date(updatedSince) } }),
  };
}

function beyond({ atMs, id }: PageEnd, order: 'asc' | 'desc'): Prisma.AppointmentWhereInput {
  const at = new Date(atMs);
  return order === 'asc'
    ? { startsAt: { gte: at }, OR: [{ startsAt: { gt: at } }, { id: { gt: id } }] }
    : { startsAt: { lte: at }, OR: [{ startsAt: { lt: at } }, { id: { lt: id } }] };
}

const rowSelection = {
  id: true,
  code: true,
  status: true,
  version: true,
  startsAt: true,
  endsAt: true,
  conversationId: true,
  familyId: true,
  updatedAt: true,
  patient: { select: { id: true, first: true, last: true, phone: true } },
  visitType: { select: { name: true } },
  provider: { select: { name: true } },
  operatory: { select: { name: true } },
} as const satisfies Prisma.AppointmentSelect;

type Row = Prisma.AppointmentGetPayload<{ select: typeof rowSelection }>;

function toStaffAppointment(row: Row, timeZone: string): StaffAppointment {
  return {
    id: row.id,
    code: row.code,
    status: row.status,
    version: row.version,
    patientId: row.patient.id,
    patient: `${row.patient.first} ${row.patient.last}`,
    phone: row.patient.phone,
    visitType: row.visitType.name,
    provider: row.provider.name,
    operatory: row.operatory.name,
    startsAt: zonedIso(row.startsAt.getTime(), timeZone),
    endsAt: zonedIso(row.endsAt.getTime(), timeZone),
    conversationId: row.conversationId,
    familyId: row.familyId,
    updatedAt: zonedIso(row.updatedAt.getTime(), timeZone),
  };
}
