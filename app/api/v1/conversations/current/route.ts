import { readConversation } from '#server/conversations/read.ts';
import { ProblemError } from '#server/errors/problem-error.ts';
import { route } from '#server/http/handler.ts';

export const GET = route({ auth: ['visitor', 'public'] }, ({ principal }) => {
  if (principal.kind === 'public') throw new ProblemError('not_found');
  return readConversation(principal, principal.conversationId);
});
