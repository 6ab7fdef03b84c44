import type { PatientInput } from '#contract/http/appointments.ts';
import { findPatient, isSamePerson } from '#domain/patient-match.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Transaction } from '../database.ts';
import type { ConversationPrincipal, StaffPrincipal } from '../identity/principal.ts';

interface Candidate {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  readonly phone: string;
  /** The conversation is verified as this patient. */
  readonly verified: boolean;
}

/** A patient's record: its id, and the name that stands there. */
export interface PatientRecord {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  /** As the caller spells it, where the record does otherwise: whoever has proved nothing hears their own spelling. */
  readonly said?: { readonly first: string; readonly last: string } | undefined;
}

/**
 * The record a booking goes onto: the one this conversation is verified for, when it is that patient who is named;
 * else the one whose name, birth date and phone all match, else a new one. The caller learns nothing of which it was.
 * The phone must be locked (`lockDays`), so that two bookings at once do not make two records.
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
  const candidates = await tx.$queryRaw<Candidate[]>`
    SELECT id, first, last, to_char(birth_date, 'YYYY-MM-DD') AS "birthDate", phone, created_at, false AS verified
    FROM patients WHERE clinic_id = ${clinicId}::uuid AND phone = ${patient.phone}
    UNION ALL
    SELECT p.id, p.first, p.last, to_char(p.birth_date, 'YYYY-MM-DD'), p.phone, p.created_at, true
    FROM conversations c JOIN patients p ON p.clinic_id = c.clinic_id AND p.id = c.verified_patient_id
    WHERE c.id = ${options.conversationId} AND c.clinic_id = ${clinicId}::uuid AND c.proof = 'verified'
    ORDER BY created_at, id`;
  const match =
    candidates.find((record) => record.verified && isSamePerson(patient, record)) ??
    findPatient(
      patient,
      candidates.filter((record) => !record.verified),
    );
  if (match) {
    const { id, first, last } = match;
    const mayHear = match.verified || principal.kind === 'staff' || (first === patient.first && last === patient.last);
    return { id, first, last, ...(!mayHear && { said: { first: patient.first, last: patient.last } }) };
  }
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
