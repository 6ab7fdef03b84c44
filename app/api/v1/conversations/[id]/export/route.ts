import { exportConversation } from '#server/conversations/export.ts';
import { route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';

export const GET = route({ auth: ['staff'], params: conversationParams }, ({ principal, params }) =>
  exportConversation(principal, params.id),
);
