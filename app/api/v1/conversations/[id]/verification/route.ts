import { verificationInputSchema } from '#contract/http/verification.ts';
import { ownConversation } from '#server/conversations/own.ts';
import { route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';
import { verifyCaller } from '#server/verification/verify-caller.ts';

export const POST = route(
  { auth: ['agent'], params: conversationParams, body: verificationInputSchema },
  ({ principal, params, body }) => verifyCaller(ownConversation(principal, params.id), body),
);
