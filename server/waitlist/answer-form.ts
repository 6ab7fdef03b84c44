import { ProblemError } from '../errors/problem-error.ts';

/**
 * Answers a form of the waitlist page: with the page again, also when something was in the way; the page tells how
 * things stand. A caller that does not ask for HTML gets the value itself, or the problem.
 * @param asked what the form was for; the page says it when it could not be done
 */
export async function answerForm(
  request: Request,
  token: string,
  asked: 'accept' | 'decline' | 'leave',
  run: () => Promise<unknown>,
): Promise<unknown> {
  if (!request.headers.get('accept')?.includes('text/html')) return run();
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status >= 500) throw error;
  }
  const location = `/w/${encodeURIComponent(token)}?asked=${asked}`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
