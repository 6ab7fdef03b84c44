import type { PatientInput } from '#contract/http/appointments.ts';
import { findPatient } from '#domain/patient-match.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Transaction } from '../database.ts';
import type { ConversationPrincipal, StaffPrincipal } from '../identity/principal.ts';

/** A patient's record: its id, and the name that stands there. */
export interface PatientRecord {
  readonly id: string;
  readonly first: string;
  readonly last: string;
}

/**
 * The record a booking goes onto: the one whose name, birth date and phone all match, else a new one. The caller
 * learns nothing of which it was. The phone must be locked (`lockDays`), so that two bookings at once do not make two
 * records.
 */
export async function findOrCreatePatient(
  tx: Transaction,
  options: {
    principal: ConversationPrincipal | StaffPrincipal;
    patient: PatientInput;
    locale: string;
    nowMs: number;
    conversationId: string | null;
  },
): Promise<PatientRecord> {
  const { principal, patient } = options;
  const { clinicId } = principal;
  const at = new Date(options.nowMs);
  const candidates = await tx.patient.findMany({
    where: { clinicId, phone: patient.phone },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, first: true, last: true, birthDate: true, phone: true },
  });
  const match = findPatient(
    { first: patient.first, last: patient.last, birthDate: patient.birthDate, phone: patient.phone },
    candidates.map((row) => ({ ...row, birthDate: row.birthDate?.toISOString().slice(0, 10) })),
  );
  if (match) return match;
  const created = await tx.patient.create({
    data: {
      clinicId,
      first: patient.first,
      last: patient.last,
      birthDate: patient.birthDate ? new Date(`${patient.birthDate}T00:00:00Z`) : null,
      phone: patient.phone,
      email: patient.email,
      guardian: patient.guardian,
      locale: options.locale,
      createdAt: at,
    },
    select: { id: true },
  });
  await appendAudit(tx, {
    clinicId,
    principal,
    action: 'patient.created',
    entity: 'patient',
    entityId: created.id,
    conversationId: options.conversationId,
    at,
  });
  return { id: created.id, first: patient.first, last: patient.last };
}
