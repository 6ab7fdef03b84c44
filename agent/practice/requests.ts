import type { z } from 'zod';
import { headers as names } from '#contract/http/headers.ts';
import { type Problem, problemSchema } from '#contract/http/problem.ts';

/** The API said no, with its reasons. */
export class PracticeApiProblem extends Error {
  readonly problem: Problem;
  /** The problem's code, for the log. */
  readonly code: Problem['code'];
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'PracticeApiProblem';
    this.problem = problem;
    this.code = problem.code;
  }
}

/** The API could not be reached, or answered something that is not in the contract. */
export class PracticeApiUnavailable extends Error {
  constructor(what: string, cause?: unknown) {
    super(what, { cause });
    this.name = 'PracticeApiUnavailable';
  }
}

export interface PracticeAddress {
  /** Base address of the web application. */
  url: string;
  serviceKey: string;
  timeoutMs?: number;
}

interface CallOptions {
  /** JSON, or bytes with their type. */
  body?: unknown;
  bytes?: { content: Uint8Array; contentType: string };
  query?: Record<string, unknown>;
  headers?: Record<string, string>;
  /** A POST that may be sent again when nobody answered: asking, or a change that twice is the same as once. */
  harmlessTwice?: boolean;
  idempotencyKey?: string;
}

const retryDelaysMs = [100, 400, 1200];

/**
 * Requests to the practice's API, as one conversation's receptionist or as the worker itself. Reads and what may be sent
 * twice are tried again when the API cannot be reached.
 */
export class PracticeRequests {
  readonly #address: PracticeAddress;
  readonly conversationId: string | undefined;
  #attendance: number | undefined;
  #onSuperseded = () => {};

  constructor(address: PracticeAddress, conversationId?: string) {
    this.#address = address;
    this.conversationId = conversationId;
  }

  /** From now on every request says which of the conversation's receptionists sends it. */
  attendAs(attendance: number): void {
    this.#attendance = attendance;
  }

  /** Told when the API says that another receptionist has the conversation. */
  whenSuperseded(told: () => void): void {
    this.#onSuperseded = told;
  }

  call<T>(method: string, path: string, answer: z.ZodType<T>, options?: CallOptions): Promise<T>;
  call(method: string, path: string, answer: null, options?: CallOptions): Promise<undefined>;
  async call<T>(
    method: string,
    path: string,
    answer: z.ZodType<T> | null,
    options: CallOptions = {},
  ): Promise<T | undefined> {
    const mayRepeat = method !== 'POST' || options.idempotencyKey !== undefined || options.harmlessTwice === true;
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
    const { url, serviceKey, timeoutMs = 10_000 } = this.#address;
    const address = new URL(`/api/v1${path}`, url);
    for (const [key, value] of Object.entries(options.query ?? {})) {
      if (value !== undefined && value !== null) address.searchParams.set(key, String(value));
    }
    const contentType = options.bytes?.contentType ?? (options.body === undefined ? undefined : 'application/json');
    const body = options.bytes
      ? new Blob([new Uint8Array(options.bytes.content)])
      : options.body === undefined
        ? undefined
        : JSON.stringify(options.body);
    let response: Response;
    let text: string;
    try {
      response = await fetch(address, {
        method,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          authorization: `Bearer ${serviceKey}`,
          ...(this.conversationId && { [names.conversation]: this.conversationId }),
          ...(this.#attendance !== undefined && { [names.attendance]: String(this.#attendance) }),
          ...(options.idempotencyKey && { [names.idempotencyKey]: options.idempotencyKey }),
          ...(contentType !== undefined && { 'content-type': contentType }),
          ...options.headers,
        },
        body,
      });
      text = await response.text();
    } catch (cause) {
      throw new PracticeApiUnavailable(`${method} did not reach the practice`, cause);
    }
    if (!response.ok) {
      const problem = problemSchema.safeParse(jsonOrNull(text));
      if (problem.success) {
        if (problem.data.code === 'superseded') this.#onSuperseded();
        throw new PracticeApiProblem(problem.data);
      }
      throw new PracticeApiUnavailable(`${method} was answered with ${response.status}`);
    }
    if (!answer) return undefined;
    const parsed = answer.safeParse(jsonOrNull(text));
    if (!parsed.success) throw new PracticeApiUnavailable(`${method} was answered outside the contract`, parsed.error);
    return parsed.data;
  }
}

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
