import { messageForStaffSchema } from '#contract/http/conversation-record.ts';
import { leaveMessage } from '#server/conversations/message-for-staff.ts';
import { json, route } from '#server/http/handler.ts';
import { addressKey } from '#server/rate-limit/limit.ts';
import { limitMessages } from '#server/rate-limit/message-limits.ts';

export const POST = route(
  { auth: ['visitor', 'public'], body: messageForStaffSchema },
  async ({ principal, body, request, idempotencyKey }) => {
    const key = idempotencyKey();
    await limitMessages(request);
    return json(await leaveMessage(principal, body, { idempotencyKey: key, address: addressKey(request) }), 201);
  },
);
