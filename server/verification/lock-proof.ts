import type { Proof } from '#domain/verification.ts';
import type { Database, Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal } from '../identity/principal.ts';

/** What a conversation has proved so far. */
export interface StoredProof {
  readonly proof: Proof;
  readonly wrongTries: number;
  readonly verifiedPatientId: string | null;
  readonly verifiedForId: string | null;
}

/**
 * Whether a conversation can prove anything at all, read without a lock: before anything is counted elsewhere.
 * @throws ProblemError `conversation_ended`
 */
export async function isLocked(database: Database, { clinicId, conversationId }: AgentPrincipal): Promise<boolean> {
  const row = await database.conversation.findUnique({
    where: { clinicId_id: { clinicId, id: conversationId } },
    select: { status: true, proof: true },
  });
  if (row?.status !== 'open') throw new ProblemError('conversation_ended');
  return row.proof === 'locked';
}

/**
 * Locks what a conversation has proved until the transaction ends, so that tries which come at once are counted one
 * after another. Rows that refer to the conversation can be written meanwhile.
 * @throws ProblemError `conversation_ended`
 */
export async function lockProof(tx: Transaction, { clinicId, conversationId }: AgentPrincipal): Promise<StoredProof> {
  const [row] = await tx.$queryRaw<(StoredProof & { status: string })[]>`
    SELECT status::text AS status, proof, proof_attempts AS "wrongTries", verified_patient_id AS "verifiedPatientId",
      verified_for_id AS "verifiedForId"
    FROM conversations WHERE id = ${conversationId} AND clinic_id = ${clinicId}::uuid
    FOR NO KEY UPDATE`;
  if (row?.status !== 'open') throw new ProblemError('conversation_ended');
  return row;
}
