import { createHmac } from 'node:crypto';
import { conversationIdSchema } from '#contract/http/conversations.ts';
import { env } from '../env.ts';
import { sameSecret } from '../identity/secrets.ts';

/**
 * Signs a token that opens one conversation at the text gateway until an instant (epoch ms): the conversation's id, the
 * second at which it ends, and a signature for this purpose alone.
 */
export function signGatewayToken(conversationId: string, expiresAtMs: number): string {
  const payload = `${conversationId}.${Math.floor(expiresAtMs / 1000)}`;
  return `${payload}.${signature(payload)}`;
}

/** The conversation a token opens, `expired` when its time is over, null when it was not made here for the gateway. */
export function readGatewayToken(token: string, nowMs: number): { conversationId: string } | 'expired' | null {
  const [, payload = '', conversationId, expiresAt, given = ''] = shape.exec(token) ?? [];
  if (!conversationIdSchema.safeParse(conversationId).success || !sameSecret(given, signature(payload))) return null;
  return Number(expiresAt) * 1000 <= nowMs ? 'expired' : { conversationId: conversationId ?? '' };
}

const shape = /^((conv_[a-z0-9]{26})\.(\d{1,12}))\.([A-Za-z0-9_-]{43})$/;

function signature(payload: string): string {
  return createHmac('sha256', env().LINK_SECRET).update('gateway-token\0').update(payload).digest('base64url');
}
