import { appendAudit } from '../audit/append-audit.ts';
import { clinicIdFor } from '../clinic/current-clinic.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { PublicPrincipal, VisitorPrincipal } from '../identity/principal.ts';
import { hashSecret, newConversationId, newVisitorSecret } from '../identity/secrets.ts';
import { conversationLocale } from './conversation-locale.ts';

export interface NewConversation {
  readonly clinicId: string;
  readonly conversationId: string;
  /** For the browser's cookie; only its hash is stored. */
  readonly secret: string;
}

/** Stores a new conversation of the caller's practice. Nobody is in its room, and nobody has it, yet. */
export async function createConversation(
  principal: VisitorPrincipal | PublicPrincipal,
  wantedLocale: string | undefined,
): Promise<NewConversation> {
  const database = getDatabase();
  const clinicId = await clinicIdFor(principal);
  const { practice } = await loadPractice(database, clinicId);
  const at = new Date(serverClock().nowMs());
  const conversationId = newConversationId();
  const secret = newVisitorSecret();
  await database.conversation.create({
    data: {
      id: conversationId,
      clinicId,
      locale: conversationLocale(practice.locales, wantedLocale),
      secretHash: hashSecret(secret),
      visitorIdentity: '',
      startedAt: at,
      lastActivityAt: at,
    },
    select: { id: true },
  });
  await appendAudit(database, {
    clinicId,
    principal: { kind: 'visitor', clinicId, conversationId },
    action: 'conversation.started',
    entity: 'conversation',
    entityId: conversationId,
    conversationId,
    at,
  });
  return { clinicId, conversationId, secret };
}
