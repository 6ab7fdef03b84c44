import { ProblemError } from '../errors/problem-error.ts';
import { addressKey } from './limit.ts';
import { openLimiter } from './limiter.ts';

/** Messages for the staff that one address may leave in ten minutes. */
export const messagesPer10Minutes = 10;
const messages = openLimiter({ prefix: 'message', points: messagesPer10Minutes, seconds: 600 });

/**
 * Counts one more message for the staff, with or without a conversation.
 * @throws ProblemError `rate_limited`
 */
export async function limitMessages(request: Request): Promise<void> {
  if (!(await messages.take(addressKey(request)))) throw new ProblemError('rate_limited', { log: 'too many messages' });
}
