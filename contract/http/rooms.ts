import { z } from 'zod';
import { conversationIdSchema } from './conversations.ts';

/**
 * Who may be in a conversation's room. Every token names an identity of its own, a seat: unguessable, good for one room
 * and one person. A seat is retired when its holder leaves for good or a newer one of the same visitor is taken.
 */
export const seatIdentitySchema = z.string().min(1).max(256);

/**
 * `POST /api/v1/conversations/{id}/admissions` (agent): somebody is in the room, or calls a method: who is it? Whoever
 * is refused is removed by the server; somebody no token was made for also ends the conversation and is reported.
 */
export const admissionRequestSchema = z.object({ identity: seatIdentitySchema });
export const admissionResponseSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('patient') }),
  z.object({
    outcome: z.literal('staff'),
    /** As the patient reads it. */
    name: z.string(),
    /** May whisper, take over and hand back; others only watch. */
    mayIntervene: z.boolean(),
  }),
  z.object({ outcome: z.literal('refused'), reason: z.enum(['stranger', 'retired', 'replaced', 'ended']) }),
]);
export type AdmissionResponse = z.infer<typeof admissionResponseSchema>;

/** `POST /api/v1/conversations/{id}/departures` (agent): somebody has left, for good or by losing the connection. */
export const departureRequestSchema = z.object({ identity: seatIdentitySchema, forGood: z.boolean() });

/**
 * `POST /api/v1/conversations/{id}/attendances` (agent): a receptionist takes the conversation. One at a time: the
 * number rises with each, and what an earlier one still sends (header `openwide-attendance`) is refused as
 * `superseded`. Refused as `already_attended` while another receptionist is here and its worker lives.
 */
export const attendanceRequestSchema = z.object({
  workerId: z.string().min(1).max(100),
  /** The receptionist's identity in the room, or a name of the gateway's connection. */
  attendant: z.string().min(1).max(256),
  medium: z.enum(['room', 'gateway']),
});
export const attendanceResponseSchema = z.object({ attendance: z.number().int().min(1) });
export type AttendanceResponse = z.infer<typeof attendanceResponseSchema>;

/**
 * `POST /api/v1/conversations/{id}/staff-token?seat=…` (staff): a seat in the room of a conversation of the practice. An
 * `unseen` one is for watching: LiveKit takes the sender's name off whatever a hidden participant sends, and answers it
 * nowhere. Whoever is going to call methods or write needs a `seen` one, which read-only staff do not get.
 */
export const staffTokenQuerySchema = z.object({ seat: z.enum(['unseen', 'seen']).default('unseen') });
export const staffTokenResponseSchema = z.object({
  server_url: z.string(),
  participant_token: z.string(),
  identity: seatIdentitySchema,
  /** The receptionist's identity, to which RPC goes; null while there is none. */
  agentIdentity: z.string().nullable(),
  conversationId: conversationIdSchema,
});
export type StaffTokenResponse = z.infer<typeof staffTokenResponseSchema>;

/** `POST /api/v1/livekit/webhooks` (LiveKit): what its events are sent as. Their signature is over the bytes. */
export const livekitWebhookMediaTypes = ['application/webhook+json'] as const;
