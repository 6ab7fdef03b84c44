import { recallListQuerySchema } from '#contract/http/recalls.ts';
import { route } from '#server/http/handler.ts';
import { listRecalls } from '#server/recalls/list.ts';

export const GET = route({ auth: ['staff'], query: recallListQuerySchema }, ({ principal, query }) =>
  listRecalls(principal, query),
);
