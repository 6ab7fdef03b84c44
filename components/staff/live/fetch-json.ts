import type { z } from 'zod';
import { problemSchema } from '#contract/http/problem.ts';

/** A request that brought no answer to show. `status` is 0 when the server was not reached. */
export class FetchFailure extends Error {
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FetchFailure';
    this.status = status;
  }
}

/** Longest wait for an answer. */
const patienceMs = 8000;

/**
 * Fetches JSON of our own API and checks it against the contract.
 * @throws FetchFailure when the server is not reached, says no, or answers something else.
 */
export async function fetchJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const response = await fetch(path, {
    headers: { accept: 'application/json' },
    cache: 'no-store',
    signal: AbortSignal.timeout(patienceMs),
  }).catch((cause) => {
    throw new FetchFailure(0, 'not reached', { cause });
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw new FetchFailure(response.status, problemSchema.safeParse(body).data?.code ?? 'no problem document');
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new FetchFailure(response.status, 'not as the contract says', { cause: parsed.error });
  return parsed.data;
}
