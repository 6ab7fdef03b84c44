import { z } from 'zod';
import { agentStateSchema } from '../channels/agent-state.ts';
import { appointmentDetailsSchema } from '../channels/appointment-details.ts';
import { chatMessageIdPattern } from '../channels/topics.ts';
import { visitDraftSchema } from '../channels/visit-draft.ts';

/** Largest message a client may send, in bytes. */
export const maxGatewayMessageBytes = 4096;
/** A connection on which nothing was sent for so long is closed. */
export const gatewayIdleMs = 10 * 60_000;

/** A connection that was lost may come back for so long and finds its conversation where it was. */
export const gatewayReturnMs = 30_000;

/**
 * What a client sends: one message of the patient. With an `id` of the sender's own, a message that comes twice is
 * answered once, so that it may be sent again when nobody knows whether it arrived.
 */
export const gatewayInputSchema = z.object({
  message: z.string(),
  id: z.string().regex(chatMessageIdPattern).optional(),
});
export type GatewayInput = z.infer<typeof gatewayInputSchema>;

export const gatewayErrorCodes = [
  /** Not the JSON of the contract, or nothing in it. */
  'invalid_message',
  'too_large',
  /** A message came while the one before was being answered; that one goes on. */
  'busy',
  /** Messages come faster than anybody writes; wait a little. */
  'too_many',
  'idle',
  /** Another connection has taken this conversation over. */
  'replaced',
  'ended',
  'not_authenticated',
  'token_expired',
  /** The receiver was too slow; reconnect and read the conversation from the API. */
  'too_slow',
  'draining',
  /** As many conversations as this gateway takes are open; try again, there may be another one. */
  'full',
  /** The conversation is open somewhere else, in a room or at another gateway; try again when it has ended there. */
  'attended_elsewhere',
  'failed',
] as const;
export type GatewayErrorCode = (typeof gatewayErrorCodes)[number];

/** One thing a turn brought about. Calls and their outputs go to service connections alone. */
export const gatewayEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('function_call'), call_id: z.string(), name: z.string(), arguments: z.string() }),
  z.object({
    type: z.literal('function_call_output'),
    call_id: z.string(),
    name: z.string(),
    output: z.string(),
    is_error: z.boolean(),
  }),
  z.object({ type: z.literal('message'), role: z.enum(['user', 'assistant', 'staff']), text: z.string() }),
]);
export type GatewayEvent = z.infer<typeof gatewayEventSchema>;

/** Something said before, as the conversation's record has it. */
export const gatewaySaidSchema = z.object({
  id: z.string(),
  role: z.enum(['user', 'assistant', 'staff']),
  text: z.string(),
});
export type GatewaySaid = z.infer<typeof gatewaySaidSchema>;
/** So many of the last things said stand in `ready`. */
export const gatewaySaidAtMost = 200;

/** What the gateway sends. */
export const gatewayOutputSchema = z.discriminatedUnion('type', [
  /**
   * The connection takes messages. `message` is the greeting, or empty in a conversation that goes on: then `messages`
   * is what was said before, and state, draft and bookings follow as they are now.
   */
  z.object({
    type: z.literal('ready'),
    message: z.string(),
    conversation_id: z.string(),
    resumed: z.boolean(),
    messages: z.array(gatewaySaidSchema).default([]),
    /** A message is being answered still: its words and its `result` are to come. */
    answering: z.boolean().default(false),
  }),
  /** Words as they are made; `accumulated` is all of this generation so far. */
  z.object({ type: z.literal('delta'), delta: z.string(), accumulated: z.string() }),
  z.object({ type: z.literal('complete'), text: z.string() }),
  /** The turn is over. */
  z.object({ type: z.literal('result'), events: z.array(gatewayEventSchema) }),
  z.object({ type: z.literal('state'), state: agentStateSchema }),
  /** The confirmation and the document of what was stored: the two streams of the room in one message. */
  z.object({ type: z.literal('booking'), confirmation: z.string(), details: appointmentDetailsSchema }),
  z.object({ type: z.literal('draft'), draft: visitDraftSchema }),
  z.object({ type: z.literal('error'), code: z.enum(gatewayErrorCodes), message: z.string() }),
]);
export type GatewayOutput = z.infer<typeof gatewayOutputSchema>;

/**
 * WebSocket close codes beside the standard ones: 1000 normal, 1001 the gateway stops (`draining`), 1003 a binary frame,
 * 1008 far too many messages, 1009 a frame far too big, 1013 `full` or `attended_elsewhere`.
 */
export const gatewayCloseCodes = {
  not_authenticated: 4401,
  token_expired: 4402,
  idle: 4408,
  replaced: 4409,
  ended: 4410,
  too_slow: 4413,
  failed: 4500,
} as const;
