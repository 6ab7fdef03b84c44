import { z } from 'zod';
import { codeSchema, localDateSchema } from './availability.ts';

/**
 * `GET /api/v1/recalls` (staff): who is due for their next visit and has none ahead, the longest overdue first.
 * `dueFrom` is inclusive, by default a year before `dueBefore`; `dueBefore` is exclusive, by default 30 days from
 * today. `visitType` is the one that is due.
 */
export const recallListQuerySchema = z.object({
  dueFrom: localDateSchema.optional(),
  dueBefore: localDateSchema.optional(),
  visitType: codeSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RecallListQuery = z.infer<typeof recallListQuerySchema>;

export const recallSchema = z.object({
  patient: z.object({ id: z.uuid(), name: z.string(), phone: z.string(), locale: z.string() }),
  /** The visit type that is due. */
  visitType: codeSchema,
  visitTypeName: z.string(),
  dueOn: localDateSchema,
  overdue: z.boolean(),
  lastVisit: z.object({ appointmentId: z.uuid(), visitType: codeSchema, on: localDateSchema }),
});
export const recallListSchema = z.object({ recalls: z.array(recallSchema), nextCursor: z.string().nullable() });
export type RecallList = z.infer<typeof recallListSchema>;
