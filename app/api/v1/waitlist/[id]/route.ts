import { route } from '#server/http/handler.ts';
import { uuidParams } from '#server/http/params.ts';
import { readEntry } from '#server/waitlist/read.ts';

export const GET = route({ auth: ['agent', 'staff'], params: uuidParams }, ({ principal, params }) =>
  readEntry(principal, params.id),
);
