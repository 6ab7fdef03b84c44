import type { AppointmentResponse } from '#contract/http/appointments.ts';
import { recentSinceMs } from '#domain/verification.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Prisma } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal, LinkPrincipal, StaffPrincipal, VisitorPrincipal } from '../identity/principal.ts';
import { appointmentResponse, appointmentSelection } from './appointment-response.ts';
import { movedAmong } from './moved.ts';

export type AppointmentReader = AgentPrincipal | VisitorPrincipal | StaffPrincipal | LinkPrincipal;

/**
 * Which appointments a caller may see at all: staff their practice's, a link its one. A conversation (its receptionist
 * and its browser alike) sees what it made, and as long as it is open and verified what lies ahead of the patient or
 * was recent; of a family only the one who was verified. Whoever may see an appointment this way may also move or cancel
 * it, as its state and the clock allow.
 */
export function visibleTo(principal: AppointmentReader): Prisma.AppointmentWhereInput {
  switch (principal.kind) {
    case 'staff':
      return { clinicId: principal.clinicId };
    case 'link':
      return { clinicId: principal.clinicId, id: principal.appointmentId };
    default:
      return {
        clinicId: principal.clinicId,
        OR: [
          { conversationId: principal.conversationId },
          { ...openedByProof(principal.conversationId), endsAt: { gte: recentSince() } },
        ],
      };
  }
}

function openedByProof(conversationId: string): Prisma.AppointmentWhereInput {
  const some: Prisma.ConversationWhereInput = { id: conversationId, status: 'open', proof: 'verified' };
  return { OR: [{ patient: { conversations: { some } } }, { verified: { some } }] };
}

function recentSince(): Date {
  return new Date(recentSinceMs(serverClock().nowMs()));
}

/**
 * One appointment.
 * @param locale the reader's language, BCP 47, where it is not the appointment's
 * @throws ProblemError `not_found` when there is none, or none this caller may see: the same answer for both.
 */
export async function readAppointment(
  principal: AppointmentReader,
  id: string,
  locale?: string,
): Promise<AppointmentResponse> {
  const database = getDatabase();
  const row = await database.appointment.findFirst({
    where: { AND: [visibleTo(principal), { id }] },
    select: appointmentSelection,
  });
  if (!row) throw new ProblemError('not_found');
  const { practice } = await loadPractice(database, row.clinicId);
  await appendReadAudit(database, { clinicId: row.clinicId, principal, entity: 'appointment', entityId: row.id });
  const moved = await movedAmong(database, [row]);
  return appointmentResponse(row, practice, moved.get(row.id), locale);
}
