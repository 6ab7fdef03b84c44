import { route } from '#server/http/handler.ts';
import { linkParams } from '#server/http/params.ts';
import { acceptOffer } from '#server/waitlist/accept.ts';
import { answerForm } from '#server/waitlist/answer-form.ts';
import { requireWaitlistLink } from '#server/waitlist/by-link.ts';

export const POST = route({ auth: ['public'], params: linkParams }, ({ params: { token }, request }) =>
  answerForm(request, token, 'accept', async () => {
    const principal = await requireWaitlistLink(token);
    return acceptOffer(principal, principal.entryId);
  }),
);
