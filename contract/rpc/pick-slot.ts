import { z } from 'zod';
import { openingSchema } from '../http/availability.ts';

/**
 * `patient.pickSlot`, agent to page: these times as buttons, please; which one? The answer comes when one is tapped,
 * or when the question is over (`closed`): the patient wrote or said something instead, newer times replaced these, or
 * the page is going. A page that does not know the method shows the same times from the visit draft.
 */
export const pickSlotRequestSchema = z.object({
  v: z.literal(1),
  /** The draft's `rev` these times stand in; a page that shows a newer draft answers `closed`. */
  rev: z.number().int().min(0),
  openings: z.array(openingSchema).min(1).max(12),
});
export type PickSlotRequest = z.infer<typeof pickSlotRequestSchema>;

export const pickSlotResponseSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('picked'),
    startsAt: z.iso.datetime({ offset: true }),
    provider: z.string().max(60),
    operatory: z.string().max(60),
  }),
  z.object({ outcome: z.literal('closed') }),
]);
export type PickSlotResponse = z.infer<typeof pickSlotResponseSchema>;

/** How long the agent waits for an answer; afterwards the same times still stand on the page, from the draft. */
export const pickSlotTimeoutMs = 120_000;
