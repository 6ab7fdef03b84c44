import { z } from 'zod';
import { openingSchema } from '../http/availability.ts';
import { zonedInstantSchema } from './appointment-details.ts';

/**
 * What the receptionist has understood so far, for the patient's "Your visit" card, and the openings on offer as
 * buttons. It goes by a small text stream to the patient alone and is stored with the conversation; a newer draft
 * replaces the older one. Absent means not known yet.
 */
export const visitDraftSchema = z.object({
  v: z.literal(1),
  /**
   * Rises with every change in a conversation. The stored conversation may be a little behind the room: a receiver
   * keeps the draft with the higher number. A receptionist who takes over goes on from the stored one.
   */
  rev: z.number().int().min(0).default(0),
  patient: z.string().max(200).optional(),
  phone: z.string().max(40).optional(),
  visitType: z.string().max(120).optional(),
  provider: z.string().max(120).optional(),
  startsAt: zonedInstantSchema.optional(),
  /** When the chosen time is held for this conversation: until when. */
  heldUntil: zonedInstantSchema.optional(),
  openings: z.array(openingSchema).max(12).default([]),
});
export type VisitDraft = z.infer<typeof visitDraftSchema>;

/** Longest draft a receiver reads, in characters. */
export const maxVisitDraftCharacters = 32 * 1024;
