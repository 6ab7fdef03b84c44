import type { z } from 'zod';
import {
  type AppointmentResponse,
  appointmentResponseSchema,
  type MoveQueryInput,
  type RescheduleInput,
} from '#contract/http/appointments.ts';
import { type AvailabilityResponse, availabilityResponseSchema, type Opening } from '#contract/http/availability.ts';
import { type ProblemCode, problemSchema } from '#contract/http/problem.ts';
import {
  appointmentWaitlistSchema,
  type WaitlistEntry,
  type WaitlistWishesInput,
  waitlistEntrySchema,
} from '#contract/http/waitlist.ts';

/** The practice's system said no (`code`), or could not be reached or understood (`code` null). */
export class LinkFailure extends Error {
  readonly code: ProblemCode | null;
  /** Other times, when the one asked for is taken. */
  readonly alternatives: readonly Opening[];

  constructor(code: ProblemCode | null, alternatives: readonly Opening[] = []) {
    super(`link: ${code ?? 'no answer'}`);
    this.name = 'LinkFailure';
    this.code = code;
    this.alternatives = alternatives;
  }
}

const timeoutMs = 15_000;

/** What the bearer of an appointment's signed link may do with it. Every method throws `LinkFailure`. */
export interface LinkApi {
  openings(query: MoveQueryInput): Promise<AvailabilityResponse>;
  reschedule(input: RescheduleInput): Promise<AppointmentResponse>;
  cancel(): Promise<AppointmentResponse>;
  /** The open place on the waitlist for an earlier time, if there is one. */
  place(): Promise<WaitlistEntry | null>;
  join(wishes: WaitlistWishesInput): Promise<WaitlistEntry>;
  leave(): Promise<WaitlistEntry>;
}

/** The API of one link, same origin. */
export function linkApi(token: string): LinkApi {
  const base = `/api/v1/a/${encodeURIComponent(token)}`;
  const get = <T>(path: string, schema: z.ZodType<T>) => request(`${base}${path}`, {}, schema);
  const post = <T>(path: string, body: unknown, schema: z.ZodType<T>) =>
    request(
      `${base}${path}`,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
      schema,
    );
  return {
    openings: (query) => get(`/openings?${searchOf(query)}`, availabilityResponseSchema),
    reschedule: (input) => post('/reschedule', input, appointmentResponseSchema),
    cancel: () => post('/cancel', {}, appointmentResponseSchema),
    place: async () => (await get('/waitlist', appointmentWaitlistSchema)).entry,
    join: (wishes) => post('/waitlist', wishes, waitlistEntrySchema),
    leave: () => post('/waitlist/leave', {}, waitlistEntrySchema),
  };
}

function searchOf(query: MoveQueryInput): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.toString();
}

async function request<T>(path: string, init: RequestInit, schema: z.ZodType<T>): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) });
  } catch {
    throw new LinkFailure(null);
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const problem = problemSchema.safeParse(body);
    throw problem.success ? new LinkFailure(problem.data.code, problem.data.alternatives) : new LinkFailure('internal');
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new LinkFailure('internal');
  return parsed.data;
}
