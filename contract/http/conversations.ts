import { z } from 'zod';
import { agentStateSchema } from '../channels/agent-state.ts';
import { zonedInstantSchema } from '../channels/appointment-details.ts';
import { visitDraftSchema } from '../channels/visit-draft.ts';
import { appointmentResponseSchema } from './appointments.ts';

export const conversationIdSchema = z.string().regex(/^conv_[a-z0-9]{26}$/);

export const messageRoleSchema = z.enum(['patient', 'receptionist', 'staff', 'tool']);

/** A tool call or its output, kept so that another worker can take up the conversation. */
export const toolPayloadSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), callId: z.string(), name: z.string(), arguments: z.string() }),
  z.object({
    type: z.literal('output'),
    callId: z.string(),
    name: z.string(),
    output: z.string(),
    isError: z.boolean(),
  }),
]);
export type ToolPayload = z.infer<typeof toolPayloadSchema>;

/** One thing said, or one tool item. The writer chooses `id`; writing it twice stores it once. */
export const messageSchema = z.object({
  id: z.string().min(1).max(100),
  role: messageRoleSchema,
  text: z.string().max(20_000),
  payload: toolPayloadSchema.nullish(),
  interrupted: z.boolean().default(false),
  at: zonedInstantSchema,
});
export type Message = z.infer<typeof messageSchema>;
export type MessageInput = z.input<typeof messageSchema>;

/** `POST /api/v1/conversations/{id}/messages` (agent). */
export const appendMessagesSchema = z.object({ messages: z.array(messageSchema).min(1).max(50) });

/** `PATCH /api/v1/conversations/{id}` (agent): what is public, what is understood, or the end. */
export const conversationPatchSchema = z.object({
  agentState: agentStateSchema.optional(),
  draft: visitDraftSchema.nullable().optional(),
  locale: z.string().max(20).optional(),
  /** Identity of the staff seat that has taken over; null when it was handed back. */
  takenOverBy: z.string().max(256).nullable().optional(),
  status: z.literal('ended').optional(),
});
export type ConversationPatch = z.infer<typeof conversationPatchSchema>;

/** `PATCH /api/v1/conversations/current` (visitor): the language they have chosen on their page, BCP 47. */
export const languageChoiceSchema = z.object({ locale: z.string().min(2).max(20) });
export type LanguageChoice = z.infer<typeof languageChoiceSchema>;

/** A conversation as its own visitor and its agent may see it. The agent also gets the tool items. */
export const conversationSchema = z.object({
  id: conversationIdSchema,
  status: z.enum(['open', 'ended']),
  agentState: agentStateSchema,
  locale: z.string(),
  startedAt: z.iso.datetime({ offset: true }),
  /** The seat that is the visitor's now; a page that holds another one was replaced. Null before there is one. */
  seat: z.string().nullable(),
  /** Who answers: the receptionist, or a person of the practice who has taken over. */
  answeredBy: z.enum(['receptionist', 'staff']),
  messages: z.array(messageSchema),
  draft: visitDraftSchema.nullable(),
  /** Appointments made, moved or cancelled in this conversation, the newest last. */
  appointments: z.array(appointmentResponseSchema),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** A line of the staff's live list. */
export const conversationSummarySchema = z.object({
  id: conversationIdSchema,
  status: z.enum(['open', 'ended']),
  agentState: agentStateSchema,
  locale: z.string(),
  startedAt: z.iso.datetime({ offset: true }),
  lastActivityAt: z.iso.datetime({ offset: true }),
  messageCount: z.number().int(),
  /** The last thing either side said. */
  lastMessage: z.object({ role: messageRoleSchema, text: z.string() }).nullable(),
  patient: z.string().nullable(),
  appointmentCodes: z.array(z.string()),
});
export type ConversationSummary = z.infer<typeof conversationSummarySchema>;

export const conversationListQuerySchema = z.object({
  status: z.enum(['open', 'ended']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const conversationListSchema = z.object({ conversations: z.array(conversationSummarySchema) });
export type ConversationList = z.infer<typeof conversationListSchema>;

/** The red flag that was raised, as the practice's protocol names it, and the protocol's version. Goes to the audit. */
export const triageOutcomeSchema = z.object({
  flag: z.string().trim().min(1).max(100),
  protocolVersion: z.string().regex(/^[0-9A-Za-z.-]{1,20}$/),
});
export type TriageOutcome = z.infer<typeof triageOutcomeSchema>;

/**
 * `POST /api/v1/conversations/{id}/follow-ups` (agent). A conversation has one open follow-up of kind `emergency`:
 * another one is merged into it, and its id is answered again.
 */
export const followUpInputSchema = z.object({
  kind: z.enum(['human', 'callback', 'clinical', 'emergency', 'privacy', 'billing']),
  contactFirst: z.string().trim().max(80).optional(),
  contactLast: z.string().trim().max(80).optional(),
  contactPhone: z.e164().optional(),
  preferredFrom: zonedInstantSchema.optional(),
  preferredTo: zonedInstantSchema.optional(),
  note: z.string().trim().max(1000).optional(),
  triage: triageOutcomeSchema.optional(),
});
export type FollowUpInput = z.infer<typeof followUpInputSchema>;
export const followUpResponseSchema = z.object({ id: z.uuid() });
