import { appendMessagesSchema } from '#contract/http/conversations.ts';
import { appendMessages } from '#server/conversations/append-messages.ts';
import { ownConversation } from '#server/conversations/own.ts';
import { route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';

export const POST = route(
  { auth: ['agent'], params: conversationParams, body: appendMessagesSchema, maxBodyBytes: 1024 * 1024 },
  ({ principal, params, body }) => appendMessages(ownConversation(principal, params.id), body.messages),
);
