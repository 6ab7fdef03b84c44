import { route } from '#server/http/handler.ts';
import { linkParams } from '#server/http/params.ts';
import { answerForm } from '#server/waitlist/answer-form.ts';
import { requireWaitlistLink } from '#server/waitlist/by-link.ts';
import { declineOffer } from '#server/waitlist/decline.ts';

export const POST = route({ auth: ['public'], params: linkParams }, ({ params: { token }, request }) =>
  answerForm(request, token, 'decline', async () => {
    const principal = await requireWaitlistLink(token);
    return declineOffer(principal, principal.entryId);
  }),
);
