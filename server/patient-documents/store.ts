import { createHash } from 'node:crypto';
import { maxDocumentsPerConversation, type PatientDocumentMimeType } from '#contract/channels/patient-document.ts';
import type { StoreDocumentResponse } from '#contract/http/conversation-record.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { serverClock } from '../clock.ts';
import { type Database, getDatabase, type Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { ReadBytes } from '../http/read-bytes.ts';
import type { AgentPrincipal } from '../identity/principal.ts';
import { takeDocument } from '../rate-limit/document-limits.ts';
import { inTransaction } from '../transaction.ts';
import { contentOf } from './content.ts';
import { documentResponse, documentSelection } from './document-response.ts';
import { safeName } from './safe-name.ts';

/**
 * Keeps a document a patient has sent, or says why not; what is refused leaves nothing behind. What it is follows from
 * its content. The same document under the same id is stored once and answered alike.
 * @param sent the body, read up to the largest document
 * @throws ProblemError `conversation_ended`; `idempotency_key_reused` when the id is another document's
 */
export async function storeDocument(
  principal: AgentPrincipal,
  document: { readonly id: string; readonly name: string; readonly sent: ReadBytes },
): Promise<StoreDocumentResponse> {
  const { id, name, sent } = document;
  if (sent.outcome !== 'whole') return { outcome: 'refused', reason: sent.outcome };
  if (sent.bytes.byteLength === 0) return { outcome: 'refused', reason: 'empty' };
  const found = contentOf(sent.bytes);
  if (found.mimeType === null) return { outcome: 'refused', reason: 'wrong_type' };
  if (!found.whole) return { outcome: 'refused', reason: 'cut_off' };
  const { bytes } = sent;
  const { mimeType } = found;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const wanted = { id: id.toLowerCase(), name: safeName(name, mimeType), mimeType, bytes, sha256 };
  const database = getDatabase();
  // Looked at first without a lock, so that what will not be stored uses up nothing of the practice's.
  const known = await answerWithoutStoring(database, principal, wanted);
  if (known) return known;
  if (!(await takeDocument(principal.clinicId))) return { outcome: 'refused', reason: 'not_stored' };
  return inTransaction(database, async (tx) => {
    await lockOpenConversation(tx, principal);
    return (await answerWithoutStoring(tx, principal, wanted)) ?? insertDocument(tx, principal, wanted);
  });
}

interface WantedDocument {
  readonly id: string;
  readonly name: string;
  readonly mimeType: PatientDocumentMimeType;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The answer to a document that is here already, or that is one too many. */
async function answerWithoutStoring(
  database: Database | Transaction,
  principal: AgentPrincipal,
  { id, sha256 }: WantedDocument,
): Promise<StoreDocumentResponse | undefined> {
  const { conversationId } = principal;
  const [found] = await database.$queryRaw<{ same: boolean }[]>`
    SELECT conversation_id = ${conversationId} AND encode(sha256(content), 'hex') = ${sha256} AS same
    FROM patient_documents WHERE id = ${id}::uuid`;
  // Nothing is said of one of another conversation.
  if (found && !found.same) throw otherDocument();
  if (found) {
    const row = await database.patientDocument.findUnique({ where: { id }, select: documentSelection });
    if (row) return { outcome: 'stored', document: documentResponse(row) };
  }
  const count = await database.patientDocument.count({ where: { conversationId } });
  return count >= maxDocumentsPerConversation ? { outcome: 'refused', reason: 'too_many' } : undefined;
}

/** Documents of one conversation come one after another, so that their number holds and its end waits for them. */
async function lockOpenConversation(tx: Transaction, { clinicId, conversationId }: AgentPrincipal): Promise<void> {
  const [row] = await tx.$queryRaw<{ open: boolean }[]>`
    SELECT status = 'open' AS open FROM conversations WHERE id = ${conversationId} AND clinic_id = ${clinicId}::uuid
    FOR NO KEY UPDATE`;
  if (!row?.open) throw new ProblemError('conversation_ended');
}

async function insertDocument(
  tx: Transaction,
  principal: AgentPrincipal,
  { id, name, mimeType, bytes }: WantedDocument,
): Promise<StoreDocumentResponse> {
  const { clinicId, conversationId } = principal;
  const receivedAt = new Date(serverClock().nowMs());
  const { count } = await tx.patientDocument.createMany({
    // Another conversation may just have stored one under this id.
    skipDuplicates: true,
    data: [{ id, clinicId, conversationId, name, mimeType, sizeBytes: bytes.byteLength, content: bytes, receivedAt }],
  });
  if (count === 0) throw otherDocument();
  await appendAudit(tx, {
    clinicId,
    principal,
    action: 'document.received',
    entity: 'document',
    entityId: id,
    conversationId,
    data: { mimeType, sizeBytes: bytes.byteLength },
    at: receivedAt,
  });
  return {
    outcome: 'stored',
    document: documentResponse({ id, name, mimeType, sizeBytes: bytes.byteLength, receivedAt }),
  };
}

function otherDocument(): ProblemError {
  return new ProblemError('idempotency_key_reused', {
    log: 'the document id is taken',
    sentence: 'This id was used for another document.',
  });
}
