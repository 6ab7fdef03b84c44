import { followUpInputSchema } from '#contract/http/conversations.ts';
import { ownConversation } from '#server/conversations/own.ts';
import { createFollowUp } from '#server/follow-ups/create.ts';
import { json, route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';

export const POST = route(
  { auth: ['agent'], params: conversationParams, body: followUpInputSchema },
  async ({ principal, params, body, idempotencyKey }) =>
    json(await createFollowUp(ownConversation(principal, params.id), body, idempotencyKey()), 201),
);
