import { type Problem, problemMimeType } from '#contract/http/problem.ts';
import { log } from '../log.ts';
import { isDatabaseUnavailable } from './database-errors.ts';
import { ProblemError } from './problem-error.ts';

/** The one mapper from errors to problem+json. What is not a `ProblemError` is logged whole and told as `internal`. */
export function problemResponse(error: unknown, requestId: string): Response {
  const problem = asProblem(error);
  if (problem.status >= 500) {
    log.error({ requestId, code: problem.code, error: withoutValues(error) }, 'request failed');
  }
  const body: Problem = {
    type: `urn:openwide:problem:${problem.code}`,
    title: problem.sentence,
    status: problem.status,
    code: problem.code,
    requestId,
    ...problem.extras,
  };
  const headers = new Headers({ 'content-type': problemMimeType, 'cache-control': 'no-store' });
  if (problem.code === 'rate_limited') headers.set('retry-after', '60');
  return new Response(JSON.stringify(body), { status: problem.status, headers });
}

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isDatabaseUnavailable(error)) return new ProblemError('database_unavailable', { cause: error });
  return new ProblemError('internal', { cause: error });
}

// Prisma's messages quote the values of a failed query, so only names and codes are kept.
function withoutValues(error: unknown): { name: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const frames = (cause ?? error).stack?.split('\n').filter((line) => line.trim().startsWith('at '));
  return { name: cause?.name ?? error.name, code, stack: frames?.slice(0, 6).join('\n') };
}
