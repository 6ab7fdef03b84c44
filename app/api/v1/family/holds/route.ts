import { familyHoldInputSchema } from '#contract/http/family.ts';
import { placeFamilyHolds } from '#server/family/place-holds.ts';
import { json, route } from '#server/http/handler.ts';

export const POST = route({ auth: ['agent'], body: familyHoldInputSchema }, async ({ principal, body }) =>
  json(await placeFamilyHolds(principal, body), 201),
);
