import { randomUUID } from 'node:crypto';
import type { SendVerificationCodeInput, SendVerificationCodeResponse } from '#contract/http/verification.ts';
import { oneTimeCodeExpiresMs, oneTimeCodesPerConversation, onlyPersonCalled } from '#domain/verification.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { type Database, getDatabase, type Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal } from '../identity/principal.ts';
import { queueNotification } from '../notifications/queue-notification.ts';
import { takeCodeFor } from '../rate-limit/verification-limits.ts';
import { inTransaction } from '../transaction.ts';
import { isLocked, lockProof } from './lock-proof.ts';

/**
 * Sends a one-time code to the phone or e-mail on record of the one patient with this name and birth date. When there
 * is none, or more than one, or they have had enough codes, nothing goes out, and everything else is the same: the
 * answer, the statements, a row in place of the code. A new code takes the place of the one before.
 * @throws ProblemError `conversation_ended`; `rate_limited` when this conversation has asked for its last code
 */
export async function sendVerificationCode(
  principal: AgentPrincipal,
  stated: SendVerificationCodeInput,
): Promise<SendVerificationCodeResponse> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  // Looked at first without a lock, so that a conversation that may not ask uses up nobody's codes.
  if (await isLocked(database, principal)) return { outcome: 'locked' };
  await requireMoreCodes(database, principal);
  const mayBeSent = await takeCodeFor(principal.clinicId, stated);
  return inTransaction(database, async (tx): Promise<SendVerificationCodeResponse> => {
    const { proof } = await lockProof(tx, principal);
    if (proof === 'locked') return { outcome: 'locked' };
    await requireMoreCodes(tx, principal);
    const patientId = await patientCalled(tx, principal, stated);
    await storeCode(tx, principal, mayBeSent ? patientId : null, nowMs);
    return { outcome: 'sent_if_known' };
  });
}

async function requireMoreCodes(
  database: Database | Transaction,
  { clinicId, conversationId }: AgentPrincipal,
): Promise<void> {
  const asked = await database.oneTimeCode.count({ where: { clinicId, conversationId } });
  if (asked >= oneTimeCodesPerConversation) {
    throw new ProblemError('rate_limited', { log: 'the conversation has asked for its last code' });
  }
}

async function patientCalled(
  tx: Transaction,
  { clinicId }: AgentPrincipal,
  stated: SendVerificationCodeInput,
): Promise<string | null> {
  const bornThen = await tx.$queryRaw<{ id: string; first: string; last: string }[]>`
    SELECT id, first, last FROM patients
    WHERE clinic_id = ${clinicId}::uuid AND birth_date = to_date(${stated.birthDate}, 'YYYY-MM-DD')`;
  return onlyPersonCalled(stated, bornThen)?.id ?? null;
}

async function storeCode(
  tx: Transaction,
  principal: AgentPrincipal,
  patientId: string | null,
  nowMs: number,
): Promise<void> {
  const { clinicId, conversationId } = principal;
  const at = new Date(nowMs);
  const id = randomUUID();
  await tx.oneTimeCode.updateMany({
    where: { clinicId, conversationId, status: 'live' },
    data: { status: 'replaced' },
  });
  await tx.oneTimeCode.create({
    data: {
      ...{ id, clinicId, conversationId, patientId },
      createdAt: at,
      expiresAt: new Date(oneTimeCodeExpiresMs(nowMs)),
    },
    select: { id: true },
  });
  await queueNotification(tx, { clinicId, patientId, kind: 'verification.code', oneTimeCodeId: id, nowMs });
  await appendAudit(tx, {
    clinicId,
    principal,
    action: patientId === null ? 'verification.code_not_sent' : 'verification.code_sent',
    entity: 'conversation',
    entityId: conversationId,
    conversationId,
    data: { patientId },
    at,
  });
}
