import { z } from 'zod';

/**
 * `POST /api/v1/token`, the shape of LiveKit's standard token endpoint. Everything a client proposes is read and
 * ignored but `locale`: the server chooses room, identity, grants and dispatch.
 * Source: https://docs.livekit.io/frontends/authentication/tokens/endpoint/
 */
export const tokenRequestSchema = z.object({
  room_name: z.string().max(500).optional(),
  participant_identity: z.string().max(500).optional(),
  participant_name: z.string().max(500).optional(),
  participant_metadata: z.string().max(20_000).optional(),
  participant_attributes: z.record(z.string(), z.string()).optional(),
  room_config: z.unknown().optional(),
  /** Ours: the page's language, BCP 47. */
  locale: z.string().max(20).optional(),
});
export type TokenRequest = z.infer<typeof tokenRequestSchema>;

export const tokenResponseSchema = z.object({
  server_url: z.string(),
  participant_token: z.string(),
  /** Ours: whether this token leads back into a conversation that is under way. */
  resumed: z.boolean(),
});
export type TokenResponse = z.infer<typeof tokenResponseSchema>;

/** Life of a join token. */
export const tokenLifeMinutes = 10;
