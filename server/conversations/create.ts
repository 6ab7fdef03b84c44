import { appendAudit } from '../audit/append-audit.ts';
import { clinicIdFor } from '../clinic/current-clinic.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { PublicPrincipal, VisitorPrincipal } from '../identity/principal.ts';
import { hashSecret, newConversationId, newVisitorSecret } from '../identity/secrets.ts';

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
      locale: closestLocale(practice.locales, wantedLocale),
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

/** The practice's locale of the wanted language, else its first. */
function closestLocale(locales: readonly string[], wanted: string | undefined): string {
  const language = wanted?.split('-')[0]?.toLowerCase();
  return locales.find((locale) => locale.split('-')[0] === language) ?? locales[0] ?? 'en-US';
}
