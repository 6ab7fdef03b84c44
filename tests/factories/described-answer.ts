import { z } from 'zod';
import { problemMimeType, problemSchema } from '#contract/http/problem.ts';
import { problemCodes } from '#server/openapi/describe-operation.ts';
import type { Method, Operation } from '#server/openapi/operation.ts';
import { areas, mergeOperations } from '#server/openapi/operations.ts';

const operations = mergeOperations(areas);

/**
 * Fails when an answer is not one that the API's document describes: another status, another body, a problem that the
 * operation does not name.
 * @param address as the folders spell it, `/appointments/[id]`
 */
export async function requireDescribed(method: string, address: string, response: Response): Promise<void> {
  const path = address.replaceAll('[', '{').replaceAll(']', '}');
  const operation = operations[path]?.[method.toLowerCase() as Method];
  if (!operation) throw new Error(`${method} ${path} is not in the API's document`);
  const fault = await faultOf(operation, response.clone());
  if (fault) throw new Error(`${method} ${path} answered ${response.status}, not as described: ${fault}`);
}

async function faultOf(operation: Operation, response: Response): Promise<string | undefined> {
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  if (type === problemMimeType) {
    const { code } = problemSchema.parse(await response.json());
    return problemCodes(operation).includes(code) ? undefined : `the problem ${code} is not named`;
  }
  const answer = operation.answers[response.status];
  if (answer === undefined) return 'no such status';
  if (answer === null) return (await response.text()) === '' ? undefined : 'a body where none should be';
  if ('content' in answer && !(answer instanceof z.ZodType))
    return answer.content[type] ? undefined : `the type ${type}`;
  const parsed = (answer as z.ZodType).safeParse(await response.json());
  return parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}
