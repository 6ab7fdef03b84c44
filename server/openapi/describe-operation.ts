import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { headers } from '#contract/http/headers.ts';
import { type ProblemCode, problemMimeType, problemSchema, problemStatus } from '#contract/http/problem.ts';
import type { Caller, MediaAnswer, Operation } from './operation.ts';

const securityOf: Record<Caller, Record<string, string[]>> = {
  agent: { serviceKey: [], conversation: [] },
  worker: { serviceKey: [] },
  visitor: { visitor: [] },
  staff: { staff: [] },
  public: {},
};

/** One operation as OpenAPI says it: its inputs, its answers, and every problem that may come instead. */
export function describeOperation(operation: Operation): ZodOpenApiOperationObject {
  const { path, query } = operation;
  const header = headerOf(operation);
  const content = bodyOf(operation);
  return {
    operationId: operation.id,
    summary: operation.summary,
    security: operation.callers.map((caller) => securityOf[caller]),
    requestParams: {
      ...(path && { path }),
      ...(query && { query }),
      ...(header && { header }),
    },
    ...(content && { requestBody: { required: true, content } }),
    responses: mergeResponses(problemResponses(operation), answerResponses(operation)),
  };
}

function headerOf({ header, idempotent }: Operation): z.ZodObject | undefined {
  if (!idempotent) return header;
  const key = { [headers.idempotencyKey]: z.string().min(1).max(255) };
  return header ? header.extend(key) : z.object(key);
}

/** By media type; what is no JSON has no schema, which says that it is raw bytes. */
function bodyOf({ body, mediaTypes }: Operation): Record<string, { schema?: z.ZodType }> | undefined {
  if (mediaTypes) return Object.fromEntries(mediaTypes.map((type) => [type, {}]));
  return body && { 'application/json': { schema: body } };
}

/** By status. */
type DescribedResponses = Record<string, ZodOpenApiResponseObject>;

/** A status may stand for an answer and for a problem; the media type tells them apart. */
function mergeResponses(problems: DescribedResponses, answers: DescribedResponses): DescribedResponses {
  const merged: DescribedResponses = { ...problems };
  for (const [status, answer] of Object.entries(answers)) {
    const problem = merged[status];
    merged[status] = problem
      ? {
          description: `${answer.description}; or ${problem.description}`,
          content: { ...answer.content, ...problem.content },
        }
      : answer;
  }
  return merged;
}

function answerResponses({ answers, summary }: Operation): DescribedResponses {
  const described = Object.entries(answers).map(([status, answer]) => [
    status,
    answer === null ? { description: 'Done' } : { description: summary, content: contentOf(answer) },
  ]);
  return Object.fromEntries(described);
}

function contentOf(answer: z.ZodType | MediaAnswer) {
  const byType: MediaAnswer['content'] = 'content' in answer ? answer.content : { 'application/json': answer };
  return Object.fromEntries(Object.entries(byType).map(([type, schema]) => [type, { schema }]));
}

/** Problems by status, each naming its codes; `default` stands for whatever else goes wrong. */
function problemResponses(operation: Operation): DescribedResponses {
  const byStatus = Map.groupBy(problemCodes(operation), (code) => problemStatus[code]);
  const content = { [problemMimeType]: { schema: problemSchema } };
  const described = [...byStatus].map(([status, codes]) => [status, { description: codes.join(', '), content }]);
  return { ...Object.fromEntries(described), default: { description: 'What else went wrong', content } };
}

/** Every code an operation may answer with, without doubles. */
export function problemCodes(operation: Operation): readonly ProblemCode[] {
  const codes: ProblemCode[] = [...(operation.problems ?? [])];
  if (!operation.callers.includes('public')) codes.push('unauthenticated');
  // What a member of the staff may do depends on the role.
  if (operation.callers.includes('staff') && !operation.callers.includes('public')) codes.push('forbidden');
  // A receptionist that another has taken over from is told so wherever it asks.
  if (operation.callers.includes('agent')) codes.push('superseded');
  if (operation.path) codes.push('not_found');
  if (operation.query || operation.body) codes.push('invalid_request');
  if (operation.body) codes.push('payload_too_large');
  if (operation.idempotent) codes.push('idempotency_key_missing', 'idempotency_key_reused');
  return [...new Set<ProblemCode>([...codes, 'internal', 'database_unavailable'])];
}
