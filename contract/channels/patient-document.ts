import { z } from 'zod';

/** What a patient may send: a photo or a scan of one page, such as an insurance card. */
export const patientDocumentMimeTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export const patientDocumentMimeTypeSchema = z.enum(patientDocumentMimeTypes);
export type PatientDocumentMimeType = z.infer<typeof patientDocumentMimeTypeSchema>;

/** Largest document, in bytes. */
export const maxPatientDocumentBytes = 5 * 1024 * 1024;
/** So many documents one conversation may send. */
export const maxDocumentsPerConversation = 5;

/**
 * Stream attributes of `patient-document`. The sender chooses the id; sent twice, the document is stored once. The
 * stream's own MIME type, name and total size must be set.
 */
export const patientDocumentAttributesSchema = z.object({ v: z.literal('1'), document_id: z.uuid() });
export type PatientDocumentAttributes = z.infer<typeof patientDocumentAttributesSchema>;

/** Why a document was not taken. */
export const documentRefusalSchema = z.enum([
  /** Larger than allowed, or larger than it said. */
  'too_large',
  /** Not a jpeg, png or pdf by its content, whatever its name says. */
  'wrong_type',
  'empty',
  /** The stream ended before its announced size. */
  'cut_off',
  /** The patient took it back. */
  'cancelled',
  /** As many as one conversation may send have been sent. */
  'too_many',
  /** It could not be stored now; the same document may be sent again. */
  'not_stored',
]);
export type DocumentRefusal = z.infer<typeof documentRefusalSchema>;

/** JSON of the text stream `document-status`: how far a document has come. The newest counts. */
export const documentStatusSchema = z.discriminatedUnion('status', [
  z.object({
    v: z.literal(1),
    id: z.uuid(),
    status: z.literal('receiving'),
    receivedBytes: z.number().int().min(0),
    totalBytes: z.number().int().min(0),
  }),
  z.object({ v: z.literal(1), id: z.uuid(), status: z.literal('stored') }),
  z.object({ v: z.literal(1), id: z.uuid(), status: z.literal('refused'), reason: documentRefusalSchema }),
]);
export type DocumentStatus = z.infer<typeof documentStatusSchema>;

/** Largest status a receiver reads, in characters. */
export const maxDocumentStatusCharacters = 2000;
