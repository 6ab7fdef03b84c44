import { conversationListQuerySchema } from '#contract/http/conversations.ts';
import { listConversations } from '#server/conversations/list.ts';
import { route } from '#server/http/handler.ts';

export const GET = route({ auth: ['staff'], query: conversationListQuerySchema }, ({ principal, query }) =>
  listConversations(principal, query),
);
