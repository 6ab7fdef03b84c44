import { staffTokenQuerySchema } from '#contract/http/rooms.ts';
import { json, route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';
import { giveStaffToken } from '#server/rooms/staff-token.ts';

// It changes nothing of the patient's: whoever may only read may watch too.
export const POST = route(
  { auth: ['staff'], params: conversationParams, query: staffTokenQuerySchema, asks: true },
  async ({ principal, params, query }) => json(await giveStaffToken(principal, params.id, query.seat), 201),
);
