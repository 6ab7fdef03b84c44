import { removeBlock } from '#server/blocks/remove.ts';
import { route } from '#server/http/handler.ts';
import { uuidParams } from '#server/http/params.ts';

export const DELETE = route({ auth: ['staff'], params: uuidParams }, ({ principal, params }) =>
  removeBlock(principal, params.id),
);
