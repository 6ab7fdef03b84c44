import { clinicQuerySchema } from '#contract/http/clinic.ts';
import { practiceIn } from '#domain/practice-in.ts';
import { getPractice } from '#server/clinic/get-practice.ts';
import { route } from '#server/http/handler.ts';

export const GET = route(
  { auth: ['agent', 'worker', 'public'], query: clinicQuerySchema },
  async ({ principal, query }) => {
    const { practice } = await getPractice(principal);
    return query.locale === undefined ? practice : practiceIn(practice, query.locale);
  },
);
