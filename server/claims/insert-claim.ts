import type { OpeningSlot } from '#domain/availability.ts';
import { idOf, type LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';

/** A claim on a visit's time: for a conversation or a waitlist offer for a while, or for an appointment. */
export type VisitClaim = { readonly id: string } & (
  | { readonly kind: 'hold'; readonly conversationId: string; readonly expiresAt: Date }
  | { readonly kind: 'hold'; readonly waitlistOfferId: string; readonly expiresAt: Date }
  | { readonly kind: 'appointment'; readonly appointmentId: string }
);

/**
 * Stores the claim; the database's exclusion constraints have the last word.
 * @throws ProblemError `slot_taken` when another writer was first.
 */
export async function insertClaim(
  tx: Transaction,
  loaded: LoadedPractice,
  slot: OpeningSlot,
  claim: VisitClaim,
): Promise<void> {
  const inserted = await tx.$executeRaw`
    INSERT INTO claims (id, clinic_id, kind, provider_id, operatory_id, visit_type_id, starts_at, ends_at,
      appointment_id, conversation_id, waitlist_offer_id, expires_at)
    VALUES (${claim.id}::uuid, ${loaded.clinicId}::uuid, ${claim.kind}::claim_kind,
      ${idOf(loaded.providerIds, slot.provider)}::uuid, ${idOf(loaded.operatoryIds, slot.operatory)}::uuid,
      ${idOf(loaded.visitTypeIds, slot.visitType)}::uuid,
      ${new Date(slot.claimStartsAtMs)}::timestamptz, ${new Date(slot.claimEndsAtMs)}::timestamptz,
      ${claim.kind === 'appointment' ? claim.appointmentId : null}::uuid,
      ${'conversationId' in claim ? claim.conversationId : null},
      ${'waitlistOfferId' in claim ? claim.waitlistOfferId : null}::uuid,
      ${claim.kind === 'hold' ? claim.expiresAt : null}::timestamptz)
    ON CONFLICT DO NOTHING`;
  if (inserted === 0) throw new ProblemError('slot_taken');
}
