import type { ConversationAppointments } from '#contract/http/verification.ts';
import { appointmentStates, isPending } from '#domain/appointment-states.ts';
import {
  type AppointmentRow,
  appointmentResponse,
  appointmentSelection,
} from '../appointments/appointment-response.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { type Database, getDatabase, type Prisma } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal } from '../identity/principal.ts';

/**
 * The appointments a conversation made, moved or cancelled, the newest last. This is what its page shows again after a
 * reload: of a verified patient's other appointments the page has no card, they are told in words alone.
 */
export function appointmentsTouchedIn(database: Database, id: string): Promise<AppointmentRow[]> {
  return database.appointment.findMany({
    where: touchedIn(id),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: appointmentSelection,
  });
}

/**
 * What the receptionist may speak of: what this conversation made or changed, and while it is verified what lies ahead
 * of the patient, by start.
 */
export async function appointmentsOfConversation(principal: AgentPrincipal): Promise<ConversationAppointments> {
  const { clinicId, conversationId } = principal;
  const database = getDatabase();
  const conversation = await database.conversation.findUnique({
    where: { clinicId_id: { clinicId, id: conversationId } },
    select: { status: true, proof: true, verifiedPatientId: true, verifiedForId: true },
  });
  if (!conversation) throw new ProblemError('not_found');
  const verified = conversation.status === 'open' && conversation.proof === 'verified';
  const rows = await database.appointment.findMany({
    where: { clinicId, OR: [touchedIn(conversationId), ...(verified ? ahead(conversation) : [])] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: appointmentSelection,
  });
  const { practice } = await loadPractice(database, clinicId);
  for (const { id } of rows) {
    await appendReadAudit(database, { clinicId, principal, entity: 'appointment', entityId: id });
  }
  return { verified, appointments: rows.map((row) => appointmentResponse(row, practice)) };
}

function touchedIn(conversationId: string): Prisma.AppointmentWhereInput {
  return { OR: [{ conversationId }, { changedInId: conversationId }] };
}

function ahead(proof: { verifiedPatientId: string | null; verifiedForId: string | null }) {
  const stillToCome: Prisma.AppointmentWhereInput = {
    endsAt: { gt: new Date(serverClock().nowMs()) },
    status: { in: appointmentStates.filter(isPending) },
  };
  return [
    ...(proof.verifiedPatientId ? [{ patientId: proof.verifiedPatientId, ...stillToCome }] : []),
    ...(proof.verifiedForId ? [{ id: proof.verifiedForId, ...stillToCome }] : []),
  ];
}
