import type { DocumentStatus } from '#contract/channels/patient-document.ts';
import type { SentDocument } from './state.ts';

type Documents = readonly SentDocument[];

/** The documents with one of them changed; an id that is not known changes nothing. */
export function withDocument(
  documents: Documents,
  id: string,
  change: (document: SentDocument) => SentDocument,
): Documents {
  return documents.map((document) => (document.id === id ? change(document) : document));
}

/** What the receptionist says of a document. What the visitor took back stays taken back, unless it is stored. */
export function withDocumentStatus(documents: Documents, status: DocumentStatus): Documents {
  return withDocument(documents, status.id, (document) => {
    if (status.status === 'stored') return { ...document, status: 'stored', receivedBytes: document.sizeBytes };
    const isOnItsWay = document.status === 'sending' || document.status === 'checking';
    if (!isOnItsWay) return document;
    if (status.status === 'refused') return { ...document, status: 'refused', reason: status.reason };
    const receivedBytes = Math.min(document.sizeBytes, Math.max(document.receivedBytes, status.receivedBytes));
    return { ...document, receivedBytes };
  });
}
