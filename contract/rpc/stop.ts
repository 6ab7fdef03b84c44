import { z } from 'zod';

/**
 * `agent.stop`, page to agent: enough of this answer, please. What was said so far stays, marked as cut short. A turn that
 * stores something (books, moves, cancels) is not cut: it is told to its end, and the answer is `stopped: false`.
 */
export const stopRequestSchema = z.object({ v: z.literal(1) });
export type StopRequest = z.infer<typeof stopRequestSchema>;

/** Whether an answer was cut short; there may have been none any more. */
export const stopResponseSchema = z.object({ stopped: z.boolean() });
export type StopResponse = z.infer<typeof stopResponseSchema>;

export const stopTimeoutMs = 5000;
