import { route } from '#server/http/handler.ts';
import { uuidParams } from '#server/http/params.ts';
import { declineOffer } from '#server/waitlist/decline.ts';

export const POST = route({ auth: ['agent', 'staff'], params: uuidParams }, ({ principal, params }) =>
  declineOffer(principal, params.id),
);
