import type { z } from 'zod';
import type { PatientDocument, patientDocumentListSchema } from '#contract/http/conversation-record.ts';
import { appendReadAudit } from '../audit/append-read-audit.ts';
import { type Database, getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { StaffPrincipal } from '../identity/principal.ts';
import { documentResponse, documentSelection } from './document-response.ts';

/**
 * The documents a patient sent in a conversation of the practice, the oldest first, without their content.
 * @throws ProblemError `not_found`
 */
export async function listDocuments(
  principal: StaffPrincipal,
  conversationId: string,
): Promise<z.infer<typeof patientDocumentListSchema>> {
  const { clinicId } = principal;
  const database = getDatabase();
  const conversation = await database.conversation.findUnique({
    where: { clinicId_id: { clinicId, id: conversationId } },
    select: { id: true },
  });
  if (!conversation) throw new ProblemError('not_found');
  const documents = await documentsOf(database, conversationId);
  // Their names are the patient's words too: to read them is to read the conversation.
  await appendReadAudit(database, { clinicId, principal, entity: 'conversation', entityId: conversationId });
  return { documents };
}

/** The documents of a conversation, the oldest first, without their content. */
export async function documentsOf(database: Database, conversationId: string): Promise<PatientDocument[]> {
  const rows = await database.patientDocument.findMany({
    where: { conversationId },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: documentSelection,
  });
  return rows.map(documentResponse);
}
