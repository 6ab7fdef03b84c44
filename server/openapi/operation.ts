import { z } from 'zod';
import type { ProblemCode } from '#contract/http/problem.ts';

/**
 * Who may call, as handlers name it in `auth`. `public` beside others means that nothing need be shown. A bearer of an
 * appointment's link shows it in the path, so that to the API it is `public`.
 */
export type Caller = 'agent' | 'visitor' | 'staff' | 'worker' | 'public';

/** An answer that is no JSON: its media types, each with what it carries. */
export interface MediaAnswer {
  readonly content: Readonly<Record<string, z.ZodType>>;
}

/** One method of one address, in the words of the contract. */
export interface Operation {
  /** Unique in the document; generated clients name their functions by it. */
  readonly id: string;
  readonly summary: string;
  readonly callers: readonly Caller[];
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly header?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Instead of JSON the body is a file of one of these media types. */
  readonly mediaTypes?: readonly string[];
  /** Needs an `Idempotency-Key`. */
  readonly idempotent?: boolean;
  /** By status: what the answer carries as JSON, null for nothing. */
  readonly answers: Readonly<Record<string, z.ZodType | MediaAnswer | null>>;
  /**
   * Problems of this operation alone. Those that follow from the rest (a body that does not parse, a key that is
   * missing, somebody who is not signed in, an id that leads nowhere) and those that may always come are added by
   * themselves.
   */
  readonly problems?: readonly ProblemCode[];
}

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof methods)[number];

/** The operations of one area by address (under `/api/v1`, parameters in braces) and method. */
export type Operations = Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>>;

/** The path parameter of most addresses. */
export const byId = z.object({ id: z.string() });
