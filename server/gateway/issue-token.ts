import { type GatewayTokenResponse, gatewayTokenLifeMinutes } from '#contract/http/gateway.ts';
import { systemClock } from '#domain/clock.ts';
import { createConversation } from '../conversations/create.ts';
import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { PublicPrincipal, VisitorPrincipal } from '../identity/principal.ts';
import { workersReady } from '../workers/heartbeat.ts';
import { signGatewayToken } from './gateway-token.ts';

export interface IssuedGatewayToken {
  readonly token: GatewayTokenResponse;
  /** The cookie's secret, for a conversation that begins now. */
  readonly secret: string | null;
}

/**
 * Gives somebody a way into the text gateway: back into the conversation their cookie names while that is open, else
 * into a new one.
 * @throws ProblemError `receptionist_unavailable` when there is no gateway, or no worker lives
 */
export async function issueGatewayToken(
  principal: VisitorPrincipal | PublicPrincipal,
  { locale }: { locale?: string | undefined },
): Promise<IssuedGatewayToken> {
  const url = env().GATEWAY_PUBLIC_URL;
  if (!url) throw new ProblemError('receptionist_unavailable', { log: 'GATEWAY_PUBLIC_URL is not set' });
  if (!(await workersReady())) throw new ProblemError('receptionist_unavailable', { log: 'no worker is ready' });
  const tokenInto = (conversationId: string, resumed: boolean): GatewayTokenResponse => {
    const expiresAtMs = systemClock.nowMs() + gatewayTokenLifeMinutes * 60_000;
    const token = signGatewayToken(conversationId, expiresAtMs);
    return { url, token, expiresAt: new Date(expiresAtMs).toISOString(), resumed };
  };
  if (principal.kind === 'visitor') {
    const open = await getDatabase().conversation.count({ where: { id: principal.conversationId, status: 'open' } });
    if (open > 0) return { token: tokenInto(principal.conversationId, true), secret: null };
  }
  const { conversationId, secret } = await createConversation(principal, locale);
  return { token: tokenInto(conversationId, false), secret };
}
