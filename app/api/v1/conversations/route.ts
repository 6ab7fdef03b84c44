import { beginByHandSchema } from '#contract/http/book-by-hand.ts';
import { conversationListQuerySchema } from '#contract/http/conversations.ts';
import { beginByHand } from '#server/conversations/begin-by-hand.ts';
import { listConversations } from '#server/conversations/list.ts';
import { json, route } from '#server/http/handler.ts';
import { visitorCookie } from '#server/identity/visitor-cookie.ts';
import { limitTokens } from '#server/rate-limit/limit.ts';

export const GET = route({ auth: ['staff'], query: conversationListQuerySchema }, ({ principal, query }) =>
  listConversations(principal, query),
);

export const POST = route(
  { auth: ['visitor', 'public'], body: beginByHandSchema },
  async ({ principal, body, request }) => {
    await limitTokens(request, principal.kind === 'visitor' ? principal.conversationId : null);
    const { resumed, secret } = await beginByHand(principal, body.locale);
    const response = json({ resumed }, 201);
    if (secret !== null) response.headers.set('set-cookie', visitorCookie(secret, request));
    return response;
  },
);
