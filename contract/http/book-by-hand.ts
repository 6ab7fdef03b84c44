import { z } from 'zod';

/**
 * `POST /api/v1/conversations` (visitor, public): a conversation without words, for a patient who books by hand; the
 * cookie's open one is used again. Neither LiveKit nor a receptionist is needed for it. Then
 * `POST /api/v1/conversations/current/hold` and `POST /api/v1/conversations/current/appointments`.
 */
export const beginByHandSchema = z.object({ locale: z.string().max(20).optional() });
export const begunByHandSchema = z.object({
  /** Whether a conversation of this browser was under way already. */
  resumed: z.boolean(),
});
