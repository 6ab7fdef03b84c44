import { route } from '#server/http/handler.ts';
import { uuidParams } from '#server/http/params.ts';
import { acceptOffer } from '#server/waitlist/accept.ts';

export const POST = route({ auth: ['agent', 'staff'], params: uuidParams }, ({ principal, params }) =>
  acceptOffer(principal, params.id),
);
