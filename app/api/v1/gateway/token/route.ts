import { gatewayTokenRequestSchema } from '#contract/http/gateway.ts';
import { issueGatewayToken } from '#server/gateway/issue-token.ts';
import { json, route } from '#server/http/handler.ts';
import { visitorCookie } from '#server/identity/visitor-cookie.ts';
import { limitTokens } from '#server/rate-limit/limit.ts';

export const POST = route(
  { auth: ['visitor', 'public'], body: gatewayTokenRequestSchema },
  async ({ principal, body, request }) => {
    await limitTokens(request, principal.kind === 'visitor' ? principal.conversationId : null);
    const { token, secret } = await issueGatewayToken(principal, body);
    const response = json(token, 201);
    if (secret) response.headers.set('set-cookie', visitorCookie(secret, request));
    return response;
  },
);
