import { departureRequestSchema } from '#contract/http/rooms.ts';
import { ownConversation } from '#server/conversations/own.ts';
import { route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';
import { depart } from '#server/rooms/depart.ts';

export const POST = route(
  { auth: ['agent'], params: conversationParams, body: departureRequestSchema },
  ({ principal, params, body }) => depart(ownConversation(principal, params.id), body.identity, body.forGood),
);
