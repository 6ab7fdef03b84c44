import { z } from 'zod';
import { personNameSchema } from '../http/appointments.ts';
import { localDateSchema } from '../http/availability.ts';

/**
 * `patient.reviewDetails`, agent to page: is this written right? The page shows name, phone and birth date in a small
 * form in which they can be mended by hand. It goes by RPC because nobody else in the room may read it.
 */
export const reviewDetailsRequestSchema = z.object({
  v: z.literal(1),
  first: z.string().max(80),
  last: z.string().max(80),
  /** E.164, or as the patient gave it. */
  phone: z.string().max(40).optional(),
  birthDate: localDateSchema.optional(),
});
export type ReviewDetailsRequest = z.infer<typeof reviewDetailsRequestSchema>;

/** `right`: all of it; `mended`: as it is now; `closed`: the patient wrote or said something instead. */
export const reviewDetailsResponseSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('right') }),
  z.object({
    outcome: z.literal('mended'),
    first: personNameSchema,
    last: personNameSchema,
    phone: z.string().trim().min(5).max(40).optional(),
    birthDate: localDateSchema.optional(),
  }),
  z.object({ outcome: z.literal('closed') }),
]);
export type ReviewDetailsResponse = z.infer<typeof reviewDetailsResponseSchema>;

export const reviewDetailsTimeoutMs = 120_000;
