import { appendEventsSchema } from '#contract/http/conversation-record.ts';
import { appendEvents } from '#server/conversations/append-events.ts';
import { ownConversation } from '#server/conversations/own.ts';
import { route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';

export const POST = route(
  { auth: ['agent'], params: conversationParams, body: appendEventsSchema, maxBodyBytes: 128 * 1024 },
  ({ principal, params, body }) => appendEvents(ownConversation(principal, params.id), body.events),
);
