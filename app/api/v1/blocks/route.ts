import { blockInputSchema, blockListQuerySchema } from '#contract/http/blocks.ts';
import { listBlocks } from '#server/blocks/list.ts';
import { placeBlock } from '#server/blocks/place.ts';
import { json, route } from '#server/http/handler.ts';

export const POST = route({ auth: ['staff'], body: blockInputSchema }, async ({ principal, body, idempotencyKey }) => {
  const { block, replayed } = await placeBlock(principal, body, idempotencyKey());
  return json(block, replayed ? 200 : 201);
});

export const GET = route({ auth: ['staff'], query: blockListQuerySchema }, ({ principal, query }) =>
  listBlocks(principal, query),
);
