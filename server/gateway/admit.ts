import type { GatewayAdmissionResponse } from '#contract/http/gateway.ts';
import { systemClock } from '#domain/clock.ts';
import { getDatabase } from '../database.ts';
import { readGatewayToken } from './gateway-token.ts';

/**
 * Whose conversation a gateway token opens. One that has ended is still told, so that the gateway can say so; one that
 * was deleted is unknown.
 */
export async function admitToGateway(token: string): Promise<GatewayAdmissionResponse> {
  const opened = readGatewayToken(token, systemClock.nowMs());
  if (opened === null) return { outcome: 'unknown' };
  if (opened === 'expired') return { outcome: 'expired' };
  const { conversationId } = opened;
  const known = await getDatabase().conversation.count({ where: { id: conversationId } });
  return known > 0 ? { outcome: 'admitted', conversationId } : { outcome: 'unknown' };
}
