import {
  admissionRequestSchema,
  admissionResponseSchema,
  attendanceRequestSchema,
  attendanceResponseSchema,
  departureRequestSchema,
  livekitWebhookMediaTypes,
  staffTokenQuerySchema,
  staffTokenResponseSchema,
} from '#contract/http/rooms.ts';
import { byId, type Operations } from '../operation.ts';

/** Who is in a conversation's room, and which receptionist has it. */
export const roomOperations: Operations = {
  '/conversations/{id}/admissions': {
    post: {
      id: 'admitParticipant',
      summary: 'Who somebody in the room is; whoever may not be there is removed',
      callers: ['agent'],
      path: byId,
      body: admissionRequestSchema,
      answers: { 200: admissionResponseSchema },
    },
  },
  '/conversations/{id}/departures': {
    post: {
      id: 'noteDeparture',
      summary: 'Somebody has left the room, for good or by losing the connection',
      callers: ['agent'],
      path: byId,
      body: departureRequestSchema,
      answers: { 204: null },
    },
  },
  '/conversations/{id}/attendances': {
    post: {
      id: 'attendConversation',
      summary: 'A receptionist takes the conversation, unless a living one has it; an earlier one is superseded',
      callers: ['agent'],
      path: byId,
      body: attendanceRequestSchema,
      answers: { 201: attendanceResponseSchema },
      problems: ['already_attended', 'conversation_ended'],
    },
    delete: {
      id: 'releaseAttendance',
      summary: 'The receptionist that says its number leaves the conversation to the next one',
      callers: ['agent'],
      path: byId,
      answers: { 204: null },
      problems: ['invalid_request'],
    },
  },
  '/livekit/webhooks': {
    post: {
      id: 'receiveLivekitWebhook',
      summary: 'What LiveKit reports of a room: an event signed with our key. The same event twice counts once',
      callers: ['public'],
      mediaTypes: livekitWebhookMediaTypes,
      answers: { 204: null },
      problems: ['unauthenticated', 'payload_too_large', 'invalid_request'],
    },
  },
  '/conversations/{id}/staff-token': {
    post: {
      id: 'giveStaffToken',
      summary: 'A LiveKit token for a seat in the room of an open conversation: unseen to watch, seen to intervene',
      callers: ['staff'],
      path: byId,
      query: staffTokenQuerySchema,
      answers: { 201: staffTokenResponseSchema },
    },
  },
};
