import { z } from 'zod';

/** `agent.resendDetails`, page to agent: the words and the document once more, from what is stored now. */
export const resendDetailsRequestSchema = z.object({
  v: z.literal(1),
  /** One appointment of this conversation; all of them when absent. */
  appointmentId: z.uuid().optional(),
});
export type ResendDetailsRequest = z.infer<typeof resendDetailsRequestSchema>;

export const resendDetailsResponseSchema = z.object({ sent: z.number().int().min(0) });
export type ResendDetailsResponse = z.infer<typeof resendDetailsResponseSchema>;

export const resendDetailsTimeoutMs = 10_000;
