import type { VerificationInput, VerificationResponse } from '#contract/http/verification.ts';
import { normaliseAppointmentCode } from '#domain/appointment-code.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import type { AgentPrincipal } from '../identity/principal.ts';
import { limitTries, takeAppointmentCodeTry } from '../rate-limit/verification-limits.ts';
import { inTransaction } from '../transaction.ts';
import { countWrongTry } from './count-wrong-try.ts';
import { type FoundProof, findProof, type ProofTry } from './find-proof.ts';
import { isLocked, lockProof } from './lock-proof.ts';

/**
 * One try to prove who the caller is. A right one opens the patient's appointments to this conversation until it ends
 * (or the one appointment, see `ProofScope`) and takes the place of what it had proved before; a wrong one is counted,
 * and the fifth locks the conversation and leaves a follow-up for the staff. What was wrong is never said.
 * @throws ProblemError `conversation_ended`; `rate_limited` when the whole practice is being guessed at
 */
export async function verifyCaller(principal: AgentPrincipal, input: VerificationInput): Promise<VerificationResponse> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const believed = !(await isLocked(database, principal)) && (await isBelieved(principal, input));
  return inTransaction(database, async (tx): Promise<VerificationResponse> => {
    const before = await lockProof(tx, principal);
    const attempt = { principal, input, before, nowMs };
    if (before.proof === 'locked') {
      await auditFailure(tx, attempt, before.wrongTries);
      return { outcome: 'locked' };
    }
    const found = await findProof(tx, attempt);
    if (found && believed) {
      await storeProof(tx, attempt, found);
      return { outcome: 'verified', first: found.first, scope: found.scope };
    }
    const { wrongTries, locked } = await countWrongTry(tx, principal, before, nowMs);
    await auditFailure(tx, attempt, wrongTries);
    return { outcome: locked ? 'locked' : 'not_verified' };
  });
}

/**
 * Whether a right answer counts: an appointment's code that was tried too often today is not believed. Whether it is
 * anybody's makes no difference.
 */
async function isBelieved({ clinicId }: AgentPrincipal, { method, code }: VerificationInput): Promise<boolean> {
  await limitTries(clinicId);
  return method === 'one_time_code' || takeAppointmentCodeTry(clinicId, normaliseAppointmentCode(code) ?? '');
}

async function storeProof(tx: Transaction, { principal, input, nowMs }: ProofTry, found: FoundProof): Promise<void> {
  const { clinicId, conversationId } = principal;
  await tx.conversation.update({
    where: { clinicId_id: { clinicId, id: conversationId } },
    data: {
      proof: 'verified',
      verifiedPatientId: found.scope === 'patient' ? found.patientId : null,
      verifiedForId: found.scope === 'appointment' ? found.appointmentId : null,
    },
    select: { id: true },
  });
  if (input.method === 'one_time_code') {
    await tx.oneTimeCode.updateMany({
      where: { clinicId, conversationId, status: 'live' },
      data: { status: 'used' },
    });
  }
  await appendAudit(tx, {
    clinicId,
    principal,
    action: 'verification.succeeded',
    entity: 'conversation',
    entityId: conversationId,
    conversationId,
    data: { method: input.method, scope: found.scope, patientId: found.patientId, appointmentId: found.appointmentId },
    at: new Date(nowMs),
  });
}

async function auditFailure(tx: Transaction, { principal, input, nowMs }: ProofTry, wrongTries: number): Promise<void> {
  await appendAudit(tx, {
    clinicId: principal.clinicId,
    principal,
    action: 'verification.failed',
    entity: 'conversation',
    entityId: principal.conversationId,
    conversationId: principal.conversationId,
    data: { method: input.method, wrongTries },
    at: new Date(nowMs),
  });
}
