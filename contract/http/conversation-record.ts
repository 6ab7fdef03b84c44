import { z } from 'zod';
import { zonedInstantSchema } from '../channels/appointment-details.ts';
import { documentRefusalSchema, patientDocumentMimeTypeSchema } from '../channels/patient-document.ts';
import { conversationSchema } from './conversations.ts';

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
  z.object({ kind: z.literal('state'), id: z.uuid(), at: zonedInstantSchema, state: z.string().max(40) }),
  z.object({ kind: z.literal('stream'), id: z.uuid(), at: zonedInstantSchema, stream: streamSummarySchema }),
  z.object({
    kind: z.literal('rpc'),
    id: z.uuid(),
    at: zonedInstantSchema,
    method: z.string().max(60),
    direction: z.enum(['in', 'out']),
    durationMs: z.number().min(0),
    /** `ok` or the error's name. */
    outcome: z.string().max(40),
  }),
  z.object({
    kind: z.literal('presence'),
    id: z.uuid(),
    at: zonedInstantSchema,
    who: z.enum(['patient', 'staff', 'receptionist', 'stranger']),
    what: z.enum(['came', 'lost', 'left', 'refused', 'took_over', 'handed_back', 'take_over_lapsed']),
  }),
]);
export type ConversationEvent = z.infer<typeof conversationEventSchema>;

/**
 * `POST /api/v1/conversations/{id}/events` (agent). An id that is there already is left as it is. What comes until
 * `lateEventsMs` after the end is still taken.
 */
export const appendEventsSchema = z.object({ events: z.array(conversationEventSchema).min(1).max(100) });

/** How long after a conversation's end its last streams may still be told of. */
export const lateEventsMs = 60_000;
/** So many events are kept of one conversation; later ones are let go. */
export const maxEventsPerConversation = 5000;

/** A document a patient sent, without its content. */
export const patientDocumentSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  mimeType: patientDocumentMimeTypeSchema,
  sizeBytes: z.number().int(),
  receivedAt: zonedInstantSchema,
});
export type PatientDocument = z.infer<typeof patientDocumentSchema>;
/** `GET /api/v1/conversations/{id}/documents` (staff). */
export const patientDocumentListSchema = z.object({ documents: z.array(patientDocumentSchema) });

/**
 * `PUT /api/v1/conversations/{id}/documents/{documentId}` (agent): the body is the document, its `Content-Type` what the
 * sender says it is, the header `openwide-document-name` what it is called. Kept or refused whole, by its content; the
 * same id twice is stored once.
 */
export const storeDocumentResponseSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('stored'), document: patientDocumentSchema }),
  z.object({ outcome: z.literal('refused'), reason: documentRefusalSchema }),
]);
export type StoreDocumentResponse = z.infer<typeof storeDocumentResponseSchema>;

/** `GET /api/v1/conversations/{id}/export` (staff): all that is kept of one conversation. */
export const conversationExportSchema = z.object({
  v: z.literal(1),
  exportedAt: zonedInstantSchema,
  /** When it will be deleted by itself; null while it is open. */
  deletedAfter: zonedInstantSchema.nullable(),
  conversation: conversationSchema,
  events: z.array(conversationEventSchema),
  documents: z.array(patientDocumentSchema),
});
export type ConversationExport = z.infer<typeof conversationExportSchema>;

/**
 * `POST /api/v1/conversations/current/message` (visitor, public): words for the staff when no receptionist can be had.
 * A conversation has one open message: what is sent later is added to it.
 */
export const messageForStaffSchema = z.object({
  name: z.string().trim().min(1).max(120),
  phone: z.string().trim().min(5).max(40),
  text: z.string().trim().min(1).max(1000),
  /** The page's language, BCP 47. */
  locale: z.string().max(20).optional(),
});
export type MessageForStaff = z.infer<typeof messageForStaffSchema>;
export const messageForStaffResponseSchema = z.object({
  /** What the practice's emergency protocol says to somebody who writes such a thing, to be shown at once; else null. */
  urgent: z.string().nullable(),
});
export type MessageForStaffResponse = z.infer<typeof messageForStaffResponseSchema>;
