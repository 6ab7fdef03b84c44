import { sendVerificationCodeInputSchema } from '#contract/http/verification.ts';
import { ownConversation } from '#server/conversations/own.ts';
import { route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';
import { sendVerificationCode } from '#server/verification/send-code.ts';

export const POST = route(
  { auth: ['agent'], params: conversationParams, body: sendVerificationCodeInputSchema },
  ({ principal, params, body }) => sendVerificationCode(ownConversation(principal, params.id), body),
);
