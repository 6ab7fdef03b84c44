import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { headers as names } from '#contract/http/headers.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { problemResponse } from '../errors/problem-response.ts';
import { authenticate } from '../identity/authenticate.ts';
import type { Principal, PrincipalKind, PrincipalOf } from '../identity/principal.ts';
import { log } from '../log.ts';
import { type ReadBytes, readBytes } from './read-bytes.ts';
import { readJson } from './read-json.ts';

const defaultMaxBodyBytes = 64 * 1024;

export interface RouteOptions<Kind extends PrincipalKind, Params, Query, Body> {
  /** Who may call; everybody else gets `unauthenticated`. */
  auth: readonly Kind[];
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** A question that comes in a body and changes nothing: open to staff who may only read. */
  asks?: boolean;
  /** Largest body in bytes. */
  maxBodyBytes?: number;
  /** The body is no JSON: it is read as it is, by `readBody()`, up to `maxBodyBytes`. */
  mediaTypes?: readonly string[];
}

export interface RouteInput<Kind extends PrincipalKind, Params, Query, Body> {
  principal: PrincipalOf<Kind>;
  params: Params;
  query: Query;
  body: Body;
  request: Request;
  requestId: string;
  /** The body as it came, for a route with `mediaTypes`; read once. */
  readBody(): Promise<ReadBytes>;
  /** @throws ProblemError `idempotency_key_missing` */
  idempotencyKey(): string;
}

interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

/** A route handler as Next calls it, and what it takes: the API's description is checked against that. */
export interface RouteHandler<Kind extends PrincipalKind, Params, Query, Body> {
  (request: Request, context: RouteContext): Promise<Response>;
  readonly takes: RouteOptions<Kind, Params, Query, Body>;
}

/**
 * Wraps a use case as a route handler: authorise, parse, call, answer. The use case returns a value (sent as JSON, 200)
 * or a `Response`; whatever it throws becomes problem+json.
 */
export function route<Kind extends PrincipalKind, Params = undefined, Query = undefined, Body = undefined>(
  options: RouteOptions<Kind, Params, Query, Body>,
  run: (input: RouteInput<Kind, Params, Query, Body>) => Promise<unknown>,
): RouteHandler<Kind, Params, Query, Body> {
  const handle = async (request: Request, context: RouteContext): Promise<Response> => {
    const requestId = randomUUID();
    const startedMs = performance.now();
    let response: Response;
    try {
      const principal = await authenticate(request, options.auth);
      if (request.method !== 'GET' && !options.asks) requireMayChange(principal);
      const params = await context.params;
      const input: RouteInput<Kind, Params, Query, Body> = {
        principal,
        params: parse(options.params, params, 'not_found') as Params,
        query: parse(options.query, queryOf(request), 'invalid_request') as Query,
        body: (options.body
          ? parse(options.body, await readJson(request, options.maxBodyBytes ?? defaultMaxBodyBytes), 'invalid_request')
          : undefined) as Body,
        request,
        requestId,
        readBody: () => readBytes(request, options.maxBodyBytes ?? defaultMaxBodyBytes),
        idempotencyKey: () => requireIdempotencyKey(request),
      };
      const result = await run(input);
      response = result instanceof Response ? result : json(result);
    } catch (error) {
      response = problemResponse(error, requestId);
    }
    response.headers.set(names.requestId, requestId);
    log.debug(
      { requestId, method: request.method, status: response.status, ms: performance.now() - startedMs },
      'request',
    );
    return response;
  };
  return Object.assign(handle, { takes: options });
}

/** A JSON answer that no cache keeps. */
export function json(value: unknown, status = 200): Response {
  if (value === undefined) return new Response(null, { status: 204 });
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
}

/** What is named once is a text, what is named several times a list of texts. */
function queryOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  const named = [...new Set(searchParams.keys())].map((name) => {
    const values = searchParams.getAll(name);
    return [name, values.length > 1 ? values : (values[0] ?? '')] as const;
  });
  return Object.fromEntries(named);
}

function parse<T>(
  schema: z.ZodType<T> | undefined,
  value: unknown,
  code: 'invalid_request' | 'not_found',
): T | undefined {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  if (code === 'not_found') throw new ProblemError('not_found');
  throw new ProblemError('invalid_request', {
    fields: result.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  });
}

/** Staff with the role `read-only` look and change nothing, whatever the endpoint. */
function requireMayChange(principal: Principal): void {
  if (principal.kind === 'staff' && principal.role === 'read-only') throw new ProblemError('forbidden');
}

function requireIdempotencyKey(request: Request): string {
  const key = request.headers.get(names.idempotencyKey);
  if (!key || key.length > 255) throw new ProblemError('idempotency_key_missing');
  return key;
}
