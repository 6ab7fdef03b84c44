import type { z } from 'zod';
import { type Problem, problemSchema } from '#contract/http/problem.ts';
import { framedHeader } from './framed.ts';

/** The practice's system said no (`problem`), or could not be reached or understood (null). */
export class PracticeRefusal extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super(`practice: ${problem?.code ?? 'no answer'}`);
    this.name = 'PracticeRefusal';
    this.problem = problem;
  }
}

const timeoutMs = 15_000;

/** What is sent: a body makes it a POST. */
export interface Asking {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks the practice's API, same origin, from a page that is no conversation. `path` begins after `/api/v1`.
 * @throws PracticeRefusal
 */
export async function askPractice<T>(path: string, schema: z.ZodType<T>, { body, headers }: Asking = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...framedHeader(), ...headers },
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch {
    throw new PracticeRefusal(null);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new PracticeRefusal(problemSchema.safeParse(answer).data ?? null);
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new PracticeRefusal(null);
  return parsed.data;
}
