import type { Database, Prisma, Transaction } from '../database.ts';
import type { AgentPrincipal, LinkPrincipal, StaffPrincipal, WaitlistLinkPrincipal } from '../identity/principal.ts';

/** Who may deal with places on the waitlist. */
export type WaitlistCaller = AgentPrincipal | StaffPrincipal | LinkPrincipal | WaitlistLinkPrincipal;

/**
 * Which places a caller may see at all: staff their practice's, a conversation its own, those of its appointments and
 * those of the patient it has verified, an appointment's link those of the appointment, a place's own link that place.
 */
export async function visibleEntries(
  database: Database | Transaction,
  principal: WaitlistCaller,
): Promise<Prisma.WaitlistEntryWhereInput> {
  const { clinicId } = principal;
  switch (principal.kind) {
    case 'staff':
      return { clinicId };
    case 'link':
      return { clinicId, appointmentId: principal.appointmentId };
    case 'waitlist_link':
      return { clinicId, id: principal.entryId };
    case 'agent': {
      const { conversationId } = principal;
      const conversation = await database.conversation.findFirst({
        where: { id: conversationId, clinicId, proof: 'verified', status: 'open' },
        select: { verifiedPatientId: true },
      });
      const patientId = conversation?.verifiedPatientId;
      return {
        clinicId,
        OR: [{ conversationId }, { appointment: { conversationId } }, ...(patientId ? [{ patientId }] : [])],
      };
    }
  }
}
