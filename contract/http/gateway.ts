import { z } from 'zod';
import { conversationIdSchema } from './conversations.ts';

/**
 * `POST /api/v1/gateway/token` (visitor, public): a way into the text gateway, into the cookie's conversation or a new
 * one.
 */
export const gatewayTokenRequestSchema = z.object({ locale: z.string().max(20).optional() });
export const gatewayTokenResponseSchema = z.object({
  /** WebSocket address; the token goes in the query (`token`) or in the header `Authorization: Bearer`. */
  url: z.string(),
  token: z.string(),
  expiresAt: z.iso.datetime({ offset: true }),
  resumed: z.boolean(),
});
export type GatewayTokenResponse = z.infer<typeof gatewayTokenResponseSchema>;

/** `POST /api/v1/gateway/admissions` (worker): whose conversation a gateway token opens. */
export const gatewayAdmissionRequestSchema = z.object({ token: z.string().max(500) });
export const gatewayAdmissionResponseSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('admitted'), conversationId: conversationIdSchema }),
  z.object({ outcome: z.literal('expired') }),
  z.object({ outcome: z.literal('unknown') }),
]);
export type GatewayAdmissionResponse = z.infer<typeof gatewayAdmissionResponseSchema>;

/** Life of a gateway token; a connection that stands is not cut when it ends. */
export const gatewayTokenLifeMinutes = 10;
