import type { VerificationInput } from '#contract/http/verification.ts';
import { normaliseAppointmentCode } from '#domain/appointment-code.ts';
import { normaliseOneTimeCode, type ProofScope, recentSinceMs } from '#domain/verification.ts';
import type { Transaction } from '../database.ts';
import type { AgentPrincipal } from '../identity/principal.ts';
import { sameSecret } from '../identity/secrets.ts';
import type { StoredProof } from './lock-proof.ts';
import { oneTimeCodeDigits } from './one-time-code.ts';

/** Who has been proved, and what that opens. */
export interface FoundProof {
  readonly scope: ProofScope;
  readonly patientId: string;
  readonly first: string;
  /** The appointment whose code it was. */
  readonly appointmentId: string | null;
}

/** One try, as it is looked up. */
export interface ProofTry {
  readonly principal: AgentPrincipal;
  readonly input: VerificationInput;
  readonly before: StoredProof;
  readonly nowMs: number;
}

/**
 * Who a try proves, or undefined. Each method is one statement whether anything fits or nothing, and says nothing of
 * what did not fit.
 */
export function findProof(tx: Transaction, attempt: ProofTry): Promise<FoundProof | undefined> {
  const { input } = attempt;
  return input.method === 'appointment_code'
    ? byAppointment(tx, attempt, input)
    : byOneTimeCode(tx, attempt, input.code);
}

/** An appointment of this practice, ahead or recent, whose patient was born that day. */
async function byAppointment(
  tx: Transaction,
  { principal, before, nowMs }: ProofTry,
  stated: { code: string; birthDate: string },
): Promise<FoundProof | undefined> {
  const [row] = await tx.$queryRaw<{ id: string; patientId: string; first: string; provesPatient: boolean }[]>`
    SELECT a.id, p.id AS "patientId", p.first, a.proves_patient AS "provesPatient"
    FROM appointments a JOIN patients p ON p.clinic_id = a.clinic_id AND p.id = a.patient_id
    WHERE a.clinic_id = ${principal.clinicId}::uuid AND a.code = ${normaliseAppointmentCode(stated.code) ?? ''}
      AND a.ends_at >= ${new Date(recentSinceMs(nowMs))}::timestamptz
      AND to_char(p.birth_date, 'YYYY-MM-DD') = ${stated.birthDate}`;
  if (!row) return undefined;
  const { id, patientId, first, provesPatient } = row;
  // Who is verified as this patient already stays so.
  const scope = provesPatient || before.verifiedPatientId === patientId ? 'patient' : 'appointment';
  return { scope, patientId, first, appointmentId: id };
}

/** The code that was sent for this conversation last, while it is good; once used it proves nothing new. */
async function byOneTimeCode(
  tx: Transaction,
  { principal, before, nowMs }: ProofTry,
  typed: string,
): Promise<FoundProof | undefined> {
  const { clinicId, conversationId } = principal;
  const [row] = await tx.$queryRaw<{ id: string; status: string; patientId: string | null; first: string | null }[]>`
    SELECT c.id, c.status::text AS status, c.patient_id AS "patientId", p.first
    FROM one_time_codes c LEFT JOIN patients p ON p.clinic_id = c.clinic_id AND p.id = c.patient_id
    WHERE c.clinic_id = ${clinicId}::uuid AND c.conversation_id = ${conversationId} AND c.status <> 'replaced'
      AND c.expires_at > ${new Date(nowMs)}::timestamptz
    ORDER BY c.status = 'live' DESC, c.created_at DESC
    LIMIT 1`;
  // Somebody unknown has a row too, and the same work is done for it.
  const right = row !== undefined && sameSecret(normaliseOneTimeCode(typed) ?? '', oneTimeCodeDigits(row.id));
  if (!right || row.patientId === null || row.first === null) return undefined;
  // The same answer again, in the same conversation for the same patient, is the same as once.
  if (row.status === 'used' && before.verifiedPatientId !== row.patientId) return undefined;
  return { scope: 'patient', patientId: row.patientId, first: row.first, appointmentId: null };
}
