import { type ConversationExport, conversationExportSchema } from '#contract/http/conversation-record.ts';
import { messageSchema } from '#contract/http/conversations.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { type Database, getDatabase } from '../database.ts';
import { download } from '../documents/download.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { StaffPrincipal } from '../identity/principal.ts';
import { documentsOf } from '../patient-documents/list.ts';
import { eventsOf } from './events-of.ts';
import { readConversation } from './read.ts';

/**
 * All that is kept of one conversation of the practice, tool calls included, as a file for whoever asked what is known
 * of them. Documents are named in it; each is a download of its own. Not for staff who may only read.
 * @throws ProblemError `forbidden`, `not_found`
 */
export async function exportConversation(principal: StaffPrincipal, id: string): Promise<Response> {
  if (principal.role === 'read-only') throw new ProblemError('forbidden');
  const { clinicId } = principal;
  const database = getDatabase();
  const conversation = await readConversation(principal, id);
  const times = await database.conversation.findUnique({
    where: { clinicId_id: { clinicId, id } },
    select: { endedAt: true, clinic: { select: { conversationRetentionDays: true } } },
  });
  if (!times) throw new ProblemError('not_found');
  const at = new Date(serverClock().nowMs());
  await appendAudit(database, {
    clinicId,
    principal,
    action: 'conversation.exported',
    entity: 'conversation',
    entityId: id,
    conversationId: id,
    at,
  });
  const exported: ConversationExport = {
    v: 1,
    exportedAt: at.toISOString(),
    deletedAfter: times.endedAt && deletedAfter(times.endedAt, times.clinic.conversationRetentionDays),
    conversation: { ...conversation, messages: await allMessages(database, id) },
    events: await eventsOf(database, id),
    documents: await documentsOf(database, id),
  };
  return download(JSON.stringify(conversationExportSchema.parse(exported), null, 2), {
    type: 'application/json',
    // Day and a part of the id: it names nobody.
    fileName: `conversation-${conversation.startedAt.slice(0, 10)}-${id.slice(5, 13)}.json`,
  });
}

function deletedAfter(endedAt: Date, retentionDays: number): string {
  return new Date(endedAt.getTime() + retentionDays * 24 * 3_600_000).toISOString();
}

async function allMessages(database: Database, conversationId: string) {
  const rows = await database.message.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } });
  return rows.map(({ createdAt, id, role, text, payload, interrupted }) =>
    messageSchema.parse({ id, role, text, payload, interrupted, at: createdAt.toISOString() }),
  );
}
