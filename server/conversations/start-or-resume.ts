import type { TokenRequest, TokenResponse } from '#contract/http/token.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { clinicIdFor } from '../clinic/current-clinic.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { PublicPrincipal, VisitorPrincipal } from '../identity/principal.ts';
import { hashSecret, newConversationId, newVisitorSecret } from '../identity/secrets.ts';
import { ensureAgent } from '../livekit/ensure-agent.ts';
import { visitorToken } from '../livekit/visitor-token.ts';
import { workersReady } from '../workers/heartbeat.ts';

export interface StartedConversation {
  token: TokenResponse;
  /** The cookie's secret, for a conversation that begins now. */
  secret: string | null;
}

/**
 * Gives a browser its way into a conversation: back into the one its cookie names while that is open, else into a new
 * one. What the client proposes for room, identity or room configuration is ignored.
 * @throws ProblemError `receptionist_unavailable` when no worker lives or LiveKit cannot be asked.
 */
export async function startOrResumeConversation(
  principal: VisitorPrincipal | PublicPrincipal,
  request: TokenRequest,
): Promise<StartedConversation> {
  if (!(await workersReady())) throw new ProblemError('receptionist_unavailable', { log: 'no worker is ready' });
  const serverUrl = env().LIVEKIT_PUBLIC_URL || env().LIVEKIT_URL;
  if (principal.kind === 'visitor') {
    const open = await getDatabase().conversation.findFirst({
      where: { id: principal.conversationId, status: 'open' },
      select: { id: true, visitorIdentity: true },
    });
    if (open) {
      const { roomExists } = await ensureAgent(open.id);
      const token = await visitorToken({ room: open.id, identity: open.visitorIdentity, dispatch: !roomExists });
      return { token: { server_url: serverUrl, participant_token: token, resumed: true }, secret: null };
    }
  }
  const { id, identity, secret } = await createConversation(principal, request.locale);
  const token = await visitorToken({ room: id, identity, dispatch: true });
  return { token: { server_url: serverUrl, participant_token: token, resumed: false }, secret };
}

async function createConversation(principal: VisitorPrincipal | PublicPrincipal, wantedLocale: string | undefined) {
  const database = getDatabase();
  const clinicId = await clinicIdFor(principal);
  const { practice } = await loadPractice(database, clinicId);
  const at = new Date(serverClock().nowMs());
  const id = newConversationId();
  const identity = `visitor-${id.slice(5, 13)}`;
  const secret = newVisitorSecret();
  await database.conversation.create({
    data: {
      id,
      clinicId,
      locale: closestLocale(practice.locales, wantedLocale),
      secretHash: hashSecret(secret),
      visitorIdentity: identity,
      startedAt: at,
      lastActivityAt: at,
    },
    select: { id: true },
  });
  await appendAudit(database, {
    clinicId,
    principal: { kind: 'visitor', clinicId, conversationId: id },
    action: 'conversation.started',
    entity: 'conversation',
    entityId: id,
    conversationId: id,
    at,
  });
  return { id, identity, secret };
}

/** The practice's locale of the wanted language, else its first. */
function closestLocale(locales: readonly string[], wanted: string | undefined): string {
  const language = wanted?.split('-')[0]?.toLowerCase();
  return locales.find((locale) => locale.split('-')[0] === language) ?? locales[0] ?? 'en-US';
}
