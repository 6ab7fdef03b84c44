import { type PatientDocument, patientDocumentSchema } from '#contract/http/conversation-record.ts';
import type { Prisma } from '../database.ts';

/** What is told of a document; the content itself is read for its own download alone. */
export const documentSelection = {
  id: true,
  name: true,
  mimeType: true,
  sizeBytes: true,
  receivedAt: true,
} as const satisfies Prisma.PatientDocumentSelect;

type DocumentRow = Prisma.PatientDocumentGetPayload<{ select: typeof documentSelection }>;

/** A stored document as the API tells of it. */
export function documentResponse(row: DocumentRow): PatientDocument {
  return patientDocumentSchema.parse({ ...row, receivedAt: row.receivedAt.toISOString() });
}
