import { z } from 'zod';
import { openingSchema } from './availability.ts';
import { blockConflictSchema } from './blocks.ts';
import { familyOpeningSchema } from './family-opening.ts';

/** Every error code a caller may see, with its HTTP status. Codes are stable; sentences may change. */
export const problemStatus = {
  invalid_request: 400,
  idempotency_key_missing: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  slot_taken: 409,
  time_occupied: 409,
  hold_expired: 409,
  offer_expired: 409,
  conversation_ended: 409,
  version_conflict: 409,
  already_attended: 409,
  superseded: 409,
  transition_not_allowed: 409,
  link_expired: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  not_bookable: 422,
  rate_limited: 429,
  internal: 500,
  receptionist_unavailable: 503,
  database_unavailable: 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;

/** RFC 9457 problem+json. `title` is a sentence for the person; `code` is for programs. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
  requestId: z.string().optional(),
  /** `invalid_request`: which fields, and what is wrong with each. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** `slot_taken`: up to three other times. */
  alternatives: z.array(openingSchema).optional(),
  /** `slot_taken`, for a family: up to three other ways in which all can be seen. */
  familyAlternatives: z.array(familyOpeningSchema).optional(),
  /** `slot_taken`, `not_bookable`, for a family: the place of the member it is about, when it is about one. */
  member: z.number().int().optional(),
  /** `time_occupied`: what stands where the block should go, the earliest first. */
  conflicts: z.array(blockConflictSchema).optional(),
  /** `not_bookable`, `transition_not_allowed`: the rule that says no. */
  reason: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
export const problemMimeType = 'application/problem+json';
