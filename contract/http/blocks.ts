import { z } from 'zod';
import { zonedInstantSchema } from '../channels/appointment-details.ts';
import { codeSchema, localDateSchema, wallTimeSchema } from './availability.ts';
import { cursorSchema, pageSizeSchema } from './page.ts';

/** The most local days one block may touch; what is longer is a closure, or somebody who has left. */
export const maxBlockDays = 60;
/** How far ahead a block may end, in days. */
export const blockHorizonDays = 730;

/** By the clinic's clocks: from a time of one local day to a time of the same or a later one; whole days without times. */
const localSpanSchema = z.object({
  from: localDateSchema,
  startTime: wallTimeSchema.optional(),
  /** The day of `from` when missing. */
  to: localDateSchema.optional(),
  endTime: z.union([wallTimeSchema, z.literal('24:00')]).optional(),
});

/**
 * `POST /api/v1/blocks` (staff, with an `Idempotency-Key`): nobody is seen in this time. It takes a provider, an
 * operatory, or both; `everybody` takes all providers. When: instants with an offset (`startsAt`, `endsAt`), or the
 * clinic's own days and times (`local`).
 */
export const blockInputSchema = z
  .object({
    provider: codeSchema.optional(),
    operatory: codeSchema.optional(),
    everybody: z.literal(true).optional(),
    startsAt: zonedInstantSchema.optional(),
    endsAt: zonedInstantSchema.optional(),
    local: localSpanSchema.optional(),
    /** For the staff's eyes alone. */
    reason: z.string().trim().min(1).max(200).optional(),
  })
  .refine(({ provider, operatory, everybody }) => (everybody ? !provider && !operatory : provider || operatory), {
    path: ['provider'],
    error: 'must be given, or an operatory, or everybody alone',
  })
  .refine(({ startsAt, endsAt, local }) => (local ? !startsAt && !endsAt : startsAt && endsAt), {
    path: ['startsAt'],
    error: 'must be given with endsAt, or local alone',
  });
export type BlockInput = z.infer<typeof blockInputSchema>;

/** Time in which some providers, an operatory, or one provider with an operatory are not to be had. */
export const blockSchema = z.object({
  id: z.uuid(),
  startsAt: zonedInstantSchema,
  endsAt: zonedInstantSchema,
  /** Codes, in the practice's order; several when it was made for everybody. */
  providers: z.array(codeSchema),
  operatory: codeSchema.nullable(),
  reason: z.string().nullable(),
});
export type Block = z.infer<typeof blockSchema>;

/** `GET /api/v1/blocks` (staff): those that touch the local days, today and on when nothing is said. */
export const blockListQuerySchema = z.object({
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  provider: codeSchema.optional(),
  operatory: codeSchema.optional(),
  cursor: cursorSchema.optional(),
  limit: pageSizeSchema,
});
export type BlockListQuery = z.infer<typeof blockListQuerySchema>;

export const blockListSchema = z.object({
  timeZone: z.string(),
  /** By start. */
  blocks: z.array(blockSchema),
  nextCursor: z.string().nullable(),
});
export type BlockList = z.infer<typeof blockListSchema>;

/** What stands where a block should go; of the problem `time_occupied`, and so for the staff alone. */
export const blockConflictSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('appointment'),
    appointmentId: z.uuid(),
    code: z.string(),
    startsAt: zonedInstantSchema,
  }),
  /** Somebody is about to book it; it is free again at `expiresAt` if they do not. */
  z.object({ kind: z.literal('hold'), startsAt: zonedInstantSchema, expiresAt: zonedInstantSchema }),
  z.object({ kind: z.literal('block'), blockId: z.uuid(), startsAt: zonedInstantSchema }),
]);
export type BlockConflict = z.infer<typeof blockConflictSchema>;
