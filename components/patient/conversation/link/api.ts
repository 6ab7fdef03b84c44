import type { ZodType } from 'zod';
import { framedHeader } from '#components/practice/framed.ts';
import {
  type MessageForStaff,
  type MessageForStaffResponse,
  messageForStaffResponseSchema,
} from '#contract/http/conversation-record.ts';
import { type Conversation, conversationSchema } from '#contract/http/conversations.ts';
import { headers } from '#contract/http/headers.ts';
import { type ProblemCode, problemSchema } from '#contract/http/problem.ts';
import { type TokenResponse, tokenResponseSchema } from '#contract/http/token.ts';

/** The practice's system said no (`code`), did not answer, or answered something else (`code` null). */
export class ApiFailure extends Error {
  readonly code: ProblemCode | null;
  readonly status: number | null;

  constructor(code: ProblemCode | null, status: number | null) {
    super(`api: ${code ?? 'no answer'} (${status ?? 'network'})`);
    this.name = 'ApiFailure';
    this.code = code;
    this.status = status;
  }
}

/** What the conversation asks of the practice's system. Every method throws `ApiFailure`. */
export interface ConversationApi {
  /** A token for the visitor's conversation; makes one when there is none, and calls a receptionist to it. */
  token(locale: string): Promise<TokenResponse>;
  /** The visitor's conversation as stored; null when there is none. */
  current(): Promise<Conversation | null>;
  /** Leaves words for the staff; twice under one key leaves them once. */
  leaveMessage(message: MessageForStaff, idempotencyKey: string): Promise<MessageForStaffResponse>;
  end(): Promise<void>;
  /** The conversation goes on in the language the visitor has chosen, BCP 47. */
  chooseLanguage(locale: string): Promise<void>;
}

const requestTimeoutMs = 15_000;

async function request(
  path: string,
  init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      headers: { ...framedHeader(), ...init.headers },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
  } catch {
    throw new ApiFailure(null, null);
  }
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  throw new ApiFailure(problem.success ? problem.data.code : null, response.status);
}

async function parsed<T>(response: Response, schema: ZodType<T>): Promise<T> {
  const body = schema.safeParse(await response.json().catch(() => null));
  if (!body.success) throw new ApiFailure(null, response.status);
  return body.data;
}

function post(
  path: string,
  body: unknown,
  more: Record<string, string> = {},
  init: Pick<RequestInit, 'keepalive'> = {},
): Promise<Response> {
  return request(path, {
    ...init,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...more },
    body: JSON.stringify(body),
  });
}

/** The practice's system over HTTP, same origin; the visitor's cookie says which conversation. */
export const httpConversationApi: ConversationApi = {
  token: async (locale) => parsed(await post('/api/v1/token', { locale }), tokenResponseSchema),
  current: async () => {
    try {
      return await parsed(await request('/api/v1/conversations/current', {}), conversationSchema);
    } catch (failure) {
      if (failure instanceof ApiFailure && failure.status === 404) return null;
      throw failure;
    }
  },
  leaveMessage: async (message, idempotencyKey) => {
    const key = { [headers.idempotencyKey]: idempotencyKey };
    const response = await post('/api/v1/conversations/current/message', message, key);
    return parsed(response, messageForStaffResponseSchema);
  },
  end: async () => {
    // The page may be closed at once.
    await post('/api/v1/conversations/current/end', {}, {}, { keepalive: true });
  },
  chooseLanguage: async (locale) => {
    // The page is left at once.
    await request('/api/v1/conversations/current', {
      method: 'PATCH',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ locale }),
    });
  },
};
