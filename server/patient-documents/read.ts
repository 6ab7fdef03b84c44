import { appendReadAudit } from '../audit/append-read-audit.ts';
import { getDatabase } from '../database.ts';
import { download } from '../documents/download.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { StaffPrincipal } from '../identity/principal.ts';

/** Whoever made the file, a browser that shows it runs nothing of it and sends nothing for it. */
const contentSecurityPolicy = "sandbox; default-src 'none'";

/**
 * A document of the practice as a download.
 * @throws ProblemError `not_found`
 */
export async function readDocument(principal: StaffPrincipal, id: string): Promise<Response> {
  const { clinicId } = principal;
  const database = getDatabase();
  const row = await database.patientDocument.findUnique({
    where: { clinicId_id: { clinicId, id } },
    select: { name: true, mimeType: true, content: true, conversationId: true },
  });
  if (!row) throw new ProblemError('not_found');
  await appendReadAudit(database, { clinicId, principal, entity: 'document', entityId: id });
  const response = download(row.content, { type: row.mimeType, fileName: row.name });
  response.headers.set('content-security-policy', contentSecurityPolicy);
  return response;
}
