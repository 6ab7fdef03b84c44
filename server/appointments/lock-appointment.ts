import type { AppointmentState } from '#domain/appointment-states.ts';
import type { OpeningSlot } from '#domain/availability.ts';
import type { Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { ChangingPrincipal } from '../identity/principal.ts';
import { visibleTo } from './read.ts';

/** An appointment whose row this transaction has locked. */
export interface LockedAppointment {
  readonly id: string;
  readonly clinicId: string;
  readonly patientId: string;
  readonly status: AppointmentState;
  readonly version: number;
  /** `YYYY-MM-DD`, or undefined when it is not on record. */
  readonly birthDate: string | undefined;
  /** The visit and, while the appointment keeps its time, the claim with its buffers. */
  readonly slot: OpeningSlot;
}

interface LockedRow {
  clinic_id: string;
  patient_id: string;
  status: AppointmentState;
  version: number;
  birth_date: Date | null;
  visit_type: string;
  provider: string;
  operatory: string;
  starts_at: Date;
  ends_at: Date;
  claim_starts_at: Date | null;
  claim_ends_at: Date | null;
}

/**
 * Locks an appointment the caller may change, and first the waitlist entries that hang on it (see `lockDays` for the
 * order of locks).
 * @throws ProblemError `not_found` when there is none this caller may see
 */
export async function lockAppointment(
  tx: Transaction,
  principal: ChangingPrincipal,
  id: string,
): Promise<LockedAppointment> {
  const visible = await tx.appointment.findFirst({
    where: { AND: [visibleTo(principal), { id }] },
    select: { id: true },
  });
  if (!visible) throw new ProblemError('not_found');
  await tx.$executeRaw`
    WITH waiting AS (
      SELECT id FROM waitlist_entries WHERE appointment_id = ${id}::uuid ORDER BY id FOR UPDATE
    )
    SELECT id FROM appointments
    WHERE id = ${id}::uuid AND clinic_id = ${principal.clinicId}::uuid AND (SELECT count(*) FROM waiting) >= 0
    FOR UPDATE`;
  // Read by a statement of its own: what a statement reads beside a row it had to wait for may be old.
  const [row] = await tx.$queryRaw<LockedRow[]>`
    SELECT a.clinic_id, a.patient_id, a.status::text AS status, a.version, patient.birth_date,
      visit_type.code AS visit_type, provider.code AS provider, operatory.code AS operatory, a.starts_at, a.ends_at,
      claim.starts_at AS claim_starts_at, claim.ends_at AS claim_ends_at
    FROM appointments a
    JOIN patients patient ON patient.id = a.patient_id
    JOIN visit_types visit_type ON visit_type.id = a.visit_type_id
    JOIN providers provider ON provider.id = a.provider_id
    JOIN operatories operatory ON operatory.id = a.operatory_id
    LEFT JOIN claims claim ON claim.clinic_id = a.clinic_id AND claim.appointment_id = a.id
    WHERE a.id = ${id}::uuid AND a.clinic_id = ${principal.clinicId}::uuid`;
  if (!row) throw new ProblemError('not_found');
  return {
    id,
    clinicId: row.clinic_id,
    patientId: row.patient_id,
    status: row.status,
    version: row.version,
    birthDate: row.birth_date?.toISOString().slice(0, 10),
    slot: {
      visitType: row.visit_type,
      provider: row.provider,
      operatory: row.operatory,
      startsAtMs: row.starts_at.getTime(),
      endsAtMs: row.ends_at.getTime(),
      claimStartsAtMs: (row.claim_starts_at ?? row.starts_at).getTime(),
      claimEndsAtMs: (row.claim_ends_at ?? row.ends_at).getTime(),
    },
  };
}

/**
 * Refuses a change by somebody who has seen another version of the appointment than there is now.
 * @param seen the version the caller has seen; staff must name one, patients may
 * @throws ProblemError `version_conflict`, or `invalid_request` when staff name none
 */
export function requireVersion(
  principal: ChangingPrincipal,
  { version }: LockedAppointment,
  seen: number | undefined,
): void {
  if (seen === undefined && principal.kind === 'staff') {
    throw new ProblemError('invalid_request', { fields: [{ path: 'version', message: 'is needed to change this' }] });
  }
  if (seen !== undefined && seen !== version) {
    throw new ProblemError('version_conflict', { log: `version ${version}, the caller saw ${seen}` });
  }
}

/** Whether an appointment is at a time already; no provider named means whoever has it. */
export function isAt(
  { slot }: LockedAppointment,
  time: { provider?: string | undefined; startsAtMs: number },
): boolean {
  return slot.startsAtMs === time.startsAtMs && (time.provider ?? slot.provider) === slot.provider;
}
