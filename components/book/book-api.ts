import type { z } from 'zod';
import {
  type AppointmentResponse,
  appointmentResponseSchema,
  type BookInput,
  type HoldInput,
  type HoldResponse,
  holdResponseSchema,
} from '#contract/http/appointments.ts';
import {
  type AvailabilityQueryInput,
  type AvailabilityResponse,
  availabilityResponseSchema,
} from '#contract/http/availability.ts';
import { begunByHandSchema } from '#contract/http/book-by-hand.ts';
import { headers as names } from '#contract/http/headers.ts';
import { type Problem, problemSchema } from '#contract/http/problem.ts';

/** The practice's system said no (`problem`), or could not be reached or understood (null). */
export class BookFailure extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super(`book: ${problem?.code ?? 'no answer'}`);
    this.name = 'BookFailure';
    this.problem = problem;
  }
}

const timeoutMs = 15_000;

async function call<T>(path: string, body: unknown, schema: z.ZodType<T>, headers = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch {
    throw new BookFailure(null);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new BookFailure(problemSchema.safeParse(answer).data ?? null);
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new BookFailure(null);
  return parsed.data;
}

/** Free times. Throws `BookFailure`. */
export function findTimes(query: AvailabilityQueryInput): Promise<AvailabilityResponse> {
  return call('/availability', query, availabilityResponseSchema);
}

/** Keeps a time for this browser for some minutes; an earlier one is let go. Throws `BookFailure`. */
export async function keepTime(input: HoldInput, locale: string): Promise<HoldResponse> {
  await call('/conversations', { locale }, begunByHandSchema);
  return call('/conversations/current/hold', input, holdResponseSchema);
}

/** Books; the same key books once, however often it is sent. Throws `BookFailure`. */
export async function bookVisit(input: BookInput, key: string): Promise<AppointmentResponse> {
  await call('/conversations', { locale: input.locale }, begunByHandSchema);
  return call('/conversations/current/appointments', input, appointmentResponseSchema, { [names.idempotencyKey]: key });
}
