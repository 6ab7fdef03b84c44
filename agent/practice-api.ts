import type { z } from 'zod';
import {
  type AppointmentResponse,
  appointmentResponseSchema,
  type BookInput,
  type CancelInput,
  type HoldInput,
  type HoldResponse,
  holdResponseSchema,
  type MoveQueryInput,
  type RescheduleInput,
} from '#contract/http/appointments.ts';
import {
  type AvailabilityQueryInput,
  type AvailabilityResponse,
  availabilityResponseSchema,
} from '#contract/http/availability.ts';
import { clinicSchema } from '#contract/http/clinic.ts';
import {
  type Conversation,
  type ConversationPatch,
  conversationSchema,
  type FollowUpInput,
  followUpResponseSchema,
  type MessageInput,
} from '#contract/http/conversations.ts';
import {
  type FamilyAvailabilityInput,
  type FamilyAvailabilityResponse,
  type FamilyBookInput,
  type FamilyBookResponse,
  familyAvailabilityResponseSchema,
  familyBookResponseSchema,
} from '#contract/http/family.ts';
import { headers as names } from '#contract/http/headers.ts';
import type { Heartbeat } from '#contract/http/health.ts';
import { type Problem, problemSchema } from '#contract/http/problem.ts';
import {
  type ConversationAppointments,
  conversationAppointmentsSchema,
  type SendVerificationCodeInput,
  type SendVerificationCodeResponse,
  sendVerificationCodeResponseSchema,
  type VerificationInput,
  type VerificationResponse,
  verificationResponseSchema,
} from '#contract/http/verification.ts';
import {
  type WaitlistAcceptance,
  type WaitlistEntry,
  type WaitlistInput,
  type WaitlistList,
  waitlistAcceptanceSchema,
  waitlistEntrySchema,
  waitlistListSchema,
} from '#contract/http/waitlist.ts';
import type { Practice } from '#domain/practice.ts';

/** The API said no, with its reasons. */
export class PracticeApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'PracticeApiProblem';
    this.problem = problem;
  }
}

/** The API could not be reached, or answered something that is not in the contract. */
export class PracticeApiUnavailable extends Error {
  constructor(what: string, cause?: unknown) {
    super(what, { cause });
    this.name = 'PracticeApiUnavailable';
  }
}

interface ApiOptions {
  /** Base address of the web application. */
  url: string;
  serviceKey: string;
  timeoutMs?: number;
}

interface CallOptions {
  body?: unknown;
  query?: Record<string, unknown>;
  /** A POST that may be sent again when nobody answered: asking, or a change that twice is the same as once. */
  harmlessTwice?: boolean;
  idempotencyKey?: string;
}

const retryDelaysMs = [100, 400, 1200];

/**
 * The typed client through which the worker reads and changes everything, for one conversation. Reads and requests
 * with an idempotency key are tried again when the API cannot be reached.
 * All methods throw `PracticeApiProblem` or `PracticeApiUnavailable`.
 */
export class PracticeApi {
  readonly #options: ApiOptions;
  readonly #conversationId: string | undefined;

  constructor(options: ApiOptions, conversationId?: string) {
    this.#options = options;
    this.#conversationId = conversationId;
  }

  readClinic(): Promise<Practice> {
    return this.#call('GET', '/clinic', clinicSchema);
  }

  findAvailability(query: AvailabilityQueryInput): Promise<AvailabilityResponse> {
    return this.#call('POST', '/availability', availabilityResponseSchema, { body: query, harmlessTwice: true });
  }

  placeHold(input: HoldInput): Promise<HoldResponse> {
    return this.#call('POST', '/holds', holdResponseSchema, { body: input });
  }

  releaseHolds(): Promise<undefined> {
    return this.#call('DELETE', '/holds', null);
  }

  bookAppointment(input: BookInput, idempotencyKey: string): Promise<AppointmentResponse> {
    return this.#call('POST', '/appointments', appointmentResponseSchema, { body: input, idempotencyKey });
  }

  /** Times an appointment can be moved to; its own time is not in the way. */
  findOpeningsToMove(appointmentId: string, query: MoveQueryInput): Promise<AvailabilityResponse> {
    return this.#call('GET', `/appointments/${appointmentId}/openings`, availabilityResponseSchema, { query });
  }

  rescheduleAppointment(appointmentId: string, input: RescheduleInput): Promise<AppointmentResponse> {
    const path = `/appointments/${appointmentId}/reschedule`;
    return this.#call('POST', path, appointmentResponseSchema, { body: input, harmlessTwice: true });
  }

  cancelAppointment(appointmentId: string, input: CancelInput): Promise<AppointmentResponse> {
    const path = `/appointments/${appointmentId}/cancel`;
    return this.#call('POST', path, appointmentResponseSchema, { body: input, harmlessTwice: true });
  }

  findFamilyAvailability(input: FamilyAvailabilityInput): Promise<FamilyAvailabilityResponse> {
    const path = '/family/availability';
    return this.#call('POST', path, familyAvailabilityResponseSchema, { body: input, harmlessTwice: true });
  }

  bookFamily(input: FamilyBookInput, idempotencyKey: string): Promise<FamilyBookResponse> {
    return this.#call('POST', '/family/appointments', familyBookResponseSchema, { body: input, idempotencyKey });
  }

  listWaitlist(): Promise<WaitlistList> {
    return this.#call('GET', '/waitlist', waitlistListSchema);
  }

  joinWaitlist(input: WaitlistInput, idempotencyKey: string): Promise<WaitlistEntry> {
    return this.#call('POST', '/waitlist', waitlistEntrySchema, { body: input, idempotencyKey });
  }

  acceptWaitlistOffer(entryId: string): Promise<WaitlistAcceptance> {
    return this.#call('POST', `/waitlist/${entryId}/accept`, waitlistAcceptanceSchema, { harmlessTwice: true });
  }

  declineWaitlistOffer(entryId: string): Promise<WaitlistEntry> {
    return this.#call('POST', `/waitlist/${entryId}/decline`, waitlistEntrySchema);
  }

  sendVerificationCode(input: SendVerificationCodeInput): Promise<SendVerificationCodeResponse> {
    const path = `/conversations/${this.#conversationId}/verification/code`;
    return this.#call('POST', path, sendVerificationCodeResponseSchema, { body: input });
  }

  /** One try; it is not repeated by itself, since each counts. */
  verifyCaller(input: VerificationInput): Promise<VerificationResponse> {
    const path = `/conversations/${this.#conversationId}/verification`;
    return this.#call('POST', path, verificationResponseSchema, { body: input });
  }

  readOwnAppointments(): Promise<ConversationAppointments> {
    return this.#call('GET', `/conversations/${this.#conversationId}/appointments`, conversationAppointmentsSchema);
  }

  readConversation(): Promise<Conversation> {
    return this.#call('GET', `/conversations/${this.#conversationId}`, conversationSchema);
  }

  patchConversation(patch: ConversationPatch): Promise<undefined> {
    return this.#call('PATCH', `/conversations/${this.#conversationId}`, null, { body: patch });
  }

  appendMessages(messages: readonly MessageInput[]): Promise<undefined> {
    return this.#call('POST', `/conversations/${this.#conversationId}/messages`, null, {
      body: { messages },
      harmlessTwice: true,
    });
  }

  createFollowUp(input: FollowUpInput, idempotencyKey: string): Promise<{ id: string }> {
    const path = `/conversations/${this.#conversationId}/follow-ups`;
    return this.#call('POST', path, followUpResponseSchema, { body: input, idempotencyKey });
  }

  recordHeartbeat(workerId: string, heartbeat: Heartbeat): Promise<undefined> {
    return this.#call('PUT', `/workers/${workerId}`, null, { body: heartbeat });
  }

  #call<T>(method: string, path: string, answer: z.ZodType<T>, options?: CallOptions): Promise<T>;
  #call(method: string, path: string, answer: null, options?: CallOptions): Promise<undefined>;
  async #call<T>(
    method: string,
    path: string,
    answer: z.ZodType<T> | null,
    options: CallOptions = {},
  ): Promise<T | undefined> {
    const mayRepeat =
      method !== 'POST' ||
      options.idempotencyKey !== undefined ||
      path.endsWith('/messages') ||
      path === '/availability';
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#once(method, path, answer, options);
      } catch (error) {
        const delayMs = retryDelaysMs[attempt];
        const gone = error instanceof PracticeApiUnavailable || isPassing(error);
        if (!gone || !mayRepeat || delayMs === undefined) throw error;
        await new Promise((resolve) => setTimeout(resolve, delayMs));
      }
    }
  }

  async #once<T>(
    method: string,
    path: string,
    answer: z.ZodType<T> | null,
    options: CallOptions,
  ): Promise<T | undefined> {
    const { url, serviceKey, timeoutMs = 10_000 } = this.#options;
    const address = new URL(`/api/v1${path}`, url);
    for (const [key, value] of Object.entries(options.query ?? {})) {
      if (value !== undefined && value !== null) address.searchParams.set(key, String(value));
    }
    let response: Response;
    let text: string;
    try {
      response = await fetch(address, {
        method,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          authorization: `Bearer ${serviceKey}`,
          ...(this.#conversationId && { [names.conversation]: this.#conversationId }),
          ...(options.idempotencyKey && { [names.idempotencyKey]: options.idempotencyKey }),
          ...(options.body !== undefined && { 'content-type': 'application/json' }),
        },
        body: options.body === undefined ? undefined : JSON.stringify(options.body),
      });
      text = await response.text();
    } catch (cause) {
      throw new PracticeApiUnavailable(`${method} did not reach the practice`, cause);
    }
    if (!response.ok) {
      const problem = problemSchema.safeParse(jsonOrNull(text));
      if (problem.success) throw new PracticeApiProblem(problem.data);
      throw new PracticeApiUnavailable(`${method} was answered with ${response.status}`);
    }
    if (!answer) return undefined;
    const parsed = answer.safeParse(jsonOrNull(text));
    if (!parsed.success) throw new PracticeApiUnavailable(`${method} was answered outside the contract`, parsed.error);
    return parsed.data;
  }
}

/** The client's methods without its inside, for those who only use it. */
export type PracticeClient = Pick<PracticeApi, keyof PracticeApi>;

function isPassing(error: unknown): boolean {
  return error instanceof PracticeApiProblem && [500, 502, 503, 504].includes(error.problem.status);
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
