import { z } from 'zod';
import { patientDocumentMimeTypes } from '#contract/channels/patient-document.ts';
import {
  appendEventsSchema,
  conversationExportSchema,
  messageForStaffResponseSchema,
  messageForStaffSchema,
  patientDocumentListSchema,
  storeDocumentResponseSchema,
} from '#contract/http/conversation-record.ts';
import { headers } from '#contract/http/headers.ts';
import { byId, type Operations } from '../operation.ts';

/** What is kept of conversations beside words: events, documents; taking it along, and deleting it. */
export const recordOperations: Operations = {
  '/conversations/{id}': {
    delete: {
      id: 'eraseConversation',
      summary: 'Delete a conversation with all that is kept of it, and end it first when it is open',
      callers: ['staff'],
      path: byId,
      answers: { 204: null },
    },
  },
  '/conversations/{id}/events': {
    post: {
      id: 'appendEvents',
      summary: 'Store what crossed the room beside words, without its content; until a minute after the end',
      callers: ['agent'],
      path: byId,
      body: appendEventsSchema,
      answers: { 204: null },
      problems: ['conversation_ended'],
    },
  },
  '/conversations/{id}/documents': {
    get: {
      id: 'listDocuments',
      summary: 'The documents a patient sent in a conversation, without their content',
      callers: ['staff'],
      path: byId,
      answers: { 200: patientDocumentListSchema },
    },
  },
  '/conversations/{id}/documents/{documentId}': {
    put: {
      id: 'storeDocument',
      summary:
        'Keep a document a patient sent; what it is follows from its content, and it is kept whole or not at all',
      callers: ['agent'],
      path: z.object({ id: z.string(), documentId: z.string() }),
      header: z.object({ [headers.documentName]: z.string().optional() }),
      mediaTypes: patientDocumentMimeTypes,
      answers: { 200: storeDocumentResponseSchema },
      problems: ['conversation_ended', 'idempotency_key_reused'],
    },
  },
  '/documents/{id}': {
    get: {
      id: 'readDocument',
      summary: 'A document a patient sent, as a download',
      callers: ['staff'],
      path: byId,
      answers: {
        200: { content: Object.fromEntries(patientDocumentMimeTypes.map((type) => [type, z.string()])) },
      },
    },
    delete: {
      id: 'removeDocument',
      summary: 'Delete a document a patient sent',
      callers: ['staff'],
      path: byId,
      answers: { 204: null },
    },
  },
  '/conversations/{id}/export': {
    get: {
      id: 'exportConversation',
      summary: 'All that is kept of one conversation, as a file',
      callers: ['staff'],
      path: byId,
      answers: { 200: conversationExportSchema },
    },
  },
  '/conversations/current/message': {
    post: {
      id: 'leaveMessage',
      summary: 'Leave words for the staff when no receptionist can be had',
      callers: ['visitor', 'public'],
      body: messageForStaffSchema,
      idempotent: true,
      answers: { 201: messageForStaffResponseSchema },
      problems: ['rate_limited'],
    },
  },
};
