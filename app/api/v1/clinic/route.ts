import { getPractice } from '#server/clinic/get-practice.ts';
import { route } from '#server/http/handler.ts';

export const GET = route({ auth: ['agent', 'worker', 'public'] }, async ({ principal }) => {
  const { practice } = await getPractice(principal);
  return practice;
});
