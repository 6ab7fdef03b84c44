import { agentStateSchema } from '#contract/channels/agent-state.ts';
import { visitDraftSchema } from '#contract/channels/visit-draft.ts';
import { type ConversationList, messageRoleSchema } from '#contract/http/conversations.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { getDatabase } from '../database.ts';
import type { StaffPrincipal } from '../identity/principal.ts';

/** The practice's conversations, the most recently active first. */
export async function listConversations(
  principal: StaffPrincipal,
  query: { status?: 'open' | 'ended'; limit?: number },
): Promise<ConversationList> {
  const database = getDatabase();
  const rows = await database.conversation.findMany({
    where: { clinicId: principal.clinicId, ...(query.status && { status: query.status }) },
    orderBy: { lastActivityAt: 'desc' },
    take: query.limit ?? 50,
    include: {
      messages: { where: { role: { not: 'tool' } }, orderBy: { seq: 'desc' }, take: 1 },
      _count: { select: { messages: { where: { role: { not: 'tool' } } } } },
      appointments: { select: { code: true, patient: { select: { first: true, last: true } } } },
    },
  });
  const { clinicId } = principal;
  await appendReadAudit(database, { clinicId, principal, entity: 'conversation', entityId: clinicId, list: true });
  return {
    conversations: rows.map((row) => {
      const last = row.messages[0];
      const booked = row.appointments[0]?.patient;
      return {
        id: row.id,
        status: row.status,
        agentState: agentStateSchema.parse(row.agentState),
        locale: row.locale,
        startedAt: row.startedAt.toISOString(),
        lastActivityAt: row.lastActivityAt.toISOString(),
        messageCount: row._count.messages,
        lastMessage: last ? { role: messageRoleSchema.parse(last.role), text: last.text } : null,
        patient: booked
          ? `${booked.first} ${booked.last}`
          : (visitDraftSchema.safeParse(row.draft).data?.patient ?? null),
        appointmentCodes: row.appointments.map(({ code }) => code),
      };
    }),
  };
}
