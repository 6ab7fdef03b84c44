import { appointmentsOfConversation } from '#server/conversations/appointments-of.ts';
import { ownConversation } from '#server/conversations/own.ts';
import { route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';

export const GET = route({ auth: ['agent'], params: conversationParams }, ({ principal, params }) =>
  appointmentsOfConversation(ownConversation(principal, params.id)),
);
