import { z } from 'zod';

/**
 * Staff to agent, from a seat that is seen (LiveKit has no answer for hidden callers); the agent asks the practice's
 * system whose it is and what they may. While somebody has taken over, the receptionist is silent, its state is `handoff`, and
 * the staff's `lk.chat` messages go to the patient as the practice's words.
 */

/** `staff.whisper`: for the receptionist alone. A model heeds it; the built-in one passes it on as the team's word. */
export const whisperRequestSchema = z.object({ v: z.literal(1), text: z.string().trim().min(1).max(1000) });
export type WhisperRequest = z.infer<typeof whisperRequestSchema>;
export const whisperResponseSchema = z.object({ used: z.enum(['guidance', 'passed_on']) });
export type WhisperResponse = z.infer<typeof whisperResponseSchema>;

/** `staff.takeOver`: from now on a person answers. Called again by the same person it renews the claim. */
export const takeOverRequestSchema = z.object({ v: z.literal(1) });
export const takeOverResponseSchema = z.object({ until: z.iso.datetime({ offset: true }) });
export type TakeOverResponse = z.infer<typeof takeOverResponseSchema>;

/** `staff.handBack`: the receptionist goes on, with what was said meanwhile. */
export const handBackRequestSchema = z.object({ v: z.literal(1) });
export const handBackResponseSchema = z.object({ handedBack: z.literal(true) });
export type HandBackResponse = z.infer<typeof handBackResponseSchema>;

/** A take-over that is not renewed (by the method or by writing) lapses after this long: nobody is left waiting. */
export const takeOverLapseMs = 60_000;
export const staffRpcTimeoutMs = 5000;
