import { agentStateSchema } from '#contract/channels/agent-state.ts';
import { visitDraftSchema } from '#contract/channels/visit-draft.ts';
import { type Conversation, messageSchema } from '#contract/http/conversations.ts';
import { appointmentResponse } from '../appointments/appointment-response.ts';
import { movedAmong } from '../appointments/moved.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { ConversationPrincipal, StaffPrincipal } from '../identity/principal.ts';
import { appointmentsTouchedIn } from './appointments-of.ts';

/**
 * A conversation with its words, draft and appointments. Tool items are for the agent alone.
 * @throws ProblemError `not_found` when there is none, or none this caller may see.
 */
export async function readConversation(
  principal: ConversationPrincipal | StaffPrincipal,
  id: string,
): Promise<Conversation> {
  const database = getDatabase();
  if (principal.kind !== 'staff' && principal.conversationId !== id) throw new ProblemError('not_found');
  const row = await database.conversation.findFirst({
    where: { id, clinicId: principal.clinicId },
    include: {
      messages: {
        where: principal.kind === 'agent' ? {} : { role: { not: 'tool' } },
        orderBy: { seq: 'asc' },
      },
    },
  });
  if (!row) throw new ProblemError('not_found');
  const appointments = await appointmentsTouchedIn(database, id);
  const moved = await movedAmong(database, appointments);
  const { practice } = await loadPractice(database, row.clinicId);
  await appendReadAudit(database, { clinicId: row.clinicId, principal, entity: 'conversation', entityId: id });
  return {
    id,
    status: row.status,
    agentState: agentStateSchema.parse(row.agentState),
    locale: row.locale,
    startedAt: row.startedAt.toISOString(),
    seat: row.visitorIdentity || null,
    answeredBy: row.takenOverBy === null ? 'receptionist' : 'staff',
    messages: row.messages.map((message) =>
      messageSchema.parse({
        id: message.id,
        role: message.role,
        text: message.text,
        payload: message.payload,
        interrupted: message.interrupted,
        at: message.createdAt.toISOString(),
      }),
    ),
    draft: row.draft === null ? null : (visitDraftSchema.safeParse(row.draft).data ?? null),
    appointments: appointments.map((appointment) =>
      appointmentResponse(appointment, practice, moved.get(appointment.id)),
    ),
  };
}
