import { languageChoiceSchema } from '#contract/http/conversations.ts';
import { chooseLanguage } from '#server/conversations/choose-language.ts';
import { readConversation } from '#server/conversations/read.ts';
import { ProblemError } from '#server/errors/problem-error.ts';
import { route } from '#server/http/handler.ts';

export const GET = route({ auth: ['visitor', 'public'] }, ({ principal }) => {
  if (principal.kind === 'public') throw new ProblemError('not_found');
  return readConversation(principal, principal.conversationId);
});

export const PATCH = route({ auth: ['visitor'], body: languageChoiceSchema }, ({ principal, body }) =>
  chooseLanguage(principal, body),
);
