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
  // Locked first and read afterwards: what a statement reads beside a row it had to wait for may be old.
  await tx.$executeRaw`
    WITH waiting AS (
      SELECT id FROM waitlist_entries WHERE appointment_id = ${id}::uuid ORDER BY id FOR UPDATE
    )
    SELECT id FROM appointments
    WHERE id = ${id}::uuid AND clinic_id = ${principal.clinicId}::uuid AND (SELECT count(*) FROM waiting) >= 0
    FOR UPDATE`;
  const row = await tx.appointment.findFirst({
    where: { AND: [visibleTo(principal), { id }] },
    select: {
      clinicId: true,
      patientId: true,
      status: true,
      version: true,
      startsAt: true,
      endsAt: true,
      patient: { select: { birthDate: true } },
      visitType: { select: { code: true } },
      provider: { select: { code: true } },
      operatory: { select: { code: true } },
      claim: { select: { startsAt: true, endsAt: true } },
    },
  });
  if (!row) throw new ProblemError('not_found');
  return {
    id,
    clinicId: row.clinicId,
    patientId: row.patientId,
    status: row.status,
    version: row.version,
    birthDate: row.patient.birthDate?.toISOString().slice(0, 10),
    slot: {
      visitType: row.visitType.code,
      provider: row.provider.code,
      operatory: row.operatory.code,
      startsAtMs: row.startsAt.getTime(),
      endsAtMs: row.endsAt.getTime(),
      claimStartsAtMs: (row.claim?.startsAt ?? row.startsAt).getTime(),
      claimEndsAtMs: (row.claim?.endsAt ?? row.endsAt).getTime(),
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
