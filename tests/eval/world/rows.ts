import { localDateOf, localTimeOf } from './local.ts';
import type { World } from './world.ts';

/** A row of the record in the words of the scenarios. */
export interface AppointmentRow {
  id: string;
  code: string;
  patient: PatientRow;
  visitType: string;
  provider: string;
  operatory: string;
  /** Local, `YYYY-MM-DDTHH:MM` */
  start: string;
  startUtc: string;
  status: string;
  conversationId: string | null;
  note: string | null;
}
export interface PatientRow {
  id: string;
  first: string;
  last: string;
  birthDate: string | null;
  phone: string;
  email: string | null;
  guardian: string | null;
}
export interface FollowUpRow {
  id: string;
  kind: string;
  contact: { first: string | null; last: string | null; phone: string | null };
  preferred: { from: string | null; to: string | null };
  due: string | null;
  status: string;
  note: string | null;
}
export interface WaitlistRow {
  id: string;
  patient: PatientRow;
  visitType: string;
  provider: string | null;
  from: string | null;
  to: string | null;
  weekdays: number[];
  after: string | null;
  before: string | null;
  status: string;
}

/** The record as it is at one moment. `practice` is everything of the practice's own settings, as text. */
export interface Snapshot {
  appointments: AppointmentRow[];
  patients: PatientRow[];
  followUps: FollowUpRow[];
  waitlist: WaitlistRow[];
  practice: string;
  audit: { action: string; conversationId: string | null }[];
}

export async function snapshotOf(world: World): Promise<Snapshot> {
  const { database, clinicId } = world;
  const [clinic, patients, appointments, followUps, waitlist, audit] = await Promise.all([
    database.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      include: {
        hours: { orderBy: { id: 'asc' } },
        closures: { orderBy: { id: 'asc' } },
        operatories: { orderBy: { id: 'asc' } },
        providers: {
          orderBy: { id: 'asc' },
          include: { hours: { orderBy: { id: 'asc' } }, operatories: { orderBy: { rank: 'asc' } } },
        },
        visitTypes: { orderBy: { id: 'asc' }, include: { providers: { orderBy: { rank: 'asc' } } } },
        knowledge: { orderBy: { id: 'asc' } },
      },
    }),
    database.patient.findMany({ where: { clinicId }, orderBy: { id: 'asc' } }),
    database.appointment.findMany({
      where: { clinicId },
      orderBy: { id: 'asc' },
      include: {
        patient: true,
        visitType: { select: { code: true } },
        provider: { select: { code: true } },
        operatory: { select: { code: true } },
      },
    }),
    database.followUp.findMany({ where: { clinicId }, orderBy: { id: 'asc' } }),
    database.waitlistEntry.findMany({
      where: { clinicId },
      orderBy: { id: 'asc' },
      include: { patient: true, visitType: { select: { code: true } }, provider: { select: { code: true } } },
    }),
    database.auditEntry.findMany({
      where: { clinicId },
      orderBy: { seq: 'asc' },
      select: { action: true, conversationId: true },
    }),
  ]);
  const { timeZone } = clinic;
  const local = (at: Date) => `${localDateOf(at, timeZone)}T${localTimeOf(at, timeZone)}`;
  const person = (row: (typeof patients)[number]): PatientRow => ({
    id: row.id,
    first: row.first,
    last: row.last,
    birthDate: row.birthDate?.toISOString().slice(0, 10) ?? null,
    phone: row.phone,
    email: row.email,
    guardian: row.guardian,
  });
  return {
    patients: patients.map(person),
    appointments: appointments.map((row) => ({
      id: row.id,
      code: row.code,
      patient: person(row.patient),
      visitType: row.visitType.code,
      provider: row.provider.code,
      operatory: row.operatory.code,
      start: local(row.startsAt),
      startUtc: row.startsAt.toISOString(),
      status: row.status,
      conversationId: row.conversationId,
      note: row.note,
    })),
    followUps: followUps.map((row) => ({
      id: row.id,
      kind: row.kind,
      contact: { first: row.contactFirst, last: row.contactLast, phone: row.contactPhone },
      preferred: { from: row.preferredFrom && local(row.preferredFrom), to: row.preferredTo && local(row.preferredTo) },
      due: row.dueAt && local(row.dueAt),
      status: row.status,
      note: row.note,
    })),
    waitlist: waitlist.map((row) => ({
      id: row.id,
      patient: person(row.patient),
      visitType: row.visitType.code,
      provider: row.provider?.code ?? null,
      from: row.fromDate?.toISOString().slice(0, 10) ?? null,
      to: row.toDate?.toISOString().slice(0, 10) ?? null,
      weekdays: row.weekdays,
      after: minuteText(row.afterMinute),
      before: minuteText(row.beforeMinute),
      status: row.status,
    })),
    practice: JSON.stringify({ ...clinic, updatedAt: null, createdAt: null }),
    audit,
  };
}

function minuteText(minute: number | null): string | null {
  return minute === null
    ? null
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
