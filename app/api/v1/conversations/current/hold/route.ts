import { holdInputSchema } from '#contract/http/appointments.ts';
import { placeHold } from '#server/holds/place-hold.ts';
import { releaseOwnHolds } from '#server/holds/release.ts';
import { json, route } from '#server/http/handler.ts';

export const POST = route({ auth: ['visitor'], body: holdInputSchema }, async ({ principal, body }) =>
  json(await placeHold(principal, body), 201),
);

export const DELETE = route({ auth: ['visitor'] }, ({ principal }) => releaseOwnHolds(principal));
