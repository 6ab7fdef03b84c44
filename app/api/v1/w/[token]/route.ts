import { route } from '#server/http/handler.ts';
import { linkParams } from '#server/http/params.ts';
import { requireWaitlistLink } from '#server/waitlist/by-link.ts';
import { readEntry } from '#server/waitlist/read.ts';

export const GET = route({ auth: ['public'], params: linkParams }, async ({ params: { token } }) => {
  const principal = await requireWaitlistLink(token);
  return readEntry(principal, principal.entryId);
});
