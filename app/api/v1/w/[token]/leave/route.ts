import { route } from '#server/http/handler.ts';
import { linkParams } from '#server/http/params.ts';
import { answerForm } from '#server/waitlist/answer-form.ts';
import { requireWaitlistLink } from '#server/waitlist/by-link.ts';
import { leaveWaitlist } from '#server/waitlist/leave.ts';

export const POST = route({ auth: ['public'], params: linkParams }, ({ params: { token }, request }) =>
  answerForm(request, token, 'leave', async () => {
    const principal = await requireWaitlistLink(token);
    return leaveWaitlist(principal, principal.entryId);
  }),
);
