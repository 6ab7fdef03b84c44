import { waitlistInputSchema, waitlistListQuerySchema } from '#contract/http/waitlist.ts';
import { json, route } from '#server/http/handler.ts';
import { joinWaitlist } from '#server/waitlist/join.ts';
import { listWaitlist } from '#server/waitlist/list.ts';

export const GET = route({ auth: ['agent', 'staff'], query: waitlistListQuerySchema }, ({ principal, query }) =>
  listWaitlist(principal, query),
);

export const POST = route(
  { auth: ['agent', 'staff'], body: waitlistInputSchema },
  async ({ principal, body, idempotencyKey }) => {
    const { entry, replayed } = await joinWaitlist(principal, body, idempotencyKey());
    return json(entry, replayed ? 200 : 201);
  },
);
