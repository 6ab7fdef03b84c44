import { tokenRequestSchema } from '#contract/http/token.ts';
import { startOrResumeConversation } from '#server/conversations/start-or-resume.ts';
import { json, route } from '#server/http/handler.ts';
import { visitorCookie } from '#server/identity/visitor-cookie.ts';
import { limitTokens } from '#server/rate-limit/limit.ts';

export const POST = route(
  { auth: ['visitor', 'public'], body: tokenRequestSchema },
  async ({ principal, body, request }) => {
    await limitTokens(request, principal.kind === 'visitor' ? principal.conversationId : null);
    const { token, secret } = await startOrResumeConversation(principal, body);
    const response = json(token, 201);
    if (secret) response.headers.set('set-cookie', visitorCookie(secret, request));
    return response;
  },
);
