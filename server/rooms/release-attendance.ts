import { headers } from '#contract/http/headers.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal } from '../identity/principal.ts';

/** What is stored of a conversation that no receptionist has. */
export const unattended = { attendant: null, attendantWorkerId: null, attendantMedium: null } as const;

/**
 * A receptionist leaves its conversation, so that another may take it at once. Its number stays its own until then: what
 * it still has to store is taken.
 * @throws ProblemError `invalid_request` without a number: one may let go of one's own conversation alone
 */
export async function releaseAttendance({ conversationId, attendance }: AgentPrincipal): Promise<void> {
  if (attendance === undefined) {
    throw new ProblemError('invalid_request', { fields: [{ path: headers.attendance, message: 'is missing' }] });
  }
  await getDatabase().conversation.updateMany({ where: { id: conversationId, attendance }, data: unattended });
}
