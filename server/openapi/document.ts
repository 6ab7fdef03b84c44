import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import {
  appointmentListQuerySchema,
  appointmentListSchema,
  appointmentResponseSchema,
  bookInputSchema,
  cancelInputSchema,
  holdInputSchema,
  holdResponseSchema,
} from '#contract/http/appointments.ts';
import { availabilityQuerySchema, availabilityResponseSchema } from '#contract/http/availability.ts';
import { clinicSchema } from '#contract/http/clinic.ts';
import {
  appendMessagesSchema,
  conversationListQuerySchema,
  conversationListSchema,
  conversationPatchSchema,
  conversationSchema,
  followUpInputSchema,
  followUpResponseSchema,
} from '#contract/http/conversations.ts';
import { conversationCookie, headers } from '#contract/http/headers.ts';
import { healthSchema, heartbeatSchema } from '#contract/http/health.ts';
import { problemMimeType, problemSchema } from '#contract/http/problem.ts';
import { tokenRequestSchema, tokenResponseSchema } from '#contract/http/token.ts';

type Caller = 'agent' | 'visitor' | 'staff' | 'worker' | 'public';

interface Operation {
  id: string;
  summary: string;
  callers: readonly Caller[];
  path?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  idempotent?: boolean;
  answers: Record<string, z.ZodType | null>;
}

const byId = z.object({ id: z.string() });

/** Every operation of the API, in the words of the contract. */
const operations: Record<string, Partial<Record<'get' | 'post' | 'put' | 'patch' | 'delete', Operation>>> = {
  '/token': {
    post: {
      id: 'startOrResumeConversation',
      summary: "A LiveKit token into this browser's conversation, in the shape of LiveKit's standard token endpoint",
      callers: ['visitor', 'public'],
      body: tokenRequestSchema,
      answers: { 201: tokenResponseSchema },
    },
  },
  '/clinic': {
    get: {
      id: 'readClinic',
      summary: "The practice's public facts",
      callers: ['public'],
      answers: { 200: clinicSchema },
    },
  },
  '/availability': {
    get: {
      id: 'findAvailability',
      summary: 'Free times for a visit type, or why there are none and what is nearest',
      callers: ['agent', 'visitor', 'staff', 'public'],
      query: availabilityQuerySchema,
      answers: { 200: availabilityResponseSchema },
    },
  },
  '/holds': {
    post: {
      id: 'placeHold',
      summary: 'Keep a time for the conversation for some minutes',
      callers: ['agent'],
      body: holdInputSchema,
      answers: { 201: holdResponseSchema },
    },
    delete: {
      id: 'releaseHolds',
      summary: 'Let go of what the conversation holds',
      callers: ['agent'],
      answers: { 204: null },
    },
  },
  '/appointments': {
    get: {
      id: 'listAppointments',
      summary: "The practice's appointments by start",
      callers: ['staff'],
      query: appointmentListQuerySchema,
      answers: { 200: appointmentListSchema },
    },
    post: {
      id: 'bookAppointment',
      summary: 'Book a visit, or request one that needs approval. The same key books once (200 on a repeat)',
      callers: ['agent', 'staff'],
      body: bookInputSchema,
      idempotent: true,
      answers: { 200: appointmentResponseSchema, 201: appointmentResponseSchema },
    },
  },
  '/appointments/{id}': {
    get: {
      id: 'readAppointment',
      summary: 'One appointment, with its confirmation and details',
      callers: ['agent', 'visitor', 'staff'],
      path: byId,
      answers: { 200: appointmentResponseSchema },
    },
  },
  '/appointments/{id}/cancel': {
    post: {
      id: 'cancelAppointment',
      summary: 'Cancel an appointment; cancelling twice is the same as once',
      callers: ['agent', 'visitor', 'staff'],
      path: byId,
      body: cancelInputSchema,
      answers: { 200: appointmentResponseSchema },
    },
  },
  '/a/{token}/{document}': {
    get: {
      id: 'readAppointmentDocument',
      summary: "An appointment's calendar file, PDF or details, by its signed link",
      callers: ['public'],
      path: z.object({ token: z.string(), document: z.enum(['calendar.ics', 'appointment.pdf', 'details.json']) }),
      answers: { 200: z.string() },
    },
  },
  '/conversations': {
    get: {
      id: 'listConversations',
      summary: "The practice's conversations, the most recently active first",
      callers: ['staff'],
      query: conversationListQuerySchema,
      answers: { 200: conversationListSchema },
    },
  },
  '/conversations/current': {
    get: {
      id: 'readCurrentConversation',
      summary: "This browser's conversation",
      callers: ['visitor'],
      answers: { 200: conversationSchema },
    },
  },
  '/conversations/current/end': {
    post: { id: 'endCurrentConversation', summary: 'End it', callers: ['visitor'], answers: { 204: null } },
  },
  '/conversations/{id}': {
    get: {
      id: 'readConversation',
      summary: 'A conversation with its words, draft and appointments',
      callers: ['agent', 'staff'],
      path: byId,
      answers: { 200: conversationSchema },
    },
    patch: {
      id: 'patchConversation',
      summary: 'Store the public state and what is understood so far, or end the conversation',
      callers: ['agent'],
      path: byId,
      body: conversationPatchSchema,
      answers: { 204: null },
    },
  },
  '/conversations/{id}/messages': {
    post: {
      id: 'appendMessages',
      summary: 'Store what was said; an id that is there already is left as it is',
      callers: ['agent'],
      path: byId,
      body: appendMessagesSchema,
      answers: { 204: null },
    },
  },
  '/conversations/{id}/follow-ups': {
    post: {
      id: 'createFollowUp',
      summary: 'Leave something for the staff to do',
      callers: ['agent'],
      path: byId,
      body: followUpInputSchema,
      idempotent: true,
      answers: { 201: followUpResponseSchema },
    },
  },
  '/workers/{id}': {
    put: {
      id: 'recordHeartbeat',
      summary: 'A worker tells that it lives',
      callers: ['worker'],
      path: byId,
      body: heartbeatSchema,
      answers: { 204: null },
    },
  },
  '/health': {
    get: {
      id: 'checkHealth',
      summary: 'Whether each part lives',
      callers: ['public'],
      answers: { 200: healthSchema, 503: healthSchema },
    },
  },
  '/openapi.json': {
    get: { id: 'readOpenApi', summary: 'This document', callers: ['public'], answers: { 200: z.looseObject({}) } },
  },
};

/** The OpenAPI 3.1 document of the whole API, made from the contract's schemas. */
export function openApiDocument(publicUrl: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [path, methods] of Object.entries(operations)) {
    paths[path] = Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [method, describeOperation(operation)]),
    );
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Openwide',
      version: '1',
      description: 'The API of an Openwide practice.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${publicUrl.replace(/\/$/, '')}/api/v1` }],
    components: {
      securitySchemes: {
        serviceKey: {
          type: 'http',
          scheme: 'bearer',
          description: `The worker's key; with ${headers.conversation} it speaks for one conversation`,
        },
        conversation: { type: 'apiKey', in: 'header', name: headers.conversation },
        visitor: { type: 'apiKey', in: 'cookie', name: conversationCookie },
        staff: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
      },
    },
    paths,
  });
}

const securityOf: Record<Caller, Record<string, string[]>> = {
  agent: { serviceKey: [], conversation: [] },
  worker: { serviceKey: [] },
  visitor: { visitor: [] },
  staff: { staff: [] },
  public: {},
};

function describeOperation(operation: Operation): ZodOpenApiOperationObject {
  const responses: ZodOpenApiOperationObject['responses'] = {
    default: { description: 'What went wrong', content: { [problemMimeType]: { schema: problemSchema } } },
  };
  for (const [status, schema] of Object.entries(operation.answers)) {
    responses[status as '200'] = schema
      ? { description: operation.summary, content: { 'application/json': { schema } } }
      : { description: 'Done' };
  }
  return {
    operationId: operation.id,
    summary: operation.summary,
    security: operation.callers.map((caller) => securityOf[caller]),
    requestParams: {
      ...(operation.path && { path: operation.path }),
      ...(operation.query && { query: operation.query }),
      ...(operation.idempotent && { header: z.object({ [headers.idempotencyKey]: z.string().max(255) }) }),
    },
    ...(operation.body && {
      requestBody: { required: true, content: { 'application/json': { schema: operation.body } } },
    }),
    responses,
  };
}
