import type { TokenRequest, TokenResponse } from '#contract/http/token.ts';
import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { PublicPrincipal, VisitorPrincipal } from '../identity/principal.ts';
import { ensureAgent } from '../livekit/ensure-agent.ts';
import { visitorToken } from '../livekit/room-tokens.ts';
import type { ConversationRoom } from '../rooms/conversation-room.ts';
import { issueSeat } from '../rooms/issue-seat.ts';
import { workersReady } from '../workers/heartbeat.ts';
import { createConversation } from './create.ts';

export interface StartedConversation {
  token: TokenResponse;
  /** The cookie's secret, for a conversation that begins now. */
  secret: string | null;
}

/**
 * Gives a browser its way into a conversation: back into the one its cookie names while that is open, else into a new
 * one. Each token has a seat of its own. What the client proposes for room, identity or room configuration is ignored.
 * @throws ProblemError `receptionist_unavailable` when no worker lives or LiveKit cannot be asked.
 */
export async function startOrResumeConversation(
  principal: VisitorPrincipal | PublicPrincipal,
  request: TokenRequest,
): Promise<StartedConversation> {
  if (!(await workersReady())) throw new ProblemError('receptionist_unavailable', { log: 'no worker is ready' });
  if (principal.kind === 'visitor') {
    const open = await getDatabase().conversation.count({ where: { id: principal.conversationId, status: 'open' } });
    if (open > 0) {
      await ensureAgent(principal.conversationId);
      return { token: await tokenInto(principal, true), secret: null };
    }
  }
  const { secret, ...room } = await createConversation(principal, request.locale);
  return { token: await tokenInto(room, false), secret };
}

async function tokenInto(room: ConversationRoom, resumed: boolean): Promise<TokenResponse> {
  const identity = await issueSeat(getDatabase(), room);
  return {
    server_url: env().LIVEKIT_PUBLIC_URL || env().LIVEKIT_URL,
    participant_token: await visitorToken({ room: room.conversationId, identity }),
    resumed,
  };
}
