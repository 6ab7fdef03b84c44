import type { AppointmentList, AppointmentListQuery } from '#contract/http/appointments.ts';
import { dayBoundsMs, localDateOf, zonedIso } from '#domain/clinic-time.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { StaffPrincipal } from '../identity/principal.ts';

/** The practice's appointments by start, from one local day to another (both inclusive; today and on by default). */
export async function listAppointments(
  principal: StaffPrincipal,
  query: Partial<AppointmentListQuery>,
): Promise<AppointmentList> {
  const database = getDatabase();
  const { practice } = await loadPractice(database, principal.clinicId);
  const { timeZone } = practice;
  const limit = query.limit ?? 100;
  const from = query.from ?? localDateOf(serverClock().nowMs(), timeZone);
  const rows = await database.appointment.findMany({
    where: {
      clinicId: principal.clinicId,
      startsAt: {
        gte: new Date(dayBoundsMs(from, timeZone).startMs),
        ...(query.to && { lt: new Date(dayBoundsMs(query.to, timeZone).endMs) }),
      },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    ...(query.cursor && { cursor: { id: readCursor(query.cursor) }, skip: 1 }),
    select: {
      id: true,
      code: true,
      status: true,
      version: true,
      startsAt: true,
      endsAt: true,
      conversationId: true,
      patient: { select: { first: true, last: true, phone: true } },
      visitType: { select: { name: true } },
      provider: { select: { name: true } },
      operatory: { select: { name: true } },
    },
  });
  await appendReadAudit(database, {
    clinicId: principal.clinicId,
    principal,
    entity: 'appointment',
    entityId: principal.clinicId,
    list: true,
  });
  const page = rows.slice(0, limit);
  return {
    timeZone,
    appointments: page.map((row) => ({
      id: row.id,
      code: row.code,
      status: row.status,
      version: row.version,
      patient: `${row.patient.first} ${row.patient.last}`,
      phone: row.patient.phone,
      visitType: row.visitType.name,
      provider: row.provider.name,
      operatory: row.operatory.name,
      startsAt: zonedIso(row.startsAt.getTime(), timeZone),
      endsAt: zonedIso(row.endsAt.getTime(), timeZone),
      conversationId: row.conversationId,
    })),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

function readCursor(cursor: string): string {
  if (!/^[0-9a-f-]{36}$/.test(cursor))
    throw new ProblemError('invalid_request', { fields: [{ path: 'cursor', message: 'is not one of ours' }] });
  return cursor;
}
