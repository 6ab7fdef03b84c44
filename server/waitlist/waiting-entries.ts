import type { InstantWindow } from '#domain/availability.ts';
import { dayBoundsMs, localDateOf, weekdayOfDate } from '#domain/clinic-time.ts';
import { weekdays } from '#domain/practice.ts';
import { type FreedTime, mayUseFreedTime, type WaitingEntry } from '#domain/waitlist.ts';
import { idOf, type LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';

/** So many entries are looked at for one freed time: those who have waited longest of all that could fit. */
const mostEntries = 200;

interface EntryRow {
  id: string;
  patient_id: string;
  appointment_id: string | null;
  visit_type: string;
  provider: string | null;
  from_date: string | null;
  to_date: string | null;
  weekdays: number[];
  after_minute: number | null;
  before_minute: number | null;
  joined_at: Date;
  birth_date: string | null;
  new_patient: boolean;
  moves_from: Date | null;
}

/**
 * Who waits for a time like the freed one, the longest waiting first. One query by the index of those who wait, and
 * nothing more when nobody does; what SQL cannot tell is left to `matchFreedTime`.
 *
 * A patient counts as new as long as no visit of theirs was completed and their record was made with the first thing
 * they asked for here. Who only wants to move an appointment has been taken for that visit already.
 */
export async function waitingEntries(
  tx: Transaction,
  loaded: LoadedPractice,
  freed: FreedTime,
): Promise<WaitingEntry[]> {
  const { clinicId, practice } = loaded;
  const able = mayUseFreedTime(practice, freed);
  const providerIds = able.providers.map((code) => idOf(loaded.providerIds, code));
  const visitTypeIds = able.visitTypes.map((code) => idOf(loaded.visitTypeIds, code));
  const firstDay = localDateOf(freed.startsAtMs, practice.timeZone);
  const lastDay = localDateOf(freed.endsAtMs - 1, practice.timeZone);
  const isoWeekdays = [firstDay, lastDay].map((day) => weekdays.indexOf(weekdayOfDate(day)) + 1);
  const window = {
    fromMs: dayBoundsMs(firstDay, practice.timeZone).startMs,
    toMs: dayBoundsMs(lastDay, practice.timeZone).endMs,
  };
  const rows = await tx.$queryRaw<EntryRow[]>`
    SELECT e.id, e.patient_id, e.appointment_id, v.code AS visit_type, p.code AS provider,
      to_char(e.from_date, 'YYYY-MM-DD') AS from_date, to_char(e.to_date, 'YYYY-MM-DD') AS to_date, e.weekdays,
      e.after_minute, e.before_minute, e.created_at AS joined_at, a.starts_at AS moves_from,
      to_char(pt.birth_date, 'YYYY-MM-DD') AS birth_date,
      (pt.created_at = e.created_at
          OR EXISTS (SELECT FROM appointments f WHERE f.patient_id = pt.id AND f.created_at = pt.created_at))
        AND NOT EXISTS (SELECT FROM appointments d WHERE d.patient_id = pt.id AND d.status = 'completed') AS new_patient
    FROM waitlist_entries e
    JOIN visit_types v ON v.id = e.visit_type_id
    JOIN patients pt ON pt.id = e.patient_id
    LEFT JOIN providers p ON p.id = e.provider_id
    LEFT JOIN appointments a ON a.id = e.appointment_id
    WHERE e.clinic_id = ${clinicId}::uuid AND e.status = 'waiting'
      AND e.visit_type_id = ANY (${visitTypeIds}::uuid[])
      AND (e.provider_id IS NULL OR e.provider_id = ANY (${providerIds}::uuid[]))
      AND (e.from_date IS NULL OR e.from_date <= ${lastDay}::date)
      AND (e.to_date IS NULL OR e.to_date >= ${firstDay}::date)
      AND (cardinality(e.weekdays) = 0 OR e.weekdays && ${isoWeekdays}::int[])
      AND (e.appointment_id IS NULL
        OR a.status IN ('requested', 'booked') AND a.starts_at > ${new Date(window.fromMs)}::timestamptz)
    ORDER BY e.created_at, e.id
    LIMIT ${mostEntries}`;
  if (rows.length === 0) return [];
  const offered = await offersOf(tx, rows);
  const elsewhere = await visitsOf(tx, clinicId, rows, window);
  return rows.map((row) => ({
    id: row.id,
    visitType: row.visit_type,
    provider: row.provider ?? undefined,
    from: row.from_date ?? undefined,
    to: row.to_date ?? undefined,
    weekdays: weekdays.filter((_, index) => row.weekdays.includes(index + 1)),
    afterMinute: row.after_minute ?? undefined,
    beforeMinute: row.before_minute ?? undefined,
    newPatient: row.appointment_id === null ? row.new_patient : undefined,
    birthDate: row.birth_date ?? undefined,
    joinedAtMs: row.joined_at.getTime(),
    movesFromMs: row.moves_from?.getTime(),
    offered: offered.get(row.id) ?? [],
    elsewhere: elsewhere(row),
  }));
}

async function offersOf(tx: Transaction, rows: readonly EntryRow[]): Promise<Map<string, InstantWindow[]>> {
  const offers = await tx.waitlistOffer.findMany({
    where: { entryId: { in: rows.map(({ id }) => id) } },
    select: { entryId: true, startsAt: true, endsAt: true },
  });
  const byEntry = new Map<string, InstantWindow[]>();
  for (const { entryId, ...offer } of offers) byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), windowOf(offer)]);
  return byEntry;
}

/** When each patient comes anyway or may come: visits, and times that other entries of theirs are offered. */
async function visitsOf(tx: Transaction, clinicId: string, rows: readonly EntryRow[], window: InstantWindow) {
  const patientId = { in: [...new Set(rows.map(({ patient_id }) => patient_id))] };
  const within = { startsAt: { lt: new Date(window.toMs) }, endsAt: { gt: new Date(window.fromMs) } };
  const appointments = await tx.appointment.findMany({
    where: { clinicId, patientId, status: { in: ['requested', 'booked', 'arrived', 'in_chair'] }, ...within },
    select: { id: true, patientId: true, startsAt: true, endsAt: true },
  });
  const offers = await tx.waitlistOffer.findMany({
    where: { clinicId, status: 'open', entry: { patientId }, ...within },
    select: { startsAt: true, endsAt: true, entry: { select: { patientId: true } } },
  });
  return (row: EntryRow): InstantWindow[] =>
    [
      ...appointments.filter(({ id, patientId }) => patientId === row.patient_id && id !== row.appointment_id),
      ...offers.filter(({ entry }) => entry.patientId === row.patient_id),
    ].map(windowOf);
}

function windowOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): InstantWindow {
  return { fromMs: startsAt.getTime(), toMs: endsAt.getTime() };
}
