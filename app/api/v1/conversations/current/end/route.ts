import { endConversation } from '#server/conversations/end.ts';
import { route } from '#server/http/handler.ts';

export const POST = route({ auth: ['visitor'] }, ({ principal }) => endConversation(principal));
