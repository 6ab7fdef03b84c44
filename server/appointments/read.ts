import type { AppointmentResponse } from '#contract/http/appointments.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { getDatabase, type Prisma } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal, LinkPrincipal, StaffPrincipal, VisitorPrincipal } from '../identity/principal.ts';
import { appointmentResponse, appointmentSelection } from './appointment-response.ts';

export type AppointmentReader = AgentPrincipal | VisitorPrincipal | StaffPrincipal | LinkPrincipal;

/** Which appointments a caller may see at all: a conversation its own, a link its one, staff their practice's. */
export function visibleTo(principal: AppointmentReader): Prisma.AppointmentWhereInput {
  switch (principal.kind) {
    case 'staff':
      return { clinicId: principal.clinicId };
    case 'link':
      return { clinicId: principal.clinicId, id: principal.appointmentId };
    default:
      return { clinicId: principal.clinicId, conversationId: principal.conversationId };
  }
}

/**
 * One appointment.
 * @throws ProblemError `not_found` when there is none, or none this caller may see: the same answer for both.
 */
export async function readAppointment(principal: AppointmentReader, id: string): Promise<AppointmentResponse> {
  const database = getDatabase();
  const row = await database.appointment.findFirst({
    where: { AND: [visibleTo(principal), { id }] },
    select: appointmentSelection,
  });
  if (!row) throw new ProblemError('not_found');
  const { practice } = await loadPractice(database, row.clinicId);
  await appendReadAudit(database, { clinicId: row.clinicId, principal, entity: 'appointment', entityId: row.id });
  return appointmentResponse(row, practice);
}
