import { conversationPatchSchema } from '#contract/http/conversations.ts';
import { eraseConversation } from '#server/conversations/erase.ts';
import { ownConversation } from '#server/conversations/own.ts';
import { patchConversation } from '#server/conversations/patch.ts';
import { readConversation } from '#server/conversations/read.ts';
import { route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';

export const GET = route({ auth: ['agent', 'staff'], params: conversationParams }, ({ principal, params }) =>
  readConversation(principal, params.id),
);

export const PATCH = route(
  { auth: ['agent'], params: conversationParams, body: conversationPatchSchema },
  ({ principal, params, body }) => patchConversation(ownConversation(principal, params.id), body),
);

export const DELETE = route({ auth: ['staff'], params: conversationParams }, ({ principal, params }) =>
  eraseConversation(principal, params.id),
);
