import { z } from 'zod';
import { documentRefusalSchema, patientDocumentMimeTypeSchema } from '../channels/patient-document.ts';
import { conversationSchema } from './conversations.ts';

const atSchema = z.iso.datetime({ offset: true });

/** What crossed the room beside words, without its content: for the record, and to find faults. */
export const streamSummarySchema = z.object({
  channel: z.string().max(60),
  direction: z.enum(['in', 'out']),
  streamId: z.string().max(100).optional(),
  bytes: z.number().int().min(0),
  pieces: z.number().int().min(0),
  durationMs: z.number().min(0),
  outcome: z.enum(['taken', 'sent', 'wrong_sender', 'too_large', 'malformed', 'cut_off', 'failed']),
});
export type StreamSummary = z.infer<typeof streamSummarySchema>;

export const conversationEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), id: z.uuid(), at: atSchema, state: z.string().max(40) }),
  z.object({ kind: z.literal('stream'), id: z.uuid(), at: atSchema, stream: streamSummarySchema }),
  z.object({
    kind: z.literal('rpc'),
    id: z.uuid(),
    at: atSchema,
    method: z.string().max(60),
    direction: z.enum(['in', 'out']),
    durationMs: z.number().min(0),
    /** `ok` or the error's name. */
    outcome: z.string().max(40),
  }),
  z.object({
    kind: z.literal('presence'),
    id: z.uuid(),
    at: atSchema,
    who: z.enum(['patient', 'staff', 'receptionist', 'stranger']),
    what: z.enum(['came', 'lost', 'left', 'refused', 'took_over', 'handed_back', 'take_over_lapsed']),
  }),
]);
export type ConversationEvent = z.infer<typeof conversationEventSchema>;

/** `POST /api/v1/conversations/{id}/events` (agent). An id that is there already is left as it is. */
export const appendEventsSchema = z.object({ events: z.array(conversationEventSchema).min(1).max(100) });

/** A document a patient sent, without its content. */
export const patientDocumentSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  mimeType: patientDocumentMimeTypeSchema,
  sizeBytes: z.number().int(),
  receivedAt: atSchema,
});
export type PatientDocument = z.infer<typeof patientDocumentSchema>;
/** `GET /api/v1/conversations/{id}/documents` (staff). */
export const patientDocumentListSchema = z.object({ documents: z.array(patientDocumentSchema) });

/**
 * `PUT /api/v1/conversations/{id}/documents/{documentId}?name=…` (agent): the body is the document, its `Content-Type`
 * what the sender says it is. Kept or refused whole, by its content; the same id twice is stored once.
 */
export const storeDocumentResponseSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('stored'), document: patientDocumentSchema }),
  z.object({ outcome: z.literal('refused'), reason: documentRefusalSchema }),
]);
export type StoreDocumentResponse = z.infer<typeof storeDocumentResponseSchema>;

/** `GET /api/v1/conversations/{id}/export` (staff): all that is kept of one conversation. */
export const conversationExportSchema = z.object({
  v: z.literal(1),
  exportedAt: atSchema,
  /** When it will be deleted by itself; null while it is open. */
  deletedAfter: atSchema.nullable(),
  conversation: conversationSchema,
  events: z.array(conversationEventSchema),
  documents: z.array(patientDocumentSchema),
});
export type ConversationExport = z.infer<typeof conversationExportSchema>;

/** `POST /api/v1/conversations/current/message` (visitor): words for the staff when no receptionist can be had. */
export const messageForStaffSchema = z.object({
  name: z.string().trim().min(1).max(120),
  phone: z.string().trim().min(5).max(40),
  text: z.string().trim().min(1).max(1000),
});
export type MessageForStaff = z.infer<typeof messageForStaffSchema>;
