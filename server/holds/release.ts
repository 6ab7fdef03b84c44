import { releaseHolds } from '../claims/release-holds.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { ConversationPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';

/** Lets go of whatever this conversation holds. */
export async function releaseOwnHolds(principal: ConversationPrincipal): Promise<void> {
  const { clinicId, conversationId } = principal;
  const at = new Date(serverClock().nowMs());
  await inTransaction(getDatabase(), (tx) =>
    releaseHolds(tx, { conversationId }, { clinicId, principal, at, reason: 'asked' }),
  );
}
