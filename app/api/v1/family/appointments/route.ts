import { familyBookInputSchema } from '#contract/http/family.ts';
import { bookFamily } from '#server/family/book.ts';
import { json, route } from '#server/http/handler.ts';

export const POST = route(
  { auth: ['agent', 'staff'], body: familyBookInputSchema },
  async ({ principal, body, idempotencyKey }) => {
    const { family, replayed } = await bookFamily(principal, body, idempotencyKey());
    return json(family, replayed ? 200 : 201);
  },
);
