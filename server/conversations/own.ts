import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal } from '../identity/principal.ts';

/**
 * The agent may write to the conversation it named, and to no other.
 * @throws ProblemError `not_found`
 */
export function ownConversation(principal: AgentPrincipal, id: string): AgentPrincipal {
  if (principal.conversationId !== id) throw new ProblemError('not_found');
  return principal;
}
