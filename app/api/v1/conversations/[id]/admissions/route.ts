import { admissionRequestSchema } from '#contract/http/rooms.ts';
import { ownConversation } from '#server/conversations/own.ts';
import { route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';
import { admit } from '#server/rooms/admit.ts';

export const POST = route(
  { auth: ['agent'], params: conversationParams, body: admissionRequestSchema },
  ({ principal, params, body }) => {
    const own = ownConversation(principal, params.id);
    return admit(own, body.identity, own);
  },
);
